import { describe, expect, it } from 'vitest';
import { areasIn, filtered, freeKey, isKey, namesIn } from './life.ctrl.ts';

const act = (by: string | undefined, kind: string) => ({
  at: '2026-11-21T09:00:00Z',
  kind,
  about: [],
  ...(by !== undefined && { by }),
});

describe('keys of copies', () => {
  it('count on', () => {
    expect(freeKey('heads-of-rtc-2021')).toBe('heads-of-rtc-2022');
    expect(freeKey('training')).toBe('training-2');
    expect(isKey(freeKey(`${'x'.repeat(60)}-999`))).toBe(true);
    expect(freeKey('y'.repeat(64))).toHaveLength(64);
  });

  it('are spelled as the plan wants it', () => {
    expect(['a', 'a-1'].every(isKey)).toBe(true);
    expect(['', 'A', 'a b', 'é', 'x'.repeat(65)].some(isKey)).toBe(false);
  });
});

describe('acts', () => {
  const acts = [act('Bo', 'poll.closed'), act('Al', 'link.read'), act(undefined, 'poll.opened')];

  it('are filtered by who and what', () => {
    expect(filtered(acts, { by: '', kind: '' })).toHaveLength(3);
    expect(filtered(acts, { by: 'Bo', kind: '' })).toEqual([acts[0]]);
    expect(filtered(acts, { by: '', kind: 'poll' })).toHaveLength(2);
    expect(namesIn(acts)).toEqual(['Al', 'Bo']);
    expect(areasIn(acts)).toEqual(['link', 'poll']);
  });
});
