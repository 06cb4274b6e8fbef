import { catalog } from '../i18n/index.ts';
import en from './en.json';

/** The texts of the screen in the room, which are loaded with it. */
export const w = catalog(en, {
  fr: () => import('./fr.json'),
  es: () => import('./es.json'),
}).t;
