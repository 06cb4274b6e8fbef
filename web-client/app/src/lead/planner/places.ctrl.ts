import type { BreakoutGroups, Keyed, PeopleDocument, Text } from '@plenary/client';
import type { Person } from './crowd.ctrl.ts';

export interface Place {
  readonly key: string;
  /** Groups that are only counted have no title in the plan. */
  readonly title?: Text;
}

/** Who can be assigned by hand: participants who are here. */
export function assignable(people: PeopleDocument | undefined): Person[] {
  return Object.values(people?.people ?? {})
    .filter(({ role, online }) => role === 'participant' && online)
    .sort((a, b) => a.rank - b.rank);
}

export function placesOf(groups: BreakoutGroups, people: number): Place[] {
  if (groups.named) return groups.named.map(({ key, title }) => ({ key, title }));
  const count = groups.count ?? Math.max(1, Math.ceil(people / Math.max(1, groups.size ?? people)));
  return Array.from({ length: count }, (_, index) => ({ key: String(index + 1) }));
}

/** Group by person; who is not in it stays in plenary. */
export type Draft = ReadonlyMap<string, string>;

export function placed(draft: Draft, person: string, group: string): Draft {
  const next = new Map(draft);
  if (group === '') next.delete(person);
  else next.set(person, group);
  return next;
}

/** Puts everyone who has no group yet into the smallest one, delegations together. */
export function dealtOut(draft: Draft, people: readonly Person[], places: readonly Place[]): Draft {
  const next = new Map(draft);
  const sizes = new Map(places.map(({ key }) => [key, 0]));
  for (const group of draft.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const parties = partiesOf(people.filter(({ key }) => !draft.has(key)));
  for (const party of parties) {
    const smallest = [...sizes].sort(([, a], [, b]) => a - b)[0]?.[0];
    if (smallest === undefined) return next;
    for (const { key } of party) next.set(key, smallest);
    sizes.set(smallest, (sizes.get(smallest) ?? 0) + party.length);
  }
  return next;
}

function partiesOf(people: readonly Person[]): Person[][] {
  const parties = new Map<string, Person[]>();
  for (const person of people) {
    const home = person.delegation ?? person.key;
    parties.set(home, [...(parties.get(home) ?? []), person]);
  }
  return [...parties.values()].sort((a, b) => b.length - a.length);
}

/** The argument of the command: every group, also the empty ones. */
export function asGroups(draft: Draft, places: readonly Place[]): Keyed<readonly string[]> {
  return Object.fromEntries(
    places.map(({ key }) => [
      key,
      [...draft].filter(([, group]) => group === key).map(([person]) => person),
    ]),
  );
}
