import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeSession } from '../../dev/fake.ts';
import { liveOf } from '../live/live.ts';
import { presenceOf } from './presence.ctrl.ts';

const place = { sheet: 'plan', of: '1', row: 'goal', column: 'who' };
const ana = { t: 'signal', name: 'editing', by: { key: 'ana', name: 'Ana' } } as const;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('tells who writes where, for six seconds', () => {
  const fake = fakeSession({});
  const presence = presenceOf(liveOf(fake));
  fake.say({ ...ana, ...place });
  expect(presence.at(place)).toEqual(['Ana']);
  expect(presence.at({ ...place, of: '2' })).toEqual([]);
  vi.advanceTimersByTime(5000);
  fake.say({ ...ana, ...place });
  vi.advanceTimersByTime(5000);
  expect(presence.at(place)).toEqual(['Ana']);
  vi.advanceTimersByTime(2000);
  expect(presence.at(place)).toEqual([]);
  presence.end();
});

test('knows each person in one place only', () => {
  const fake = fakeSession({});
  const presence = presenceOf(liveOf(fake));
  fake.say({ ...ana, ...place });
  fake.say({ ...ana, ...place, row: 'next' });
  expect(presence.at(place)).toEqual([]);
  expect(presence.at({ ...place, row: 'next' })).toEqual(['Ana']);
  presence.end();
});

test('says where one writes at most every other second', () => {
  const said: object[] = [];
  const live = { ...liveOf(fakeSession({})), signal: (where: object) => said.push(where) };
  let now = 0;
  const presence = presenceOf(live as never, () => now);
  presence.here(place);
  presence.here(place);
  presence.here({ ...place, row: 'next' });
  expect(said).toHaveLength(2);
  now = 2000;
  presence.here({ ...place, row: 'next' });
  expect(said).toHaveLength(3);
});
