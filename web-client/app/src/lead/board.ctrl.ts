import type {
  Instant,
  PeopleDocument,
  Role,
  RoomDocument,
  RoomsDocument,
  Text,
} from '@plenary/client';

export interface Seated {
  readonly key: string;
  readonly name: string;
  readonly delegation?: string;
  readonly role: Role;
  readonly online: boolean;
}

/** A group of the round as the board shows it. */
export interface Group {
  readonly key: string;
  readonly title: Text;
  readonly rank: number;
  readonly members: readonly Seated[];
  readonly here: number;
  /** Who belongs to the group and is not connected. */
  readonly missing: readonly Seated[];
  /** Who leads and looks in. */
  readonly visitors: readonly Seated[];
  readonly help?: { readonly by: string; readonly name: string; readonly since: Instant };
  readonly last?: { readonly text: string; readonly from: string; readonly at: Instant };
  readonly prompt?: Text;
  readonly call?: string;
}

export const plenary = 'plenary';
const leads = ({ role }: Seated) => role === 'facilitator' || role === 'organizer';

export function groupOf(room: RoomDocument): Group {
  const all = Object.values(room.members).sort((a, b) => a.rank - b.rank);
  const members = all.filter((member) => !leads(member));
  const last = Object.values(room.messages)
    .sort((a, b) => a.at.localeCompare(b.at))
    .at(-1);
  return {
    key: room.key,
    title: room.title,
    rank: room.rank,
    members,
    here: members.filter(({ online }) => online).length,
    missing: members.filter(({ online }) => !online),
    visitors: all.filter(leads),
    ...(room.help && { help: room.help }),
    ...(last && { last }),
    ...(room.prompt && { prompt: room.prompt }),
    ...(room.call && { call: room.call }),
  };
}

export function groupsOf(rooms: readonly RoomDocument[], breakout: string | undefined): Group[] {
  return rooms
    .filter((room) => room.breakout === breakout)
    .map(groupOf)
    .sort((a, b) => a.rank - b.rank);
}

/** Who is here and in no group while a round is on, without those who lead. */
export function inPlenary(
  rooms: RoomsDocument | undefined,
  people: PeopleDocument | undefined,
): Seated[] {
  const there = new Set(rooms?.rooms[plenary]?.people ?? []);
  return Object.values(people?.people ?? {})
    .filter((person) => there.has(person.key) && !leads(person) && person.role !== 'screen')
    .sort((a, b) => a.rank - b.rank);
}

/** Many groups are told in a few lines each; the people of one are shown on demand. */
export const isDense = (groups: readonly Group[]): boolean => groups.length > 12;

export interface Totals {
  readonly here: number;
  readonly all: number;
  readonly help: number;
  readonly missing: number;
}

export function totalsOf(groups: readonly Group[]): Totals {
  const sum = (of: (group: Group) => number) => groups.reduce((total, g) => total + of(g), 0);
  return {
    here: sum(({ here }) => here),
    all: sum(({ members }) => members.length),
    help: groups.filter(({ help }) => help).length,
    missing: groups.filter(({ missing }) => missing.length > 0).length,
  };
}

export function roomOf(rooms: RoomsDocument | undefined, person: string): string | undefined {
  return Object.entries(rooms?.rooms ?? {}).find(([, { people }]) => people.includes(person))?.[0];
}

/** Whole minutes since then, by the server's clock. */
export const minutesSince = (since: Instant, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
