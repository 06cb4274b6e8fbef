import { catalog, type Key } from './catalog.ts';
import en from './en.json';
import { language } from './language.ts';

const core = catalog(en, {
  fr: () => import('./fr.json'),
  es: () => import('./es.json'),
});

export type TextKey = Key<typeof en>;
export const { t, load: loadTexts } = core;

/** Whether there is a text of this key, such as one for a code of the server. */
export function isText(key: string): key is TextKey {
  return key in en;
}

/** A text that the plan holds by language: the viewer's, else the first. */
export type ByLanguage = string | Readonly<Record<string, string>>;

export function pick(text: ByLanguage | undefined): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  return text[language.value] ?? Object.values(text)[0] ?? '';
}

/** Names as one phrase; with semicolons where a name has a comma, as in Hong Kong, China. */
export function list(names: readonly string[]): string {
  if (names.length > 1 && names.some((name) => name.includes(','))) {
    return names.join(language.value === 'fr' ? '\u202f; ' : '; ');
  }
  return new Intl.ListFormat(language.value, { type: 'conjunction' }).format(names);
}

export function number(value: number): string {
  return new Intl.NumberFormat(language.value).format(value);
}

export function percent(share: number): string {
  return new Intl.NumberFormat(language.value, {
    style: 'percent',
    maximumFractionDigits: 0,
  }).format(share);
}
