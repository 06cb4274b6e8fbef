import { signal } from '@preact/signals';
import { keep, kept } from '../identity/storage.ts';

export const languages = ['en', 'fr', 'es'] as const;
export type Language = (typeof languages)[number];

/** Each language by its own name, as the chooser shows it. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
};

const place = 'plenary.language';

export const language = signal<Language>('en');

export function isLanguage(value: unknown): value is Language {
  return languages.some((known) => known === value);
}

/** What was chosen on this device, else the first of the browser's languages that we speak. */
export function preferredLanguage(
  wanted: readonly string[] = navigator.languages,
): Language | undefined {
  const chosen = kept(place);
  return isLanguage(chosen) ? chosen : firstSpoken(wanted);
}

/** The first of these that we speak. */
export const firstSpoken = (tags: readonly string[]): Language | undefined =>
  tags.map((tag) => tag.split('-')[0]).find(isLanguage);

export function useOnThisDevice(chosen: Language): void {
  keep(place, chosen);
}
