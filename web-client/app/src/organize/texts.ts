import type { RequestRefused } from '@plenary/client/rest';
import { catalog, type Key } from '../i18n/catalog.ts';
import { sentence as coreSentence } from '../i18n/index.ts';
import { faultSentence } from '../plan/texts.ts';
import en from './en.json';

/** The texts of the organizer's pages, which are loaded with them. */
export const organizing = catalog(en, {
  fr: () => import('./fr.json'),
  es: () => import('./es.json'),
});

export type OrganizeKey = Key<typeof en>;
export const o = organizing.t;

const isText = (key: string): key is OrganizeKey => key in en;

/** The word for a value of a closed set, such as `kind.meeting`; else the value as it is. */
export function word(set: string, value: string): string {
  const key = `${set}.${value}`;
  return isText(key) ? o(key) : value;
}

/** The word for a value of a set that grows: what else to say where there is none yet. */
export function wordOr(set: string, value: string, otherwise: string): string {
  const key = `${set}.${value}`;
  return isText(key) ? o(key) : otherwise;
}

/** Why a part of the plan was kept; a newer server may have reasons that this page does not know. */
export function keptSentence(code: string, reason: string): string {
  return isText(code) ? o(code) : reason;
}

/** The same of a whole answer, with what would be wrong in the plan first of all. */
export function refusedSentence({ code, message, errors }: RequestRefused): string {
  const [fault] = errors;
  const sentence = refusalSentence(code, message);
  return fault ? `${sentence} ${faultSentence(fault)}` : sentence;
}

/** A refusal in the viewer's language where we have its sentence, else as the server says it. */
export function refusalSentence(code: string, message: string, about?: string): string {
  const named = `code.${code}.of`;
  if (about !== undefined && isText(named)) return o(named, { about });
  // A proxy in front of the server answers without a code of ours.
  const key = /^http\.5\d\d$/.test(code) ? 'code.internal' : `code.${code}`;
  return isText(key) ? o(key) : coreSentence(code, message);
}
