import type {
  Keyed,
  MeDocument,
  PeopleDocument,
  RoomDocument,
  RoomsDocument,
  Round,
  SessionDocument,
  Titled,
} from '@plenary/client';
import { isText, pick, type TextKey, t } from '../i18n/index.ts';

/** How long a group is announced before it fills the stage. */
export const noticeMs = 10_000;

/** How a person stands with the round that is on. */
export type Standing =
  | { readonly is: 'none' }
  /** A group was dealt to this person and begins in a moment. */
  | { readonly is: 'starting'; readonly group: Titled; readonly begins: number }
  | { readonly is: 'group' }
  /** People choose, and this person has not. */
  | { readonly is: 'choosing' }
  | { readonly is: 'plenary'; readonly seat?: Titled; readonly declined: boolean };

export function standingOf(
  { round }: Pick<SessionDocument, 'round'>,
  me: Pick<MeDocument, 'group' | 'seat' | 'declined' | 'role'> | undefined,
  now: number,
  gone?: string,
): Standing {
  if (!round || !me) return { is: 'none' };
  const chooses = round.assign === 'self-select';
  if (me.group) {
    const begins = Date.parse(round.startedAt) + noticeMs;
    const waits = now < begins && gone !== round.startedAt && !chooses;
    return waits ? { is: 'starting', group: me.group, begins } : { is: 'group' };
  }
  if (chooses && me.role === 'participant' && !me.declined) return { is: 'choosing' };
  const seat = me.seat && { seat: me.seat };
  return { is: 'plenary', declined: me.declined === true, ...seat };
}

/** How many whole minutes after its start this person came into the group, while that is news. */
export function lateBy(round: Round, group: MeDocument['group'], now: number): number | undefined {
  if (!group?.since || round.assign === 'self-select') return undefined;
  const since = Date.parse(group.since);
  const late = Math.floor((since - Date.parse(round.startedAt)) / 60_000);
  return late >= 1 && now - since < 90_000 ? late : undefined;
}

export interface GroupChoice {
  readonly key: string;
  readonly title: string;
  readonly names: readonly string[];
  /** How many more may come in, where there is a limit. */
  readonly left?: number;
  readonly mine: boolean;
}

/** The groups of a round in which people choose, with who is in each. */
export function choicesOf(
  rooms: RoomsDocument | undefined,
  people: PeopleDocument | undefined,
  round: Round | undefined,
  mine: string | undefined,
): GroupChoice[] {
  const byKey = new Map(Object.values(people?.people ?? {}).map((person) => [person.key, person]));
  return Object.entries(rooms?.rooms ?? {})
    .filter(([key]) => key !== 'plenary')
    .sort(([, a], [, b]) => a.rank - b.rank)
    .map(([key, room]) => {
      const inside = room.people.filter(
        (person) => (byKey.get(person)?.role ?? 'participant') === 'participant',
      );
      const left = round?.max === undefined ? undefined : Math.max(0, round.max - inside.length);
      return {
        key,
        title: pick(room.title),
        names: inside.map((person) => byKey.get(person)?.name ?? person),
        ...(left !== undefined && { left }),
        mine: key === mine,
      };
    });
}

export const isFull = ({ left, mine }: GroupChoice): boolean => left === 0 && !mine;

/** What a role of a group is called: known ones in the viewer's language, others as in the plan. */
export function roleName(role: string): string {
  const key = `group.role.${role}`;
  if (isText(key)) return t(key as TextKey);
  return role.charAt(0).toLocaleUpperCase() + role.slice(1).replaceAll('-', ' ');
}

export interface Part {
  readonly role: string;
  readonly name: string;
  /** Who has it. */
  readonly holder?: { readonly key: string; readonly name: string };
  readonly mine: boolean;
}

/** The roles of a group with who has them. */
export function partsOf(
  roles: readonly string[] | undefined,
  group: Pick<RoomDocument, 'members'> & { readonly roles?: Keyed<string> },
  me: string | undefined,
): Part[] {
  const names = new Map(Object.values(group.members).map(({ key, name }) => [key, name]));
  return (roles ?? Object.keys(group.roles ?? {})).map((role) => {
    const key = group.roles?.[role];
    return {
      role,
      name: roleName(role),
      ...(key !== undefined && { holder: { key, name: names.get(key) ?? key } }),
      mine: key !== undefined && key === me,
    };
  });
}

/** The mark of the plan that was passed between two moments, in minutes left. */
export function markPassed(round: Round, before: number, now: number): number | undefined {
  if (!round.deadline) return undefined;
  const end = Date.parse(round.deadline);
  return [...round.warnAtMinutes]
    .sort((a, b) => a - b)
    .find((minutes) => end - before > minutes * 60_000 && end - now <= minutes * 60_000);
}

/** Where this page last knew its person to be in a round. */
export interface Whereabouts {
  readonly group?: string | undefined;
  readonly round?: string | undefined;
}

export const whereaboutsOf = (
  me: Pick<MeDocument, 'group'> | undefined,
  round: Round | undefined,
): Whereabouts => ({ group: me?.group?.key, round: round?.startedAt });

/**
 * The group into which a person was taken from another one of the same round. Who comes late or
 * from plenary into their first group was not moved.
 */
export function movedTo(
  last: Whereabouts,
  me: Pick<MeDocument, 'group'> | undefined,
  round: Round | undefined,
): Titled | undefined {
  const to = me?.group;
  if (!to || !round || last.round !== round.startedAt) return undefined;
  return last.group === undefined || last.group === to.key ? undefined : to;
}
