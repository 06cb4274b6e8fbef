import type { SessionDocument, SessionState } from '@plenary/client';
import { describe, expect, test } from 'vitest';
import { itemAhead, onwardOf, paceOf, stepsOf } from './steps.ctrl.ts';

const item = (rank: number, title: string) => ({
  rank,
  title: { en: title },
  minutes: 10,
  kind: 'talk' as const,
  speakers: [],
});

const session: SessionDocument = {
  key: 'opening',
  title: { en: 'Opening' },
  workshop: {
    key: 'w',
    title: { en: 'W' },
    kind: 'meeting',
    timezone: 'UTC',
    languages: ['en'],
    mode: 'virtual',
  },
  state: 'live',
  day: '2021-10-27',
  starts: '10:00',
  startsAt: '2021-10-27T10:00:00Z',
  minutes: 60,
  // The order is the rank's, not the order of keys.
  items: { last: item(2, 'Last'), welcome: item(0, 'Welcome'), round: item(1, 'Round') },
};
const next = {
  key: 'practices',
  title: { en: 'Practices' },
  day: '2021-10-27',
  starts: '14:00',
  startsAt: '2021-10-27T14:00:00Z',
  state: 'planned',
} as const;
const on = (key: string) => ({ now: { item: key, since: '2021-10-27T10:00:00Z' } });
const control = (which: string) => ({ is: 'control', control: which });

describe('the one next step', () => {
  const states: [SessionState, string | undefined, string[]][] = [
    ['planned', 'open', []],
    ['open', 'start', ['close']],
    ['paused', 'resume', ['close']],
    ['closed', undefined, ['reopen']],
  ];
  test.each(states)('of a session that is %s is %s', (state, first, others) => {
    const steps = stepsOf({ ...session, state });
    expect(steps.first).toEqual(first && control(first));
    expect(steps.others).toEqual(others);
  });

  test('of a live session is the item ahead', () => {
    expect(stepsOf(session).first).toMatchObject({ is: 'item', item: { key: 'welcome' } });
    expect(stepsOf({ ...session, ...on('welcome') }).first).toMatchObject({
      item: { key: 'round' },
    });
  });

  test('after the last item is to close, unless the next session takes its place', () => {
    const last = { ...session, ...on('last') };
    expect(stepsOf(last).first).toEqual(control('close'));
    expect(stepsOf({ ...last, next }).first).toBeUndefined();
    expect(stepsOf({ ...last, next }).others).toEqual(['pause', 'close']);
  });
});

test('no item is ahead of the last one, and the first of an item that was removed', () => {
  expect(itemAhead({ ...session, ...on('last') })).toBeUndefined();
  expect(itemAhead({ ...session, ...on('gone') })?.key).toBe('welcome');
  expect(itemAhead({ ...session, items: {} })).toBeUndefined();
});

describe('the way to the next session', () => {
  test('closes this one while it is on', () => {
    for (const state of ['open', 'live', 'paused'] as const) {
      expect(onwardOf({ ...session, state, next })).toMatchObject({ is: 'ready', closes: true });
    }
    expect(onwardOf({ ...session, state: 'closed', next })).toMatchObject({ closes: false });
  });

  test('is only told before this one was opened', () => {
    expect(onwardOf({ ...session, state: 'planned', next })?.is).toBe('later');
  });

  test('is not there without a next session, or when that is over', () => {
    expect(onwardOf(session)).toBeUndefined();
    expect(onwardOf({ ...session, next: { ...next, state: 'closed' } })).toBeUndefined();
  });
});

test('the pace of an item counts whole minutes and what is over', () => {
  const since = '2021-10-27T10:00:00Z';
  const at = (time: string) => paceOf(since, 20, Date.parse(`2021-10-27T${time}Z`));
  expect(at('10:00:59')).toEqual({ minutes: 0, planned: 20, over: 0 });
  expect(at('10:23:00')).toEqual({ minutes: 23, planned: 20, over: 3 });
  expect(at('09:59:00').minutes).toBe(0);
});
