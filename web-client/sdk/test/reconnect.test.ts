import { describe, expect, it } from 'vitest';
import { afterEnding, backoff } from '../src/reconnect.ts';

describe('waiting before the next try', () => {
  it.each([
    [0, 1000],
    [1, 2000],
    [4, 16_000],
    [5, 20_000],
    [500, 20_000],
  ])('after try %i is anything up to %i ms', (attempt, limit) => {
    expect(backoff(attempt, 0)).toBe(0);
    expect(backoff(attempt, 0.5)).toBe(limit / 2);
    expect(backoff(attempt, 0.999)).toBeLessThan(limit);
  });
});

describe('after a connection ended', () => {
  const after = (code: number, reason = '', attempt = 0) =>
    afterEnding({ code, reason }, attempt, 0.5);

  it('tries again within up to 4 s after a drain', () => {
    expect(after(4000)).toEqual({ is: 'retry', waitMs: 2000 });
    expect(after(4000, 'going down', 9)).toEqual({ is: 'retry', waitMs: 2000 });
  });

  it('waits as long as the server asks', () => {
    expect(after(4000, '{"retryMs":750}')).toEqual({ is: 'retry', waitMs: 750 });
    expect(after(4000, '{"retryMs":99999999}')).toEqual({ is: 'retry', waitMs: 60_000 });
    expect(after(4000, '{"retryMs":-1}')).toEqual({ is: 'retry', waitMs: 0 });
  });

  it('renews an expired token at once, but not in a circle', () => {
    expect(after(4001)).toEqual({ is: 'renew', waitMs: 0 });
    expect(after(4001, '', 3)).toEqual({ is: 'renew', waitMs: 4000 });
  });

  it.each([
    [4003, 'removed'],
    [4004, 'ended'],
    [4009, 'replaced'],
  ])('stops at %i', (code, state) => {
    expect(after(code)).toEqual({ is: 'stop', state });
  });

  it('slows down when it was too fast', () => {
    expect(after(4008)).toEqual({ is: 'retry', waitMs: 8000 });
  });

  it.each([1000, 1001, 1006, 1011, 4010, 4999])('tries again after %i', (code) => {
    expect(after(code, '', 1)).toEqual({ is: 'retry', waitMs: 1000 });
  });
});
