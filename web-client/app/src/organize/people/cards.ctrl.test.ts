import type { LinkLine } from '@plenary/client/rest';
import { expect, test } from 'vitest';
import { inTabs, pagesOf, sizeOf } from './cards.ctrl.ts';

const link = (person: string, delegation?: string): LinkLine => ({
  person,
  name: person,
  role: 'participant',
  url: `https://plenary.example/enter#${person}`,
  secret: person,
  ...(delegation && { delegation }),
});
const delegations = ['fj', 'jp'].map((key) => ({
  key,
  name: { en: key },
  kind: 'member' as const,
  seat: true,
  version: '1',
}));

test('puts cards in the order of the delegations, eight on a page', () => {
  const links = [link('a'), link('b', 'jp'), link('c', 'fj'), link('d', 'jp')];
  const rest = Array.from({ length: 6 }, (_, i) => link(`e${i}`));
  const pages = pagesOf([...links, ...rest], delegations, 'all');
  expect(pages.map((page) => page.length)).toEqual([8, 2]);
  expect(pages[0]?.slice(0, 4).map(({ person }) => person)).toEqual(['c', 'b', 'd', 'a']);
});

test('prints one delegation, or those without', () => {
  const links = [link('a'), link('b', 'jp'), link('c', 'fj')];
  expect(pagesOf(links, delegations, 'jp').flat()).toEqual([links[1]]);
  expect(pagesOf(links, delegations, 'none').flat()).toEqual([links[0]]);
});

test('copies no formulas and keeps each person in one line', () => {
  const names = new Map([['fj', '=Fiji']]);
  expect(inTabs([{ ...link('x', 'fj'), name: ' ＝1+1\n' }], names)).toBe(
    "' ＝1+1 \t'=Fiji\thttps://plenary.example/enter#x",
  );
});

test('writes long names smaller', () => {
  expect([sizeOf('Ann'), sizeOf('a'.repeat(40)), sizeOf('a'.repeat(200))]).toEqual([
    'usual',
    'long',
    'longest',
  ]);
});
