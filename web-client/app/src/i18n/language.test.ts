import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { language, speak, speakAs, startLanguage } from './index.ts';

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.unstubAllGlobals();
  language.value = 'en';
});
const browser = (...languages: string[]) => vi.stubGlobal('navigator', { languages });

test('a browser of which we speak no language gets the first of the workshop that we do', async () => {
  browser('ar', 'zh-CN');
  await startLanguage();
  expect(language.value).toBe('en');
  await speakAs(['zh', 'fr-CA', 'es']);
  expect(language.value).toBe('fr');
});

test('what was chosen, and what the browser wants, goes before the workshop', async () => {
  browser('es-MX');
  await startLanguage();
  await speakAs(['fr']);
  expect(language.value).toBe('es');
  browser('ar');
  await speak('en');
  await speakAs(['fr']);
  expect(language.value).toBe('en');
});
