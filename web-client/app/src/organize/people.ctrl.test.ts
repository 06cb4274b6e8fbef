import { describe, expect, test } from 'vitest';
import { delegations, people } from '../../dev/organizing.ts';
import { byText, everyone, inOrder, isMeant, isName, parties, plain } from './people.ctrl.ts';

const names = new Map(delegations.map(({ key, name }) => [key, name.en ?? '']));
const nameOf = (key: string) => names.get(key) ?? key;
const josé = { name: 'José Núñez', delegation: 'fj', role: 'participant', email: 'jn@example.org' };

describe('search', () => {
  const meant = (search: string) => isMeant(josé, { ...everyone, search }, nameOf);

  test.each(['jose', 'NÚÑEZ', 'fiji', 'nunez fiji', 'jn@', '  '])('finds by "%s"', (search) => {
    expect(meant(search)).toBe(true);
  });

  test.each(['maria', 'jose china'])('does not find by "%s"', (search) => {
    expect(meant(search)).toBe(false);
  });
});

test('filters by role and by delegation, those of none included', () => {
  const isThere = (part: object) => isMeant(josé, { ...everyone, ...part }, nameOf);
  expect(isThere({ role: 'participant' })).toBe(true);
  expect(isThere({ role: 'observer' })).toBe(false);
  expect(isThere({ delegation: 'fj' })).toBe(true);
  expect(isThere({ delegation: 'cn' })).toBe(false);
  expect(isThere({ delegation: 'none' })).toBe(false);
  const { delegation: _, ...alone } = josé;
  expect(isMeant(alone, { ...everyone, delegation: 'none' }, nameOf)).toBe(true);
});

test('names are sorted as people count, and both ways', () => {
  const rows = ['Delegate 10', 'delegate 9', 'Élise'].map((name) => ({ name }));
  const by = (down: boolean) =>
    inOrder(rows, { by: 'name', down }, { name: byText((row: { name: string }) => row.name) });
  expect(by(false).map(({ name }) => name)).toEqual(['delegate 9', 'Delegate 10', 'Élise']);
  expect(by(true).map(({ name }) => name)).toEqual(['Élise', 'Delegate 10', 'delegate 9']);
});

test('nobody is lost between the delegations', () => {
  const all = people(30).map((person, index) =>
    index === 0 ? { ...person, delegation: 'unknown' } : person,
  );
  const grouped = parties(all, delegations);
  expect(grouped.flatMap((party) => party.people)).toHaveLength(30);
  expect(grouped.at(-1)?.key).toBe('');
});

test('only the name itself confirms', () => {
  expect(isName(' Delegate  1 (Fiji) ', 'Delegate 1 (Fiji)')).toBe(true);
  expect(isName('delegate 1 (fiji)', 'Delegate 1 (Fiji)')).toBe(false);
  expect(isName('', 'Delegate 1 (Fiji)')).toBe(false);
  expect(plain('  ÀÉÎ ')).toBe('aei');
});
