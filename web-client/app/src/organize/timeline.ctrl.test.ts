import type { Span } from '@plenary/client/rest';
import { describe, expect, test } from 'vitest';
import {
  at,
  barsOf,
  edge,
  huesOf,
  offsetOf,
  scaleOf,
  stretches,
  ticksOf,
} from './timeline.ctrl.ts';

const moment = (clock: string) => `2021-10-27T${clock}Z`;
const ms = (clock: string) => Date.parse(moment(clock));
const live = (from: string, until: string) => ({ from: moment(from), until: moment(until) });
const span = (from: string, until: string, part: Partial<Span> = {}): Span => ({
  ...live(from, until),
  room: 'plenary',
  attends: 'remote',
  evidence: 'connection',
  ...part,
});

describe('the scale', () => {
  test('gives an unbroken session the whole width', () => {
    const { pieces } = scaleOf([live('06:00:00', '07:00:00')]);
    expect(pieces).toEqual([{ from: ms('06:00:00'), until: ms('07:00:00'), x: 0, width: 100 }]);
  });

  test('makes a pause narrow, however long it was', () => {
    const hour = scaleOf([live('06:00:00', '07:00:00'), live('08:00:00', '09:00:00')]);
    const night = scaleOf([live('00:00:00', '01:00:00'), live('20:00:00', '21:00:00')]);
    expect(hour.pieces.map(({ x, width }) => [x, width])).toEqual(
      night.pieces.map(({ x, width }) => [x, width]),
    );
    const last = hour.pieces.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(100);
  });

  test('keeps most of the width for live time, however many pauses there are', () => {
    const parts = Array.from({ length: 60 }, (_, index) => {
      const start = ms('00:00:00') + index * 120_000;
      return {
        from: new Date(start).toISOString(),
        until: new Date(start + 60_000).toISOString(),
      };
    });
    const width = scaleOf(parts).pieces.reduce((sum, piece) => sum + piece.width, 0);
    expect(width).toBeGreaterThanOrEqual(69.9);
  });

  test('has no pieces where nothing was live', () => {
    expect(scaleOf([]).pieces).toEqual([]);
    expect(scaleOf([live('06:00:00', '06:00:00')]).pieces).toEqual([]);
    expect(at(scaleOf([]), ms('06:00:00'))).toBe(0);
  });
});

describe('bars', () => {
  const scale = scaleOf([live('06:00:00', '07:00:00'), live('08:00:00', '09:00:00')]);

  test('lie where their time lies', () => {
    const [bar] = barsOf(scale, [span('06:30:00', '07:00:00')]);
    const [first] = scale.pieces;
    expect(bar?.x).toBeCloseTo((first?.width ?? 0) / 2);
    expect(bar?.width).toBeCloseTo((first?.width ?? 0) / 2);
  });

  test('break where a pause lies between', () => {
    const bars = barsOf(scale, [span('06:00:00', '09:00:00')]);
    expect(bars.map(({ x, width }) => [x, width])).toEqual(
      scale.pieces.map(({ x, width }) => [x, width]),
    );
  });

  test('are clipped to live time', () => {
    expect(barsOf(scale, [span('07:10:00', '07:50:00')])).toEqual([]);
    const [bar] = barsOf(scale, [span('05:00:00', '06:30:00')]);
    expect(bar?.x).toBe(0);
  });

  test('of a moment can still be seen', () => {
    expect(barsOf(scale, [span('06:00:00', '06:00:01')])[0]?.width).toBe(0.25);
  });
});

describe('ticks', () => {
  test('stand at round times of the workshop, in zones of half hours too', () => {
    const scale = scaleOf([live('06:07:00', '08:07:00')]);
    const clock = (zone: string) =>
      ticksOf(scale, zone)
        .slice(1)
        .map((tick) => new Date(tick.moment + offsetOf(zone, tick.moment)).getUTCMinutes() % 15);
    expect(new Set(clock('Asia/Kuala_Lumpur'))).toEqual(new Set([0]));
    expect(new Set(clock('Asia/Kathmandu'))).toEqual(new Set([0]));
  });

  test('leave room for their words', () => {
    const scale = scaleOf([live('06:00:00', '06:20:00'), live('08:00:00', '11:00:00')]);
    const ticks = ticksOf(scale, 'UTC', 12);
    for (const [index, tick] of ticks.entries()) {
      const before = ticks[index - 1];
      if (before) expect(tick.x - before.x).toBeGreaterThanOrEqual(before.x < edge ? 16.8 : 12);
      expect(tick.x).toBeLessThanOrEqual(94);
    }
    expect(ticks.length).toBeGreaterThan(3);
  });
});

test('offsets follow the zone and its summer time', () => {
  expect(offsetOf('Asia/Kuala_Lumpur', ms('06:00:00'))).toBe(8 * 3_600_000);
  expect(offsetOf('Europe/Paris', Date.parse('2021-07-01T10:00:00Z'))).toBe(2 * 3_600_000);
  expect(offsetOf('Europe/Paris', Date.parse('2021-12-01T10:00:00Z'))).toBe(3_600_000);
});

test('groups have hues in the order of their numbers, never that of the plenary', () => {
  const spans = ['10', '2', 'plenary', '1'].map((room) => span('06:00:00', '06:10:00', { room }));
  expect([...huesOf([{ spans }])]).toEqual([
    ['1', 1],
    ['2', 2],
    ['10', 3],
  ]);
});

test('spans of one room and way are one stretch, also over a bridged gap', () => {
  const joined = stretches([
    span('06:00:00', '06:10:00'),
    span('06:10:00', '06:11:00', { evidence: 'bridged' }),
    span('06:11:00', '06:20:00'),
    span('06:20:00', '06:30:00', { room: '1' }),
    span('06:40:00', '06:50:00', { room: '1' }),
  ]);
  expect(joined.map(({ from, until }) => [from, until])).toEqual([
    [moment('06:00:00'), moment('06:20:00')],
    [moment('06:20:00'), moment('06:30:00')],
    [moment('06:40:00'), moment('06:50:00')],
  ]);
});
