import type { PlanFault } from '@plenary/client/rest';
import { catalog, type Key, type Values } from '../i18n/catalog.ts';
import { list } from '../i18n/index.ts';
import en from './en.json';

/** The texts about what is wrong in plans. */
export const aboutPlans = catalog(en, {
  fr: () => import('./fr.json'),
  es: () => import('./es.json'),
});

type PlanKey = Key<typeof en>;

const isText = (key: string): key is PlanKey => key in en || `${key}.other` in en;

/** Arguments that are words of a closed set, each with a phrase of ours. */
const phrased = new Set(['expected', 'found', 'among', 'feature']);

/** Numbers that are typed into the plan, where they have no separators. */
const typed = new Set(['min', 'max', 'least', 'format']);

/** What is wrong, in the viewer's language; as the server says it where we have no words for it. */
export function faultSentence({ code, arguments: given = {}, message }: PlanFault): string {
  const key = given.closest === undefined ? code : `${code}.closest`;
  const values = valuesOf(given);
  return values && isText(key) ? aboutPlans.t(key, values) : message;
}

/** Undefined where a newer server uses a word that has no phrase here. */
function valuesOf(given: PlanFault['arguments']): Values | undefined {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(given)) {
    const phrase = phrased.has(name) ? `${name}.${value}` : undefined;
    if (phrase === undefined) {
      values[name] = typeof value === 'object' ? list(value) : typed.has(name) ? `${value}` : value;
    } else if (name === 'found' && given.value !== undefined) {
      values.found = String(given.value);
    } else if (isText(phrase)) {
      values[name] = aboutPlans.t(phrase);
    } else {
      return undefined;
    }
  }
  return values;
}
