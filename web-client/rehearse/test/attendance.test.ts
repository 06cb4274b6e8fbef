import { describe, expect, it } from 'vitest';
import { attendanceError, errorOf, type Stay, union, within } from '../report/attendance.ts';

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
const recorded = (lower: number) => ({ person: 'ana', lower, upper: lower });
const errors = (lower: number, ...stays: Stay[]) =>
  attendanceError([recorded(lower)], new Map([['ana', stays]]), live, 15, 0.75);

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
    expect(errorOf(recorded(60), [stay(120, 180)], live).seconds).toBe(0);
  });

  it('counts two devices once', () => {
    expect(
      errorOf(recorded(60), [stay(120, 180), stay(130, 170, { tab: 'b' })], live),
    ).toMatchObject({ seconds: 0 });
  });

  it('is what a record lacks or invents', () => {
    expect(errorOf(recorded(50), [stay(120, 180)], live).seconds).toBe(10);
    expect(errorOf(recorded(70), [stay(120, 180)], live).invented).toBe(10);
  });

  it('lets a server count the wait for the same tab, and no longer one', () => {
    expect(errorOf(recorded(60), [stay(120, 140), stay(148, 180)], live).seconds).toBe(0);
    expect(errorOf(recorded(60), [stay(120, 140), stay(152, 180)], live).seconds).toBe(12);
    expect(
      errorOf(recorded(60), [stay(120, 140), stay(148, 180, { tab: 'b' })], live).seconds,
    ).toBe(8);
  });

  it('lets a server count from the hello, and asks for it from the welcome', () => {
    const slowly = stay(120, 180, { hello: 115 * s });
    expect(errorOf(recorded(60), [slowly], live).seconds).toBe(0);
    expect(errorOf(recorded(65), [slowly], live).seconds).toBe(0);
    expect(errorOf(recorded(66), [slowly], live).invented).toBe(1);
  });

  it('takes who is still there to stay until the end', () => {
    expect(errorOf(recorded(80), [stay(120, undefined)], live).seconds).toBe(0);
  });

  it('allows a heartbeat for each abrupt end and no more', () => {
    const broken = stay(120, 180, { abrupt: true });
    expect(errors(46, broken).beyond).toEqual([]);
    expect(errors(40, broken).beyond).toEqual(['ana']);
    expect(errors(46, stay(120, 180)).beyond).toEqual(['ana']);
    expect(errors(76, broken).beyond).toEqual(['ana']);
  });

  it('sees who is missing from the record altogether', () => {
    const error = attendanceError([], new Map([['bo', [stay(120, 180)]]]), live, 15, 0.75);
    expect(error).toMatchObject({ maxSeconds: 60, maxHeartbeats: 4, beyond: ['bo'] });
  });
});
