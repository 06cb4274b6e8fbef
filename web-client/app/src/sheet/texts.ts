import { catalog } from '../i18n/index.ts';
import en from './en.json';

export const { t: say } = catalog(en, {
  fr: () => import('./fr.json'),
  es: () => import('./es.json'),
});

export type Said = Parameters<typeof say>[0];
