import { expect, test, vi } from 'vitest';
import es from './cities-es.json';
import fr from './cities-fr.json';
import { language } from './language.ts';
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
    weekday: 'Thu',
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

test('knows where the day and the hour are others', () => {
  // Apia is a day ahead of Pago Pago next door, and no longer changes its clocks.
  const noon = '2021-10-27T23:00:00Z';
  expect(localTime(noon, 'Pacific/Pago_Pago', 'Pacific/Apia')).toEqual({
    time: '12:00',
    date: 'Thu 28 Oct',
    weekday: 'Thu',
  });
  expect(localTime('2020-12-01T00:00:00Z', 'UTC', 'Pacific/Apia')?.time).toBe('14:00');
  // Chatham is three quarters of an hour off, with its own summer.
  expect(localTime('2022-07-01T00:00:00Z', 'UTC', 'Pacific/Chatham')?.time).toBe('12:45');
  expect(localTime('2022-12-01T00:00:00Z', 'UTC', 'Pacific/Chatham')?.time).toBe('13:45');
});

test('says nothing where the clocks agree at that moment, whatever the zones are called', () => {
  expect(localTime('2022-12-01T00:00:00Z', 'Pacific/Fiji', 'Pacific/Auckland')?.time).toBe('13:00');
  expect(localTime('2022-07-01T00:00:00Z', 'Pacific/Fiji', 'Pacific/Auckland')).toBeUndefined();
});

test('calls the city of a zone as the reader does', async () => {
  expect(zoneName('Europe/Brussels')).toBe('Brussels');
  language.value = 'fr';
  await vi.waitFor(() => expect(zoneName('Europe/Brussels')).toBe('Bruxelles'));
  expect(zoneName('Asia/Kuala_Lumpur')).toBe('Kuala Lumpur');
  language.value = 'es';
  await vi.waitFor(() => expect(zoneName('Africa/Cairo')).toBe('El Cairo'));
  language.value = 'en';
  expect(zoneName('Africa/Cairo')).toBe('Cairo');
});

test.each([fr, es])('knows cities by the names that zones have', (cities) => {
  const zones = new Set(
    Intl.supportedValuesOf('timeZone').map((zone) => zone.split('/').pop()?.replaceAll('_', ' ')),
  );
  const renamed = new Set(['Kyiv', 'Kathmandu', 'Yangon', 'Ho Chi Minh']);
  const unknown = Object.keys(cities).filter((city) => !zones.has(city) && !renamed.has(city));
  expect(unknown).toEqual([]);
});
