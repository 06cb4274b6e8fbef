import type { SessionState } from '@plenary/client';
import { expect, test } from 'vitest';
import { otherSummaries, summary, workshop } from '../../dev/organizing.ts';
import { after, troubleOf } from './asking.ts';
import { hashOf, placeOf } from './place.ts';
import { byUrgency, nextOf } from './workshops.ctrl.ts';

const shown = (...states: SessionState[]) => summary(workshop(states));

test('what runs comes before what is next', () => {
  expect(nextOf(shown('closed', 'paused'))?.key).toBe('developments');
  expect(nextOf(shown('closed'))?.key).toBe('developments');
  expect(nextOf(shown('closed', 'closed', 'closed', 'closed', 'closed'))).toBeUndefined();
});

test('workshops that run stand first, those that are over last', () => {
  const order = (...states: SessionState[]) =>
    byUrgency([...otherSummaries, shown(...states)]).map(({ key }) => key);
  expect(order('live')[0]).toBe('heads-of-rtc-2021');
  expect(order('live').at(-1)).toBe('training-management-2019');
  expect(order('closed', 'closed', 'closed', 'closed', 'closed')).toEqual([
    'virtual-symposium-2022',
    'heads-of-rtc-2021',
    'training-management-2019',
  ]);
});

test('a place is in the address, and an unknown one is the programme', () => {
  const place = { tab: 'attendance', of: 'day.2021-10-27' } as const;
  expect(placeOf(hashOf(place))).toEqual(place);
  expect(placeOf(hashOf({ tab: 'people' }))).toEqual({ tab: 'people' });
  expect(placeOf('')).toEqual({ tab: 'programme' });
  expect(placeOf('#nowhere/x')).toEqual({ tab: 'programme', of: 'x' });
});

test('what was there stays when a newer one cannot be had', () => {
  const trouble = troubleOf(new TypeError('Failed to fetch'));
  expect(trouble).toEqual({ is: 'offline' });
  expect(after({ is: 'there', value: 1 }, trouble)).toEqual({
    is: 'there',
    value: 1,
    stale: trouble,
  });
  expect(after({ is: 'loading' }, trouble)).toEqual({ is: 'failed', trouble });
});
