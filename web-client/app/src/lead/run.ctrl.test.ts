import type { RunDocument, SessionDocument } from '@plenary/client';
import { describe, expect, test } from 'vitest';
import { run, session } from '../../dev/lead-documents.ts';
import { breakoutName } from './breakout-name.ts';
import { pollAction, runOf, type Thing } from './run.ctrl.ts';

const names = (things: readonly Thing[] | undefined) => things?.map(({ key }) => key);
const withPoll = (more: object): RunDocument => ({
  ...run,
  polls: {
    ...run.polls,
    framework: { ...(run.polls.framework as RunDocument['polls'][string]), ...more },
  },
});
const find = (document: RunDocument, key: string, from = session) => {
  const { items, loose } = runOf(document, from);
  return [...items.flatMap(({ things }) => things), ...loose].find((thing) => thing.key === key);
};

describe('the run', () => {
  test('says which item is on and which is next', () => {
    const { items } = runOf(run, session);
    expect(items.map(({ place }) => place)).toEqual(['other', 'now', 'next', 'other']);
    expect(items.map(({ nth }) => nth)).toEqual([1, 2, 3, 4]);
    expect(items.map(({ startable }) => startable)).toEqual([true, false, true, true]);
  });

  test('starts no item while the session is paused, closed or not open', () => {
    for (const state of ['planned', 'paused', 'closed'] as const) {
      const { items } = runOf(run, { ...session, state });
      expect(items.some(({ startable }) => startable)).toBe(false);
    }
  });

  test('puts polls and breakouts under their item, and the rest at any time', () => {
    const { items, loose } = runOf(run, session);
    expect(names(items[1]?.things)).toEqual(['hybrid-ready', 'framework']);
    expect(names(items[3]?.things)).toEqual(['pairs']);
    expect(names(loose)).toEqual(['hand', 'topics']);
  });

  test('finds the item of a thing by what the item runs', () => {
    const { item: _, ...homeless } = run.polls.framework as RunDocument['polls'][string];
    const { items } = runOf({ ...run, polls: { framework: homeless } }, session);
    expect(names(items[1]?.things)).toEqual(['framework']);
  });

  test('offers no action for what cannot be run, and names it where it belongs', () => {
    expect(find(run, 'priority')).toBeUndefined();
    const { looseOutside } = runOf(run, session);
    expect(looseOutside.map(({ key, what }) => [key, what])).toEqual([
      ['priority', 'A poll of another kind (Ranking), which is held outside Plenary.'],
    ]);
    const ranked = { ...(run.polls.priority as RunDocument['polls'][string]), item: 'escan' };
    const { items } = runOf({ ...run, polls: { ranked } }, session);
    expect(items[1]?.outside.map(({ key }) => key)).toEqual(['ranked']);
  });

  test('names what the plan has the room decide, in the item of decisions', () => {
    const decisions = [{ key: 'cooperation', number: '1', text: { en: 'Expand co-operation.' } }];
    expect(runOf(run, session, decisions).looseOutside.map(({ title }) => title)).toContain(
      'Expand co-operation.',
    );
    const sharing = { ...(session.items.sharing as SessionDocument['items'][string]) };
    const deciding: SessionDocument = {
      ...session,
      items: { ...session.items, sharing: { ...sharing, kind: 'decisions' } },
    };
    const { items } = runOf(run, deciding, decisions);
    expect(items.find(({ key }) => key === 'sharing')?.outside).toEqual([
      {
        is: 'decision',
        key: 'cooperation',
        item: 'sharing',
        title: 'Expand co-operation.',
        what: 'Decision 1, which is taken outside Plenary.',
      },
    ]);
  });

  test('shows the items before its own document has come', () => {
    const { items, loose } = runOf(undefined, session);
    expect(items).toHaveLength(4);
    expect(loose).toEqual([]);
  });
});

describe('the one next action', () => {
  test('of a poll follows its state', () => {
    expect(find(run, 'framework')?.action).toBe('open');
    expect(find(withPoll({ state: 'open' }), 'framework')?.action).toBe('close');
    expect(find(withPoll({ state: 'closed' }), 'framework')?.action).toBe('publish');
    expect(find(withPoll({ state: 'closed', published: true }), 'framework')?.action).toBe('again');
  });

  test('of a closed poll whose results nobody releases is to ask again', () => {
    for (const results of ['live', 'after-close', 'hidden'] as const) {
      expect(pollAction({ state: 'closed', results, published: false }, session)).toBe('again');
    }
  });

  test('of a breakout is to start it, unless a round is on', () => {
    expect(find(run, 'pairs')?.action).toBe('start');
    const round = {
      breakout: 'pairs',
      title: { en: 'Pairs' },
      startedAt: '2021-10-27T06:00:00Z',
      minutes: 20,
      warnAtMinutes: [],
      groups: 4,
    };
    expect(find(run, 'hand', { ...session, round })?.action).toBeUndefined();
  });

  test('is none while the session is not live', () => {
    for (const state of ['planned', 'open', 'paused', 'closed'] as const) {
      expect(find(run, 'framework', { ...session, state })?.action).toBeUndefined();
      expect(find(run, 'pairs', { ...session, state })?.action).toBeUndefined();
    }
  });
});

test('names a breakout without a title after its groups', () => {
  expect(breakoutName({ title: { en: 'Pairs' }, groups: { size: 2 } })).toBe('Pairs');
  expect(breakoutName({ groups: { size: 4 } })).toBe('Groups of 4');
  expect(breakoutName({ groups: { count: 6 } })).toBe('6 groups');
  const named = ['Practice', 'Policy'].map((en) => ({ key: en, title: { en } }));
  expect(breakoutName({ groups: { named } })).toBe('Practice and Policy');
});
