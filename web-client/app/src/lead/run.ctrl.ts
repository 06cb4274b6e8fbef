import type { ItemKind, Keyed, RunDocument, SessionDocument, Text } from '@plenary/client';
import { type Outside, outsideOf, type PlannedDecision } from './outside.ctrl.ts';
import { itemAhead } from './steps.ctrl.ts';

type RunPoll = RunDocument['polls'][string];
type RunBreakout = RunDocument['breakouts'][string];
type RunSheet = NonNullable<RunDocument['sheets']>[string];

export type PollAction = 'open' | 'close' | 'publish' | 'again';
export type BreakoutAction = 'start' | 'close' | 'again';
export type SheetAction = 'open' | 'close' | 'reopen';

export type SheetThing = RunSheet & {
  readonly is: 'sheet';
  readonly key: string;
  readonly action?: SheetAction;
};

/** A poll, breakout or worksheet that can be run, with the one thing to do with it next. */
export type Thing =
  | (RunPoll & { readonly is: 'poll'; readonly key: string; readonly action?: PollAction })
  | (RunBreakout & {
      readonly is: 'breakout';
      readonly key: string;
      readonly action?: BreakoutAction;
    })
  | SheetThing;

export interface RunItem {
  readonly key: string;
  readonly nth: number;
  readonly title: Text;
  readonly kind: ItemKind;
  readonly minutes: number;
  readonly speakers: readonly string[];
  readonly place: 'now' | 'next' | 'other';
  readonly startable: boolean;
  readonly things: readonly Thing[];
  /** What belongs to it and is held without Plenary. */
  readonly outside: readonly Outside[];
}

export interface Run {
  readonly items: readonly RunItem[];
  /** What belongs to no item. */
  readonly loose: readonly Thing[];
  readonly looseOutside: readonly Outside[];
}

export function runOf(
  run: RunDocument | undefined,
  session: SessionDocument,
  decisions: readonly PlannedDecision[] = [],
): Run {
  const things = thingsOf(run, session);
  const outside = outsideOf(run, session, decisions);
  const homes = homesOf(run);
  const ahead = itemAhead(session)?.key;
  const startable = session.state === 'live' || session.state === 'open';
  const items = inOrder(session.items).map(([key, item], index): RunItem => {
    const place =
      session.now?.item === key && session.state !== 'closed'
        ? 'now'
        : key === ahead
          ? 'next'
          : 'other';
    return {
      key,
      nth: index + 1,
      title: item.title,
      kind: item.kind,
      minutes: item.minutes,
      speakers: item.speakers,
      place,
      startable: startable && place !== 'now',
      things: things.filter((thing) => homes(thing) === key),
      outside: outside.filter((part) => homes(part) === key),
    };
  });
  const isLoose = (thing: Homed) => !(String(homes(thing)) in session.items);
  return { items, loose: things.filter(isLoose), looseOutside: outside.filter(isLoose) };
}

export function inOrder<T extends { readonly rank: number }>(all: Keyed<T>): [string, T][] {
  return Object.entries(all).sort(([, a], [, b]) => a.rank - b.rank);
}

function thingsOf(run: RunDocument | undefined, session: SessionDocument): Thing[] {
  if (!run) return [];
  const breakouts = inOrder(run.breakouts)
    .filter(([, { runnable }]) => runnable)
    .map(([key, breakout]) => thing('breakout', key, breakout, breakoutAction(breakout, session)));
  const polls = inOrder(run.polls)
    .filter(([, { runnable }]) => runnable)
    .map(([key, poll]) => thing('poll', key, poll, pollAction(poll, session)));
  const sheets = inOrder(run.sheets ?? {}).map(([key, sheet]) =>
    thing(
      'sheet',
      key,
      { ...sheet, item: sheet.item ?? itemOf(run, sheet) },
      sheetAction(sheet, session),
    ),
  );
  return [...breakouts, ...sheets, ...polls];
}

function thing(is: Thing['is'], key: string, what: object, action: string | undefined): Thing {
  return { ...what, is, key, ...(action && { action }) } as Thing;
}

type Homed = { readonly key: string; readonly item?: string | undefined };

/** Which item a thing belongs to: its own word counts, then the item's. */
function homesOf(run: RunDocument | undefined): (thing: Homed) => string | undefined {
  const named = new Map<string, string>();
  for (const [key, { runs }] of Object.entries(run?.items ?? {})) {
    for (const name of runs) named.set(name, key);
  }
  return ({ item, key }) => item ?? named.get(key);
}

export function pollAction(
  { state, results, published }: Pick<RunPoll, 'state' | 'results' | 'published'>,
  session: Pick<SessionDocument, 'state'>,
): PollAction | undefined {
  if (session.state !== 'live') return undefined;
  if (state === 'planned') return 'open';
  if (state === 'open') return 'close';
  return results === 'released' && !published ? 'publish' : 'again';
}

/** A worksheet stands where the breakout stands that uses it. */
function itemOf(run: RunDocument, { breakout }: RunSheet): string | undefined {
  if (breakout === undefined) return undefined;
  const named = Object.entries(run.items).find(([, { runs }]) => runs.includes(breakout));
  return run.breakouts[breakout]?.item ?? named?.[0];
}

export function sheetAction(
  { state }: Pick<RunSheet, 'state'>,
  session: Pick<SessionDocument, 'state'>,
): SheetAction | undefined {
  if (session.state !== 'live') return undefined;
  if (state === 'planned') return 'open';
  return state === 'open' ? 'close' : 'reopen';
}

function breakoutAction(
  { state }: RunBreakout,
  session: SessionDocument,
): BreakoutAction | undefined {
  if (session.state !== 'live') return undefined;
  if (state === 'on') return 'close';
  if (session.round) return undefined;
  return state === 'planned' ? 'start' : 'again';
}
