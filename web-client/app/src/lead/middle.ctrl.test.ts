import { describe, expect, test } from 'vitest';
import { sheetsPerDelegation } from '../../dev/cockpit-documents.ts';
import { session } from '../../dev/lead-documents.ts';
import { readiness } from '../../dev/lead-polls.ts';
import { copiesOf, isIdle } from './harvest/harvest.ctrl.ts';
import { following, inTurn, isBare, isPresented, isPrivate } from './middle.ctrl.ts';

const title = { en: 'Map' };
const copy = (of: string) => ({ sheet: 'map', of, title });
const front = (of: string) => ({ sheet: 'map', of, tab: 'progress' }) as const;
const merged = { sheet: 'map', tab: 'merged' } as const;

describe('the middle beside the screen of everyone', () => {
  test('shows the same copy, or the same merged view', () => {
    expect(isPresented(front('fj'), copy('fj'))).toBe(true);
    expect(isPresented(front('jp'), copy('fj'))).toBe(false);
    expect(isPresented(merged, { sheet: 'map' })).toBe(true);
    expect(isPresented({ sheet: 'map', tab: 'answers' }, { sheet: 'map' })).toBe(false);
    expect(isPresented(front('fj'), undefined)).toBe(false);
  });

  test('goes along with what it showed, and stays with anything else', () => {
    expect(following(front('fj'), copy('fj'), copy('jp'))).toMatchObject({ of: 'jp' });
    expect(following(front('fj'), copy('fj'), { sheet: 'map' })).toEqual(merged);
    expect(following(merged, { sheet: 'map' }, copy('jp'))).toMatchObject({ of: 'jp' });
    expect(following(front('au'), copy('fj'), copy('jp'))).toEqual(front('au'));
    expect(following(front('fj'), copy('fj'), undefined)).toEqual(front('fj'));
    expect(following(front('fj'), undefined, copy('fj'))).toEqual(front('fj'));
    expect(following(undefined, copy('fj'), copy('jp'))).toBeUndefined();
  });

  test('is called private where only who leads sees it', () => {
    const presenting = { ...session, presenting: copy('fj') };
    expect(isPrivate(presenting, [], front('fj'), undefined)).toBe(false);
    expect(isPrivate(presenting, [], front('jp'), undefined)).toBe(true);
    expect(isPrivate(session, [], merged, undefined)).toBe(true);
    expect(isPrivate(session, [], undefined, undefined)).toBe(false);
    const closed = { ...readiness, state: 'closed' as const, closedAt: '2021-10-27T05:20:00Z' };
    const justClosed = { ...closed, closedAt: '2021-10-27T06:22:00Z' };
    expect(isPrivate(session, [closed], undefined, closed.key)).toBe(true);
    expect(isPrivate(session, [justClosed], undefined, closed.key)).toBe(false);
    expect(isPrivate(session, [readiness], undefined, readiness.key)).toBe(false);
  });

  test('says that the room sees the title alone only where it does', () => {
    expect(isBare(session, [])).toBe(true);
    expect(isBare(session, [{ ...readiness, state: 'closed' }])).toBe(true);
    expect(isBare(session, [readiness])).toBe(false);
    expect(isBare({ ...session, presenting: copy('fj') }, [])).toBe(false);
  });
});

test('passes over copies in which nobody has written', () => {
  const copies = copiesOf(sheetsPerDelegation.sheets.map as never);
  expect(copies.filter(isIdle).map(({ key }) => key)).toEqual(['cn']);
  expect(inTurn(copies, undefined)).toEqual({ after: 'fj', skipped: 1 });
  expect(inTurn(copies, 'fj').before).toBeUndefined();
  expect(inTurn(copies, 'cn')).toMatchObject({ after: 'fj' });
});
