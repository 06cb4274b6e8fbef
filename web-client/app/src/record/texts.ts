import { catalog } from '../i18n/index.ts';
import en from './en.json';

/** The texts of one's own record, which are loaded with it. */
export const r = catalog(en, {
  fr: () => import('./fr.json'),
  es: () => import('./es.json'),
}).t;
