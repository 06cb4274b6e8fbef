import { catalog } from '../i18n/index.ts';
import en from './en.json';

/** The texts about files whose letters were guessed. */
export const d = catalog(en, {
  fr: () => import('./fr.json'),
  es: () => import('./es.json'),
}).t;
