import { effect, signal } from '@preact/signals';
import { type Language, language } from './language.ts';

type Cities = Readonly<Record<string, string>>;

const loaders: Record<Exclude<Language, 'en'>, () => Promise<{ default: Cities }>> = {
  fr: () => import('./cities-fr.json'),
  es: () => import('./cities-es.json'),
};
const known = signal<Partial<Record<Language, Cities>>>({});

/** What a city is called in the viewer's language, where that differs from its English name. */
export const cityOf = (city: string): string => known.value[language.value]?.[city] ?? city;

async function load(tongue: Language): Promise<void> {
  if (tongue === 'en' || known.peek()[tongue]) return;
  const { default: cities } = await loaders[tongue]();
  known.value = { ...known.peek(), [tongue]: cities };
}

effect(() => {
  // Offline or an old build: English names stay until the next try.
  load(language.value).catch(() => undefined);
});
