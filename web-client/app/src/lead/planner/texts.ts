import { catalog } from '../../i18n/catalog.ts';
import en from './en.json';

/** The texts about planning groups. */
export const aboutPlanning = catalog(en, {
  fr: () => import('./fr.json'),
  es: () => import('./es.json'),
});

export const p = aboutPlanning.t;
export type Planning = Parameters<typeof p>[0];
