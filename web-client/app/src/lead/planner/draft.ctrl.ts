import type { Keyed, PreparedDocument, Text, Violation } from '@plenary/client';
import type { Proposal } from '@plenary/client/rest';
import type { Place } from './places.ctrl.ts';

/** Groups as they are being planned, before anybody else sees them. */
export interface Draft {
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly titles: ReadonlyMap<string, Text>;
  /** Who was placed by hand and stays there. */
  readonly locked: ReadonlySet<string>;
  readonly violations: readonly Violation[];
  readonly seed?: number;
}

export const emptyDraft = (places: readonly Place[]): Draft => ({
  groups: new Map(places.map(({ key }) => [key, []])),
  titles: titlesOf(places),
  locked: new Set(),
  violations: [],
});

const titlesOf = (places: readonly Place[]) =>
  new Map(places.flatMap(({ key, title }) => (title ? [[key, title] as const] : [])));

/** A proposal as a draft; who is locked in it stays so. */
export function proposed(proposal: Proposal, locked: ReadonlySet<string>): Draft {
  const entries = Object.entries(proposal.groups);
  const placed = new Set(entries.flatMap(([, { people }]) => people));
  return {
    groups: new Map(entries.map(([key, { people }]) => [key, people])),
    titles: new Map(entries.map(([key, { title }]) => [key, title])),
    locked: new Set([...locked].filter((person) => placed.has(person))),
    violations: proposal.violations,
    seed: proposal.seed,
  };
}

/** What was kept ready, as a draft. */
export function kept(prepared: PreparedDocument, places: readonly Place[]): Draft {
  const groups = new Map<string, readonly string[]>(places.map(({ key }) => [key, []]));
  for (const [key, people] of Object.entries(prepared.groups)) groups.set(key, people);
  return { ...emptyDraft(places), groups, locked: new Set(prepared.locked) };
}

/** Puts people into a group, or into none with an empty key; a place by hand is locked. */
export function moved(draft: Draft, people: readonly string[], to: string): Draft {
  const who = new Set(people);
  const groups = new Map(
    [...draft.groups].map(([key, members]) => {
      const rest = members.filter((person) => !who.has(person));
      return [key, key === to ? [...rest, ...people] : rest] as const;
    }),
  );
  const locked = new Set(draft.locked);
  for (const person of people) {
    if (to === '') locked.delete(person);
    else locked.add(person);
  }
  return { ...draft, groups, locked };
}

export function unlocked(draft: Draft, people: readonly string[]): Draft {
  const locked = new Set(draft.locked);
  for (const person of people) locked.delete(person);
  return { ...draft, locked };
}

export function groupOfPerson(draft: Draft, person: string): string | undefined {
  return [...draft.groups].find(([, people]) => people.includes(person))?.[0];
}

/** The groups as commands and requests name them. */
export const asKeyed = (draft: Draft): Keyed<readonly string[]> => Object.fromEntries(draft.groups);

/** Where everybody is who must stay. */
export function places(draft: Draft, who?: ReadonlySet<string>): Keyed<string> {
  return Object.fromEntries(
    [...draft.groups].flatMap(([group, people]) =>
      people.filter((person) => !who || who.has(person)).map((person) => [person, group]),
    ),
  );
}

/** The groups of those alone who are among these people. */
export const onlyOf = (draft: Draft, people: ReadonlySet<string>): Keyed<readonly string[]> =>
  Object.fromEntries(
    [...draft.groups].map(([key, members]) => [key, members.filter((one) => people.has(one))]),
  );

export const placedIn = (draft: Draft): number =>
  [...draft.groups.values()].reduce((sum, people) => sum + people.length, 0);

/** Whether two drafts seat everybody alike. */
export function isSame(one: Draft, other: Draft): boolean {
  const told = (draft: Draft) =>
    [...draft.groups].map(([key, people]) => `${key}:${[...people].sort().join()}`).join(';');
  return told(one) === told(other);
}
