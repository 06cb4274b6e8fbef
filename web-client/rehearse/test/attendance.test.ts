import { describe, expect, it } from 'vitest';
import {
  attendanceError,
  errorOf as judged,
  type Recorded,
  type Stay,
  union,
  within,
} from '../report/attendance.ts';

const s = 1_000;
const stay = (from: number, until: number | undefined, more: Partial<Stay> = {}): Stay => ({
  session: 'one',
  tab: 'a',
  hello: from * s,
  from: from * s,
  until: until === undefined ? undefined : until * s,
  abrupt: false,
  ...more,
});
const live = [{ from: 100 * s, until: 200 * s }];
const recorded = (lower: number, more: Partial<Recorded> = {}): Recorded => ({
  person: 'ana',
  lower,
  seconds: lower,
  upper: lower,
  ...more,
});
const errorOf = (record: Recorded, ...stays: Stay[]) => judged(record, stays, live, 15);
const errors = (record: Recorded, ...stays: Stay[]) =>
  attendanceError([record], new Map([['ana', stays]]), live, 15);

describe('intervals', () => {
  it('count what overlaps once', () => {
    const parts = [
      { from: 5, until: 9 },
      { from: 0, until: 3 },
      { from: 2, until: 6 },
      { from: 20, until: 20 },
    ];
    expect(union(parts)).toEqual([{ from: 0, until: 9 }]);
  });

  it('are clipped to live time without pauses', () => {
    const parts = [
      { from: 100 * s, until: 150 * s },
      { from: 160 * s, until: 200 * s },
    ];
    expect(within([{ from: 0, until: 170 * s }], parts)).toBe(60);
  });
});

describe('the error of attendance', () => {
  it('is none where the record says what the simulators know', () => {
    expect(errorOf(recorded(60), stay(120, 180))).toMatchObject({ missed: 0, invented: 0 });
  });

  it('counts two devices once', () => {
    const both = [stay(120, 180), stay(130, 170, { tab: 'b' })];
    expect(errorOf(recorded(60), ...both)).toMatchObject({ missed: 0, invented: 0, beyond: 0 });
  });

  it('is what a record misses or invents', () => {
    expect(errorOf(recorded(50), stay(120, 180))).toMatchObject({ missed: 10, invented: 0 });
    expect(errorOf(recorded(70), stay(120, 180))).toMatchObject({ missed: 0, invented: 10 });
  });

  it('lets a server count the wait for the same tab, and no longer one', () => {
    expect(errorOf(recorded(60), stay(120, 140), stay(148, 180)).invented).toBe(0);
    expect(errorOf(recorded(60), stay(120, 140), stay(152, 180)).invented).toBe(12);
    expect(errorOf(recorded(60), stay(120, 140), stay(148, 180, { tab: 'b' })).invented).toBe(8);
  });

  it('lets a server count from the hello, and asks for it from the welcome', () => {
    const slowly = stay(120, 180, { hello: 115 * s });
    expect(errorOf(recorded(60), slowly).missed).toBe(0);
    expect(errorOf(recorded(65), slowly).invented).toBe(0);
    expect(errorOf(recorded(66), slowly).invented).toBe(1);
  });

  it('takes who is still there to stay until the end', () => {
    expect(errorOf(recorded(80), stay(120, undefined)).missed).toBe(0);
  });

  it('lets evidence miss a heartbeat for each abrupt end and no more', () => {
    const broken = stay(120, 180, { abrupt: true });
    expect(errors(recorded(46, { upper: 61 }), broken).beyond).toEqual([]);
    expect(errors(recorded(42, { upper: 60 }), broken).beyond).toEqual(['ana']);
    expect(errors(recorded(57), stay(120, 180)).beyond).toEqual(['ana']);
  });

  it('lets evidence invent nothing, not even after an abrupt end', () => {
    const broken = stay(120, 180, { abrupt: true });
    expect(errors(recorded(61), broken).beyond).toEqual([]);
    expect(errors(recorded(63), broken)).toMatchObject({
      maxInventedSeconds: 3,
      maxBeyondSeconds: 3,
      beyond: ['ana'],
    });
  });

  it('forgives no more for many stays than for one', () => {
    const visits = [0, 1, 2, 3].map((n) => stay(100 + 25 * n, 110 + 25 * n, { tab: `${n}` }));
    expect(errors(recorded(37), ...visits)).toMatchObject({
      maxMissedSeconds: 3,
      beyond: ['ana'],
    });
  });

  it('wants the upper bound to hold every connected second', () => {
    const broken = stay(120, 180, { abrupt: true });
    expect(errors(recorded(46, { upper: 57 }), broken)).toMatchObject({
      maxMissedSeconds: 14,
      maxBeyondSeconds: 3,
      beyond: ['ana'],
    });
  });

  it('wants the upper bound to hold bridged gaps and heartbeats, and nothing else', () => {
    const visits = [stay(120, 140, { abrupt: true }), stay(160, 180)];
    const bridged = { seconds: 60 };
    expect(errors(recorded(40, { ...bridged, upper: 91 }), ...visits).beyond).toEqual([]);
    expect(errors(recorded(40, { ...bridged, upper: 93 }), ...visits).beyond).toEqual(['ana']);
    expect(errors(recorded(40, { upper: 77 }), ...visits).maxBeyondSeconds).toBe(7);
  });

  it('sees who is missing from the record altogether', () => {
    const error = attendanceError([], new Map([['bo', [stay(120, 180)]]]), live, 15);
    expect(error).toMatchObject({ maxMissedSeconds: 60, maxHeartbeats: 4, beyond: ['bo'] });
  });
});
