import { describe, expect, test } from 'vitest';
import { group, me, people, rooms, round, session } from '../../dev/documents.ts';
import { ago, now } from '../../dev/fake.ts';
import {
  choicesOf,
  isFull,
  lateBy,
  markPassed,
  movedTo,
  partsOf,
  roleName,
  standingOf,
  whereaboutsOf,
} from './round.ctrl.ts';

const title = { en: 'Group 1' };
const inGroup = { ...me, group: { key: '1', title } };
const on = (more: object) => ({ ...session, round: { ...round, ...more } });

describe('how one stands with a round', () => {
  test.each([
    ['no round', session, me, 'none'],
    ['just begun', on({ startedAt: ago(3) }), inGroup, 'starting'],
    ['begun a while ago', on({ startedAt: ago(11) }), inGroup, 'group'],
    ['to be chosen', on({ assign: 'self-select' }), me, 'choosing'],
    ['chosen', on({ assign: 'self-select', startedAt: ago(3) }), inGroup, 'group'],
    [
      'chosen to stay out',
      on({ assign: 'self-select' }),
      { ...me, declined: true as const },
      'plenary',
    ],
    ['an observer', on({ assign: 'self-select' }), { ...me, role: 'observer' as const }, 'plenary'],
    ['declined', on({}), { ...me, declined: true as const, seat: { key: '1', title } }, 'plenary'],
  ])('%s', (_, document, person, is) => {
    expect(standingOf(document, person, now).is).toBe(is);
  });

  test('does not wait when one went at once', () => {
    const document = on({ startedAt: ago(3) });
    expect(standingOf(document, inGroup, now, ago(3)).is).toBe('group');
  });

  test('tells that one came late, for a while', () => {
    const since = (seconds: number) => ({ key: '1', title, since: ago(seconds) });
    expect(lateBy(round, since(20), now)).toBe(7);
    expect(lateBy(round, since(200), now)).toBeUndefined();
    expect(lateBy({ ...round, startedAt: ago(30) }, since(5), now)).toBeUndefined();
  });
});

describe('choosing a group', () => {
  test('names who is there and counts the places left', () => {
    const choices = choicesOf(rooms, people, { ...round, max: 4 }, '2');
    expect(choices.map(({ key, left, mine }) => [key, left, mine])).toEqual([
      ['1', 0, false],
      ['2', 0, true],
      ['3', 0, false],
      ['4', 0, false],
    ]);
    expect(choices.map(isFull)).toEqual([true, false, true, true]);
    expect(choices[0]?.names[0]).toBe('Delegate 1 (China)');
  });

  test('knows no places where there is no limit', () => {
    expect(choicesOf(rooms, people, round, undefined)[0]).not.toHaveProperty('left');
  });
});

test('tells the roles of a group and who has them', () => {
  const parts = partsOf(
    ['reporter', 'tea-maker'],
    { ...group, roles: { reporter: 'cn-delegate-1' } },
    'cn-delegate-1',
  );
  expect(parts).toEqual([
    {
      role: 'reporter',
      name: 'Reporter',
      holder: { key: 'cn-delegate-1', name: 'Delegate 1 (China)' },
      mine: true,
    },
    { role: 'tea-maker', name: 'Tea maker', mine: false },
  ]);
  expect(roleName('timekeeper')).toBe('Timekeeper');
});

test('tells the mark of the time left that was passed', () => {
  const deadline = new Date(now + 300_000).toISOString();
  const timed = { ...round, deadline };
  expect(markPassed(timed, now - 1000, now)).toBe(5);
  expect(markPassed(timed, now, now + 1000)).toBeUndefined();
  expect(markPassed(timed, now - 1000, now + 250_000)).toBe(1);
});

test('tells who was moved from one group to another', () => {
  const other = { ...me, group: { key: '2', title } };
  expect(movedTo(whereaboutsOf(inGroup, round), other, round)?.key).toBe('2');
  expect(movedTo(whereaboutsOf(inGroup, round), inGroup, round)).toBeUndefined();
  expect(movedTo(whereaboutsOf(inGroup, round), me, round)).toBeUndefined();
  const next = { ...round, startedAt: ago(1) };
  expect(movedTo(whereaboutsOf(inGroup, round), other, next)).toBeUndefined();
});

test('calls it no move when somebody comes into their first group', () => {
  expect(movedTo({}, inGroup, round)).toBeUndefined();
  expect(movedTo(whereaboutsOf(undefined, round), inGroup, round)).toBeUndefined();
  expect(movedTo(whereaboutsOf(me, round), inGroup, round)).toBeUndefined();
});
