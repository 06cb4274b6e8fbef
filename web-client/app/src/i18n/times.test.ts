import { expect, test } from 'vitest';
import { clockFace, date, localTime, time, zoneName } from './times.ts';

const start = '2021-10-27T06:00:00Z';

test('shows a moment in the zone of the workshop', () => {
  expect(time(start, 'Asia/Kuala_Lumpur')).toBe('14:00');
  expect(zoneName('Asia/Kuala_Lumpur')).toBe('Kuala Lumpur');
  expect(date('2021-10-27')).toBe('Wed 27 Oct');
  expect(date('2021-10-27', true)).toBe('Wed 27 Oct 2021');
});

test('shows the own time only when it differs', () => {
  expect(localTime(start, 'Asia/Kuala_Lumpur', 'Asia/Singapore')).toBeUndefined();
  expect(localTime(start, 'Asia/Kuala_Lumpur', 'Pacific/Fiji')).toEqual({ time: '18:00' });
});

test('shows the own date when it is another day', () => {
  const evening = '2021-10-27T15:00:00Z';
  expect(localTime(evening, 'Asia/Kuala_Lumpur', 'Pacific/Fiji')).toEqual({
    time: '03:00',
    date: 'Thu 28 Oct',
  });
});

test('counts down in minutes and seconds, never below zero', () => {
  expect([0, 1, 59_001, 754_000, 3_729_000, -5].map(clockFace)).toEqual([
    '0:00',
    '0:01',
    '1:00',
    '12:34',
    '1:02:09',
    '0:00',
  ]);
});
