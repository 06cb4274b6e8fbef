import type { DelegationsDocument, Keyed, PeopleDocument, RoomsDocument } from '@plenary/client';
import { type Delegation, delegationsOf } from './seats.ctrl.ts';

export type Person = PeopleDocument['people'][string];

export interface Party {
  readonly delegation?: Delegation;
  readonly people: readonly Person[];
}

/** A screen in the room is nobody. */
const isSomebody = ({ role }: Person) => role !== 'screen';

/** People by delegation, heads first, then those of no delegation. */
export function partiesOf(
  people: PeopleDocument | undefined,
  delegations: DelegationsDocument | undefined,
): Party[] {
  const all = Object.values(people?.people ?? {})
    .filter(isSomebody)
    .sort((a, b) => Number(b.head ?? false) - Number(a.head ?? false) || a.rank - b.rank);
  const known = delegationsOf(delegations);
  const keys = new Set(known.map(({ key }) => key));
  const parties: Party[] = known.map((delegation) => ({
    delegation,
    people: all.filter((person) => person.delegation === delegation.key),
  }));
  const rest = all.filter(({ delegation }) => !delegation || !keys.has(delegation));
  return rest.length > 0 ? [...parties, { people: rest }] : parties;
}

export interface RoomShown {
  readonly key: string;
  readonly title: Keyed<string>;
  readonly people: readonly Person[];
}

export function roomsOf(
  rooms: RoomsDocument | undefined,
  people: PeopleDocument | undefined,
): RoomShown[] {
  const byKey = new Map(Object.values(people?.people ?? {}).map((person) => [person.key, person]));
  return Object.entries(rooms?.rooms ?? {})
    .sort(([, a], [, b]) => a.rank - b.rank)
    .map(([key, room]) => ({
      key,
      title: room.title,
      people: room.people.flatMap((person) => byKey.get(person) ?? []).filter(isSomebody),
    }));
}
