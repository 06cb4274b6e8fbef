import type { Act } from '@plenary/client/rest';

export const isKey = (text: string): boolean => /^[a-z0-9-]{1,64}$/.test(text);

/** A key for a copy: the number at its end is raised, or begins with 2. */
export function freeKey(key: string): string {
  const found = /^(.*?)-(\d{1,6})$/.exec(key);
  const [, stem = '', number = ''] = found ?? [];
  const next = found ? `${stem}-${Number(number) + 1}` : `${key}-2`;
  return next.length > 64 ? `${key.slice(0, 62)}-2` : next;
}

/** What is looked for among acts: nothing given is all. */
export interface ActFilter {
  readonly by: string;
  readonly kind: string;
}

/** The part of a kind that says what it concerns: `poll` of `poll.closed`. */
export const areaOf = (kind: string): string => kind.split('.')[0] ?? kind;

export const filtered = (acts: readonly Act[], { by, kind }: ActFilter): readonly Act[] =>
  acts.filter((act) => (!by || act.by === by) && (!kind || areaOf(act.kind) === kind));

export const namesIn = (acts: readonly Act[]): readonly string[] =>
  [...new Set(acts.flatMap(({ by }) => by || []))].sort((a, b) => a.localeCompare(b));

export const areasIn = (acts: readonly Act[]): readonly string[] =>
  [...new Set(acts.map(({ kind }) => areaOf(kind)))].sort();
