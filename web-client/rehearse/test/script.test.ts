import type { ProgrammeSession } from '@plenary/client/rest';
import { describe, expect, it } from 'vitest';
import { scriptOf } from '../run/script.ts';

const session = {
  key: 'one',
  items: [{ key: 'a' }, { key: 'b' }],
  polls: [
    { key: 'ready', runnable: true, results: 'released' },
    { key: 'cloud', runnable: false, reason: 'poll.type-unavailable' },
  ],
  breakouts: [{ key: 'pairs', runnable: true, assign: 'manual' }],
  worksheets: [{ key: 'sheet', runnable: true }],
  decisions: [{ key: 'adopt', runnable: false, reason: 'command.unavailable' }],
} as unknown as ProgrammeSession;

describe('a script', () => {
  const { steps, skipped, joinMs } = scriptOf(session, 60);
  const acts = steps.map(({ act }) => act.is);

  it('does everything that can be run, in order, and ends with closing', () => {
    expect(acts).toEqual([
      'item',
      'poll-open',
      'round-start',
      'round-message',
      'item',
      'round-move',
      'poll-close',
      'round-close',
      'poll-publish',
      'pause',
      'resume',
      'close',
    ]);
  });

  it('starts after people have come and keeps to its time', () => {
    expect(steps[0]?.at).toBeGreaterThan(joinMs);
    expect(steps.at(-1)?.at).toBe(60_000);
  });

  it('says what it leaves out', () => {
    expect(skipped.map(({ what }) => what)).toEqual(['poll cloud', 'decision adopt']);
  });

  it('starts a session without items by itself', () => {
    expect(scriptOf({ ...session, items: [] }, 60).steps[0]?.act.is).toBe('start');
  });
});
