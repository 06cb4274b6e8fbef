import { catalog, sentence } from '../i18n/index.ts';
import en from './en.json';

export const { t: say } = catalog(en, {
  fr: () => import('./fr.json'),
  es: () => import('./es.json'),
});

const isSaid = (key: string): key is Said => key in en;

/** A refusal in the viewer's language where we have its sentence, else as the server says it. */
export function refusal(code: string, message: string): string {
  const key = `code.${code}`;
  return isSaid(key) ? say(key) : sentence(code, message);
}

export type Said = Parameters<typeof say>[0];
