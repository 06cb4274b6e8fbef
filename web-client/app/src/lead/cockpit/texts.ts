import { catalog } from '../../i18n/catalog.ts';
import en from './en.json';

/** The texts about watching groups, their worksheets and what these add up to. */
export const aboutGroups = catalog(en, {
  fr: () => import('./fr.json'),
  es: () => import('./es.json'),
});

export const c = aboutGroups.t;
