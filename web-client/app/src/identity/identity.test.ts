import { beforeEach, expect, test } from 'vitest';
import { homeOf, identities, identityOf, leave, settle } from './identity.ts';

const entrance = (key: string, role = 'participant') => ({
  token: 't',
  refresh: 'r',
  workshop: { key: 'heads', title: { en: 'Heads' } },
  person: { key, name: key, role },
});

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

test('is the same person after a reload and in a second tab', () => {
  settle(entrance('fj-delegate-1'));
  expect(identityOf('heads')?.person).toBe('fj-delegate-1');
  sessionStorage.clear();
  expect(identityOf('heads')?.person).toBe('fj-delegate-1');
});

test('stays who it is when another tab enters as somebody else', () => {
  settle(entrance('fj-delegate-1'));
  const tab = { ...sessionStorage };
  settle(entrance('rocb-facilitator-1', 'facilitator'));
  for (const [key, value] of Object.entries(tab)) sessionStorage.setItem(key, String(value));
  expect(identityOf('heads')?.person).toBe('fj-delegate-1');
});

test('takes what is not an identity for none', () => {
  localStorage.setItem('plenary.identity.heads', '{"person":1}');
  expect(identityOf('heads')).toBeUndefined();
  expect(identities()).toEqual([]);
});

test('forgets who left', () => {
  settle(entrance('fj-delegate-1'));
  leave('heads');
  expect(identityOf('heads')).toBeUndefined();
});

test('sends those who lead to their own page', () => {
  expect(homeOf(settle(entrance('a')))).toBe('/w/heads');
  expect(homeOf(settle(entrance('b', 'organizer')))).toBe('/w/heads/lead');
});

test.each([
  ['participant', '/w/heads'],
  ['observer', '/w/heads'],
  ['organizer', '/w/heads/lead'],
  ['screen', '/w/heads/screen'],
])('%s works at %s', (role, page) => {
  expect(homeOf({ workshop: 'heads', role })).toBe(page);
});
