import type { NextSession, SessionDocument, Text } from '@plenary/client';

export type Control = 'open' | 'start' | 'pause' | 'resume' | 'close' | 'reopen';

export interface ItemAhead {
  readonly key: string;
  readonly title: Text;
}

/** What leads on from here: one thing first, the rest in a menu. */
export type Step =
  | { readonly is: 'control'; readonly control: Control }
  | { readonly is: 'item'; readonly item: ItemAhead };

export interface Steps {
  readonly first?: Step;
  readonly others: readonly Control[];
}

export function stepsOf(session: SessionDocument): Steps {
  switch (session.state) {
    case 'planned':
      return { first: control('open'), others: [] };
    case 'open':
      return { first: control('start'), others: ['close'] };
    case 'live':
      return liveSteps(session);
    case 'paused':
      return { first: control('resume'), others: ['close'] };
    case 'closed':
      return { others: ['reopen'] };
  }
}

const control = (which: Control): Step => ({ is: 'control', control: which });

function liveSteps(session: SessionDocument): Steps {
  const item = itemAhead(session);
  if (item) return { first: { is: 'item', item }, others: ['pause', 'close'] };
  if (session.next) return { others: ['pause', 'close'] };
  return { first: control('close'), others: ['pause'] };
}

export function itemKeys(session: SessionDocument): string[] {
  return Object.entries(session.items)
    .sort(([, a], [, b]) => a.rank - b.rank)
    .map(([key]) => key);
}

/** The item after the one that is on; the first one when none is. */
export function itemAhead(session: SessionDocument): ItemAhead | undefined {
  const keys = itemKeys(session);
  const at = session.now ? keys.indexOf(session.now.item) : -1;
  const key = keys[at + 1];
  const item = key === undefined ? undefined : session.items[key];
  return key !== undefined && item ? { key, title: item.title } : undefined;
}

export type Onward =
  | { readonly is: 'later'; readonly to: NextSession }
  /** May be opened now, after closing this one where it is still on. */
  | { readonly is: 'ready'; readonly to: NextSession; readonly closes: boolean };

/** How one gets from this session to the next one. */
export function onwardOf(session: SessionDocument): Onward | undefined {
  const { next, state } = session;
  if (!next || next.state === 'closed') return undefined;
  if (state === 'planned') return { is: 'later', to: next };
  return { is: 'ready', to: next, closes: state !== 'closed' };
}

export interface Pace {
  readonly minutes: number;
  readonly planned: number;
  readonly over: number;
}

/** How long the item has been on, in whole minutes. */
export function paceOf(since: string, planned: number, now: number): Pace {
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
  return { minutes, planned, over: Math.max(0, minutes - planned) };
}
