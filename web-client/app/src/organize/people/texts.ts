import { catalog } from '../../i18n/catalog.ts';
import en from './en.json';

/** The texts about changing people, which are loaded with the organizer's pages. */
export const aboutPeople = catalog(en, {
  fr: () => import('./fr.json'),
  es: () => import('./es.json'),
});

export const p = aboutPeople.t;
