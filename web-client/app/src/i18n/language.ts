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
export function preferredLanguage(wanted: readonly string[] = navigator.languages): Language {
  const chosen = kept(place);
  if (isLanguage(chosen)) return chosen;
  for (const tag of wanted) {
    const spoken = tag.split('-')[0];
    if (isLanguage(spoken)) return spoken;
  }
  return 'en';
}

export function useOnThisDevice(chosen: Language): void {
  keep(place, chosen);
}
