import { effect } from '@preact/signals';
import {
  firstSpoken,
  type Language,
  language,
  preferredLanguage,
  useOnThisDevice,
} from './language.ts';
import { loadTexts } from './texts.ts';

export { catalog } from './catalog.ts';
export { sentence } from './codes.ts';
export { type Language, language, languageNames, languages } from './language.ts';
export { type ByLanguage, isText, list, number, percent, pick, type TextKey, t } from './texts.ts';
export * from './times.ts';

export async function speak(chosen: Language): Promise<void> {
  await loadTexts(chosen);
  language.value = chosen;
  useOnThisDevice(chosen);
}

export async function startLanguage(): Promise<void> {
  effect(() => {
    document.documentElement.lang = language.value;
  });
  const preferred = preferredLanguage();
  if (!preferred) return;
  await loadTexts(preferred).catch(() => undefined);
  language.value = preferred;
}

/** In a workshop, who has chosen no language and whose browser wants none of ours reads its first. */
export async function speakAs(languages: readonly string[]): Promise<void> {
  const first = preferredLanguage() ? undefined : firstSpoken(languages);
  if (!first || first === language.peek()) return;
  await loadTexts(first);
  language.value = first;
}
