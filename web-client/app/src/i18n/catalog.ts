import { effect, signal } from '@preact/signals';
import { type Language, language } from './language.ts';

type Texts = Readonly<Record<string, string>>;
type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
/** A key of the texts; `x.one` and `x.other` are one key `x`, chosen by `count`. */
export type Key<T> = keyof T extends infer K
  ? K extends `${infer Stem}.${Plural}`
    ? Stem
    : K & string
  : never;
export type Values = Readonly<Record<string, string | number>>;
type Loaders = Record<Exclude<Language, 'en'>, () => Promise<{ default: Texts }>>;

/** The texts of one part of the client: English at once, other languages when they are chosen. */
export interface Catalog<K extends string> {
  readonly t: (key: K, values?: Values) => string;
  readonly load: (wanted: Language) => Promise<void>;
}

export function catalog<T extends Texts>(en: T, others: Loaders): Catalog<Key<T>> {
  const loaded = signal<Partial<Record<Language, Texts>>>({ en });

  async function load(wanted: Language): Promise<void> {
    if (wanted === 'en' || loaded.peek()[wanted]) return;
    const texts = (await others[wanted]()).default;
    loaded.value = { ...loaded.peek(), [wanted]: texts };
  }

  effect(() => {
    // Offline or an old build: English stays readable until the next try.
    load(language.value).catch(() => undefined);
  });

  function t(key: Key<T>, values: Values = {}): string {
    const spoken = loaded.value[language.value];
    const [texts, tongue] = spoken ? [spoken, language.value] : [en, 'en' as const];
    return fill(
      choose(texts, key, tongue, values) ?? choose(en, key, 'en', values) ?? key,
      values,
      tongue,
    );
  }

  return { t, load };
}

function choose(texts: Texts, key: string, tongue: Language, values: Values): string | undefined {
  const { count } = values;
  if (typeof count !== 'number') return texts[key];
  const form = new Intl.PluralRules(tongue).select(count);
  return texts[`${key}.${form}`] ?? texts[`${key}.other`] ?? texts[key];
}

function fill(text: string, values: Values, tongue: Language): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? new Intl.NumberFormat(tongue).format(value) : value;
  });
}
