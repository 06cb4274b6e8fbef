import { describe, expect, it } from 'vitest';
import type { SessionDocument } from '../src/documents.ts';
import { sessionToFollow } from '../src/follow.ts';

describe('the session to follow', () => {
  const follow = (state: string, next?: string) =>
    sessionToFollow({
      state,
      ...(next ? { next: { key: 'b', state: next } } : {}),
    } as SessionDocument);

  it.each(['open', 'live', 'paused'])('is the next when that is %s', (state) => {
    expect(follow('closed', state)).toBe('b');
    expect(follow('planned', state)).toBe('b');
  });

  it.each(['open', 'live', 'paused'])('is none while this one is %s', (state) => {
    expect(follow(state, 'live')).toBeUndefined();
  });

  it('is none when there is no next, or nobody may enter it', () => {
    expect(follow('closed')).toBeUndefined();
    expect(follow('closed', 'planned')).toBeUndefined();
    expect(follow('closed', 'closed')).toBeUndefined();
    expect(sessionToFollow(undefined)).toBeUndefined();
  });
});
