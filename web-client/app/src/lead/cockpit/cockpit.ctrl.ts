import type {
  GroupsDocument,
  Instant,
  MessagesDocument,
  Round,
  SheetsDocument,
} from '@plenary/client';
import { type Group, minutesSince } from '../board.ctrl.ts';

type Sheets = SheetsDocument['sheets'];
export type SheetLine = Sheets[string];
export type Copy = SheetLine['copies'][string];

/** How far a group is with its worksheet. */
export interface Progress {
  readonly sheet: string;
  /** The copies that count: the group's own, or those of its delegations or people. */
  readonly copies: readonly string[];
  readonly filled: number;
  readonly total: number;
  readonly cards?: number;
  readonly lastEdit?: { readonly at: Instant; readonly by: string };
}

/** A group with everything that its facilitator wants to know at a glance. */
export interface Watched extends Group {
  readonly facilitators: readonly string[];
  readonly languages: readonly string[];
  readonly roles: Readonly<Record<string, string>>;
  readonly progress?: Progress;
  /** Whole minutes without a word on the sheet, once they are many. */
  readonly silent?: number;
}

const silentAfter = 8;

export function watchedOf(group: Group, { groups, sheets, round, now }: Sources): Watched {
  const more = groups?.groups[group.key];
  const progress = progressOf(group, more?.worksheet, sheets?.sheets);
  const silent = silenceOf(group, progress, round, now);
  return {
    ...group,
    facilitators: more?.facilitators ?? [],
    languages: more?.languages ?? [],
    roles: more?.roles ?? {},
    ...(progress && { progress }),
    ...(silent !== undefined && { silent }),
  };
}

export interface Sources {
  readonly groups: GroupsDocument | undefined;
  readonly sheets: SheetsDocument | undefined;
  readonly round: Pick<Round, 'startedAt'>;
  readonly now: number;
}

function progressOf(
  group: Group,
  worksheet: string | undefined,
  sheets: Sheets | undefined,
): Progress | undefined {
  const sheet = worksheet === undefined ? undefined : sheets?.[worksheet];
  if (worksheet === undefined || !sheet || sheet.state === 'planned') return undefined;
  const keys = copiesOf(group, sheet);
  if (keys.length === 0) return undefined;
  const copies = keys.flatMap((key) => sheet.copies[key] ?? []);
  const cards = copies.reduce((sum, copy) => sum + (copy.cards ?? 0), 0);
  const lastEdit = copies
    .flatMap((copy) => copy.lastEdit ?? [])
    .sort((a, b) => a.at.localeCompare(b.at))
    .at(-1);
  return {
    sheet: worksheet,
    copies: keys,
    filled: copies.reduce((sum, { filled }) => sum + filled, 0),
    total: copies.reduce((sum, { total }) => sum + total, 0),
    ...(sheet.free && { cards }),
    ...(lastEdit && { lastEdit }),
  };
}

function copiesOf({ key, members }: Group, { per, copies }: SheetLine): readonly string[] {
  const wanted =
    per === 'group'
      ? [key]
      : per === 'delegation'
        ? members.flatMap(({ delegation }) => delegation ?? [])
        : per === 'person'
          ? members.map((member) => member.key)
          : [];
  return [...new Set(wanted)].filter((one) => one in copies);
}

function silenceOf(
  { here }: Group,
  progress: Progress | undefined,
  { startedAt }: Pick<Round, 'startedAt'>,
  now: number,
): number | undefined {
  if (!progress || here === 0 || isComplete(progress)) return undefined;
  const since = [startedAt, progress.lastEdit?.at ?? startedAt].sort().at(-1) ?? startedAt;
  const minutes = minutesSince(since, now);
  return minutes >= silentAfter ? minutes : undefined;
}

export const isComplete = ({ filled, total }: Progress): boolean => total > 0 && filled >= total;

export const shows = ['all', 'help', 'silent', 'incomplete', 'missing'] as const;
export type Show = (typeof shows)[number];

const fits: Record<Show, (group: Watched) => boolean> = {
  all: () => true,
  help: ({ help }) => help !== undefined,
  silent: ({ silent }) => silent !== undefined,
  incomplete: ({ progress }) => progress !== undefined && !isComplete(progress),
  missing: ({ missing }) => missing.length > 0,
};

export const shown = (groups: readonly Watched[], show: Show): readonly Watched[] =>
  groups.filter(fits[show]);

/** What is worth asking for: filters of which a group is now, and the one that is chosen. */
export function offered(groups: readonly Watched[], show: Show): readonly [Show, number][] {
  return shows
    .map((one) => [one, shown(groups, one).length] as const)
    .filter(([one, count]) => one === 'all' || one === 'help' || one === show || count > 0)
    .map(([one, count]) => [one, count]);
}

export const orders = ['number', 'need', 'filled'] as const;
export type Order = (typeof orders)[number];

/** By number; those first who need somebody; those first who have least on their sheet. */
export function ordered(groups: readonly Watched[], order: Order): readonly Watched[] {
  const all = [...groups].sort((a, b) => a.rank - b.rank);
  if (order === 'need') return all.sort((a, b) => needOf(b) - needOf(a) || waitOf(a, b));
  if (order === 'filled') return all.sort((a, b) => shareOf(a) - shareOf(b));
  return all;
}

function needOf({ help, silent, missing, members }: Watched): number {
  if (help) return 4;
  if (silent !== undefined) return 3;
  if (members.length > 0 && missing.length === members.length) return 2;
  return missing.length > 0 ? 1 : 0;
}

function waitOf(a: Watched, b: Watched): number {
  if (a.help && b.help) return a.help.since.localeCompare(b.help.since);
  return (b.silent ?? 0) - (a.silent ?? 0);
}

const shareOf = ({ progress }: Watched): number =>
  !progress ? 2 : progress.total === 0 ? 0 : progress.filled / progress.total;

/** Who is here, in no group, and did not choose that. */
export function undecided(groups: GroupsDocument | undefined): readonly string[] {
  const declined = new Set(groups?.declined);
  return (groups?.without ?? []).filter((person) => !declined.has(person));
}

export interface Said {
  readonly key: string;
  readonly text: string;
  readonly from: string;
  readonly at: Instant;
  readonly groups: readonly string[];
  readonly groupsSeen: number;
  readonly seen: number;
  readonly of: number;
}

/** The messages of the round, newest first. */
export const saidOf = (document: MessagesDocument | undefined): readonly Said[] =>
  Object.entries(document?.messages ?? {})
    .map(([key, message]) => ({ key, ...message }))
    .sort((a, b) => b.at.localeCompare(a.at));

/** The whole minutes by which a round is made longer so that about so many are left. */
export function extensionTo(
  minutesLeft: number,
  deadline: Instant | undefined,
  now: number,
): number {
  if (deadline === undefined) return minutesLeft;
  return Math.round(minutesLeft - (Date.parse(deadline) - now) / 60_000);
}
