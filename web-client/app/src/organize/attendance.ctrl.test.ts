import { isTimed } from '@plenary/client/rest';
import { expect, test } from 'vitest';
import { attendance, discreet } from '../../dev/attendance-answers.ts';
import { workshop } from '../../dev/organizing.ts';
import {
  choosable,
  chosenOf,
  comparisonsOf,
  hms,
  percentDown,
  presenceComparisonsOf,
  reaches,
  totalsOf,
} from './attendance.ctrl.ts';
import { inOrder } from './people.ctrl.ts';

test.each([
  [0, '0:00:00'],
  [59.9, '0:00:59'],
  [3_849, '1:04:09'],
  [360_000, '100:00:00'],
  [-1, '0:00:00'],
])('%d seconds are %s', (seconds, words) => {
  expect(hms(seconds)).toBe(words);
});

test('nobody reaches a threshold by rounding', () => {
  expect(percentDown(0.7999)).toBe('79%');
  expect(percentDown(0.29)).toBe('29%');
  expect(reaches(0.7999, 0.8)).toBe(false);
  expect(reaches(0.8, 0.8)).toBe(true);
});

test('totals count people, seats and who reached the threshold', () => {
  const report = attendance(26);
  const totals = totalsOf(report);
  expect(totals).toMatchObject({ people: 26, seats: 8, present: 7 });
  expect(totals.missing.map(({ key }) => key)).toEqual(['fj']);
  expect(totals.came).toBe(report.people.filter(({ spans }) => spans.length > 0).length);
});

test('of a workshop that shows less there are totals, and nobody who reached the threshold', () => {
  const whole = totalsOf(attendance(26));
  for (const privacy of ['presence', 'counts'] as const) {
    const { reached, ...totals } = totalsOf(discreet(privacy));
    expect(totals).toMatchObject({ people: 26, came: whole.came, seats: 8, present: 7 });
    expect(reached).toBeUndefined();
  }
});

test('sorts by presence where times are not shown', () => {
  const { people, delegations } = discreet('presence');
  const order = { by: 'present', down: true };
  expect(inOrder(people, order, presenceComparisonsOf(delegations))[0]?.present).toBe(false);
});

test('counts the seats of delegations that were there', () => {
  const report = attendance(2);
  const line = {
    key: 'x',
    name: { en: 'X' },
    seat: true,
    people: 0,
    registered: 1,
    seconds: 0,
    share: 0,
  };
  const delegations = [
    { ...line, present: true },
    { ...line, present: false },
  ];
  expect(totalsOf({ ...report, delegations })).toMatchObject({ seats: 2, present: 1 });
});

test('sorts by each column, those who never came last by arrival', () => {
  const { people, delegations } = attendance(26);
  const comparisons = comparisonsOf(delegations);
  const by = (key: string, down = false) =>
    inOrder(people.filter(isTimed), { by: key, down }, comparisons);
  expect(by('delegation')[0]?.delegation).toBe('cn');
  expect(by('seconds', true)[0]?.seconds).toBe(
    Math.max(...people.filter(isTimed).map(({ seconds }) => seconds)),
  );
  expect(by('first').at(-1)?.first).toBeUndefined();
  expect(by('unknown').map(({ person }) => person)).toEqual(people.map(({ person }) => person));
});

test('begins with the session that runs, else the last that was held, else the first', () => {
  const chosen = (states: Parameters<typeof workshop>[0], asked?: string) =>
    chosenOf(choosable(workshop(states)), asked)?.value;
  expect(chosen(['closed', 'live', 'planned'])).toBe('developments');
  expect(chosen(['closed', 'closed'])).toBe('developments');
  expect(chosen([])).toBe('opening');
  expect(chosen([], 'way-forward')).toBe('way-forward');
  expect(chosen([], 'day.2021-10-28')).toBe('day.2021-10-28');
  expect(chosen([], 'no-such')).toBe('opening');
  expect(chosenOf([], undefined)).toBeUndefined();
});

test('sorts who is still there after those who left, and before those who never came', () => {
  const [person] = attendance(1).people.filter(isTimed);
  if (!person) throw new Error('nobody');
  const { last: _, stillThere: __, ...bare } = person;
  const people = [
    { ...bare, person: 'never' },
    { ...bare, person: 'still', stillThere: true },
    { ...bare, person: 'left', last: '2021-10-27T08:00:00Z' },
  ];
  const sorted = inOrder(people, { by: 'last', down: false }, comparisonsOf([]));
  expect(sorted.map(({ person }) => person)).toEqual(['left', 'still', 'never']);
});
