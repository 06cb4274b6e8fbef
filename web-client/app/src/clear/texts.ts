import { catalog } from '../i18n/catalog.ts';
import en from './en.json';

/** The texts of the page on which a delegation clears its cards. */
export const k = catalog(en, {
  fr: () => import('./fr.json'),
  es: () => import('./es.json'),
}).t;
