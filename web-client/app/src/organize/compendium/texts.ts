import { catalog, type Key } from '../../i18n/catalog.ts';
import en from './en.json';

/** The texts of the compendium, which are loaded with its tab. */
const compendium = catalog(en, {
  fr: () => import('./fr.json'),
  es: () => import('./es.json'),
});

export type CompendiumKey = Key<typeof en>;
export const c = compendium.t;
