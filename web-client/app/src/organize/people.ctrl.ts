import type { Person, Workshop } from '@plenary/client/rest';
import type { Order } from '../ui/index.ts';

/** Which of the people are shown. */
export interface PeopleFilter {
  readonly search: string;
  readonly role: string;
  /** A delegation's key, `none`, or all. */
  readonly delegation: string;
}

export const everyone: PeopleFilter = { search: '', role: 'all', delegation: 'all' };

/** A text as people search it: without case, accents and needless space. */
export const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim();

export interface Findable {
  readonly name: string;
  readonly delegation?: string | undefined;
  readonly role: string;
  readonly email?: string | undefined;
}

/** Whether somebody is meant: every word is in the name, e-mail or the name of the delegation. */
export function isMeant(
  person: Findable,
  filter: PeopleFilter,
  delegationName: (key: string) => string,
): boolean {
  if (filter.role !== 'all' && person.role !== filter.role) return false;
  if (filter.delegation === 'none' && person.delegation !== undefined) return false;
  if (!['all', 'none'].includes(filter.delegation) && person.delegation !== filter.delegation) {
    return false;
  }
  if (!filter.search.trim()) return true;
  const delegation = person.delegation === undefined ? '' : delegationName(person.delegation);
  const words = plain(`${person.name} ${person.email ?? ''} ${delegation}`);
  return plain(filter.search)
    .split(/\s+/)
    .every((part) => words.includes(part));
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

export type Comparison<T> = (a: T, b: T) => number;

/** Sorts by one column; equals stay in the order that they had. */
export function inOrder<T>(
  rows: readonly T[],
  order: Order,
  comparisons: Readonly<Record<string, Comparison<T>>>,
): T[] {
  const compare = comparisons[order.by];
  if (!compare) return [...rows];
  const sign = order.down ? -1 : 1;
  return [...rows].sort((a, b) => sign * compare(a, b));
}

export const byText =
  <T>(text: (row: T) => string): Comparison<T> =>
  (a, b) =>
    collator.compare(text(a), text(b));

export const byNumber =
  <T>(value: (row: T) => number): Comparison<T> =>
  (a, b) =>
    value(a) - value(b);

export interface Party {
  readonly key: string;
  readonly hue?: number;
  readonly people: readonly Person[];
}

/** People under their delegations in the order of the plan, then those of none. */
export function parties(
  people: readonly Person[],
  delegations: Workshop['delegations'],
): readonly Party[] {
  const known = delegations.map(({ key }, hue) => ({
    key,
    hue,
    people: people.filter(({ delegation }) => delegation === key),
  }));
  const keys = new Set(delegations.map(({ key }) => key));
  const rest = people.filter(({ delegation }) => !delegation || !keys.has(delegation));
  return [...known, { key: '', people: rest }].filter((party) => party.people.length > 0);
}

/** Whether what was typed is that name, so that nobody is erased by a slip. */
export const isName = (typed: string, name: string): boolean =>
  typed.trim().replace(/\s+/g, ' ').normalize('NFC') ===
  name.trim().replace(/\s+/g, ' ').normalize('NFC');
