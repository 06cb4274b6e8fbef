import type { Keyed } from '@plenary/client';
import type { ProgrammeSession } from '@plenary/client/rest';

/** One thing that the facilitator does. */
export type Act =
  | { readonly is: 'item'; readonly item: string }
  | { readonly is: 'poll-open' | 'poll-close' | 'poll-publish'; readonly poll: string }
  | { readonly is: 'round-start'; readonly breakout: string; readonly byHand: boolean }
  | { readonly is: 'round-message' | 'round-move' | 'round-close' }
  | { readonly is: 'sheet-open' | 'sheet-close' | 'sheet-present'; readonly sheet: string }
  | { readonly is: 'start' | 'pause' | 'resume' | 'close' | 'present-end' };

/** @param at milliseconds from the opening of the session */
export interface Step {
  readonly at: number;
  readonly act: Act;
}

export interface Script {
  readonly steps: readonly Step[];
  /** What of the plan this release cannot run. */
  readonly skipped: readonly { readonly what: string; readonly reason: string }[];
  /** How long a poll stays open, in milliseconds. */
  readonly pollMs: number;
  /** How long people may write into a worksheet, in milliseconds. */
  readonly sheetMs: number;
  readonly joinMs: number;
}

/** The worksheets of a session: those that open by themselves with a breakout, and the others. */
export interface Sheets {
  readonly ofBreakouts: Keyed<string>;
  readonly others: readonly string[];
}

const noSheets: Sheets = { ofBreakouts: {}, others: [] };

const joinShare = 0.2;
const joinAtMostMs = 9_000;
const runUntil = 0.88;

/** The whole session as its plan says, in so much time: items in order, polls and rounds spread. */
export function scriptOf(
  session: ProgrammeSession,
  seconds: number,
  { ofBreakouts, others }: Sheets = noSheets,
): Script {
  const total = seconds * 1000;
  const joinMs = Math.min(joinAtMostMs, total * joinShare);
  const begin = Math.min(joinMs + 1_000, total * (joinShare + 0.05));
  const span = total * runUntil - begin;
  const spread = <T>(
    things: readonly T[],
    write: (thing: T, at: (part: number) => number) => readonly Step[],
  ) =>
    things.flatMap((thing, index) =>
      write(thing, (part) => begin + (span * (index + part)) / things.length),
    );
  const polls = session.polls.filter(({ runnable }) => runnable);
  const rounds = session.breakouts.filter(({ runnable }) => runnable);
  const items = session.items;
  const steps: Step[] = [
    ...(items.length === 0 ? [{ at: begin, act: { is: 'start' as const } }] : []),
    ...spread(items, ({ key }, at) => [{ at: at(0), act: { is: 'item', item: key } }]),
    ...spread(polls, ({ key, results }, at) => [
      { at: at(0.08), act: { is: 'poll-open', poll: key } },
      { at: at(0.9), act: { is: 'poll-close', poll: key } },
      ...(results === 'released'
        ? [{ at: at(0.95), act: { is: 'poll-publish', poll: key } as const }]
        : []),
    ]),
    ...spread(rounds, ({ key, assign }, at) => [
      { at: at(0.1), act: { is: 'round-start', breakout: key, byHand: assign === 'manual' } },
      { at: at(0.35), act: { is: 'round-message' } },
      { at: at(0.5), act: { is: 'round-move' } },
      { at: at(0.92), act: { is: 'round-close' } },
      ...presented(ofBreakouts[key], at),
    ]),
    ...spread(others, (sheet, at) => [
      { at: at(0.1), act: { is: 'sheet-open', sheet } },
      { at: at(0.92), act: { is: 'sheet-close', sheet } },
      ...presented(sheet, at),
    ]),
    { at: total * 0.9, act: { is: 'pause' } },
    { at: total * 0.94, act: { is: 'resume' } },
    { at: total, act: { is: 'close' } },
  ];
  return {
    steps: steps.sort((a, b) => a.at - b.at),
    skipped: skippedOf(session),
    pollMs: polls.length === 0 ? 0 : (span * 0.82) / polls.length,
    sheetMs: (span * 0.6) / Math.max(1, rounds.length, others.length),
    joinMs,
  };
}

function presented(sheet: string | undefined, at: (part: number) => number): readonly Step[] {
  if (sheet === undefined) return [];
  return [
    { at: at(0.94), act: { is: 'sheet-present', sheet } },
    { at: at(0.98), act: { is: 'present-end' } },
  ];
}

function skippedOf({ polls, breakouts, decisions }: ProgrammeSession) {
  const kinds = { poll: polls, breakout: breakouts, decision: decisions };
  return Object.entries(kinds).flatMap(([kind, things]) =>
    things
      .filter(({ runnable }) => !runnable)
      .map(({ key, reason }) => ({ what: `${kind} ${key}`, reason: reason ?? 'unavailable' })),
  );
}
