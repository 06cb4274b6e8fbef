import { expect, test } from 'vitest';
import { people, session } from '../../../dev/lead-documents.ts';
import { proposalOf } from '../../../dev/planner-documents.ts';
import {
  asKeyed,
  emptyDraft,
  groupOfPerson,
  isSame,
  kept,
  moved,
  onlyOf,
  placedIn,
  places,
  proposed,
  unlocked,
} from './draft.ctrl.ts';

const four = proposed(proposalOf(4, people), new Set(['cn-delegate-1', 'nobody']));

test('a proposal becomes a draft whose locks are those of people in it', () => {
  expect([...four.groups.keys()]).toEqual(['1', '2', '3', '4']);
  expect(four.titles.get('2')).toEqual({ en: 'Group 2' });
  expect([...four.locked]).toEqual(['cn-delegate-1']);
  expect(placedIn(four)).toBe(13);
});

test('a place by hand moves nobody else and is locked', () => {
  const next = moved(four, ['hk-delegate-1', 'in-delegate-1'], '4');
  expect(groupOfPerson(next, 'hk-delegate-1')).toBe('4');
  expect(next.locked.has('in-delegate-1')).toBe(true);
  expect(placedIn(next)).toBe(placedIn(four));
  const others = [...four.groups.values()]
    .flat()
    .filter((one) => !/^(hk|in)-delegate-1$/.test(one));
  expect(others.every((one) => groupOfPerson(next, one) === groupOfPerson(four, one))).toBe(true);
});

test('who is taken out of all groups is locked no longer', () => {
  const next = moved(four, ['cn-delegate-1'], '');
  expect(groupOfPerson(next, 'cn-delegate-1')).toBeUndefined();
  expect(next.locked.size).toBe(0);
  expect(unlocked(four, ['cn-delegate-1']).locked.size).toBe(0);
});

test('tells where those are who must stay', () => {
  expect(places(four, four.locked)).toEqual({
    'cn-delegate-1': groupOfPerson(four, 'cn-delegate-1'),
  });
  expect(Object.keys(places(four))).toHaveLength(13);
});

test('names every group, also those that stay empty', () => {
  const empty = emptyDraft([{ key: '1' }, { key: '2' }]);
  expect(asKeyed(empty)).toEqual({ '1': [], '2': [] });
  expect(onlyOf(four, new Set(['cn-delegate-1']))['4']).toEqual([]);
});

test('what was kept ready comes back with its locks, and groups that are new', () => {
  const prepared = {
    breakout: 'pairs',
    groups: { '1': ['a'] },
    locked: ['a'],
    by: 'F',
    at: session.startsAt,
  };
  const draft = kept(prepared, [{ key: '1' }, { key: '2' }]);
  expect(asKeyed(draft)).toEqual({ '1': ['a'], '2': [] });
  expect([...draft.locked]).toEqual(['a']);
});

test('drafts are the same when everybody sits alike', () => {
  expect(isSame(four, { ...four, seed: 9 })).toBe(true);
  expect(isSame(four, moved(four, ['cn-delegate-1'], '3'))).toBe(false);
});
