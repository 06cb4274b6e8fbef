import type { Card } from '@plenary/client/rest';
import { expect, test } from 'vitest';
import {
  canAsk,
  changesOf,
  countsOf,
  everything,
  headingOf,
  isMeant,
  moved,
  nobody,
  reordered,
  tagsOf,
} from './compendium.ctrl.ts';

const card = (parts: Partial<Card> = {}): Card => ({
  id: 'x',
  session: 's',
  sessionTitle: { en: 'Session' },
  day: '2021-10-27',
  sheet: 'cards',
  sheetTitle: { en: 'Good practices' },
  copy: 'all',
  delegation: 'vn',
  standing: 'draft',
  version: 0,
  cells: [{ column: 'a', title: { en: 'Problem' }, type: 'text', text: 'Đào tạo trực tuyến' }],
  changed: false,
  moved: false,
  gone: false,
  tags: ['Training'],
  ...parts,
});

test('finds cards by words in any order, without accents', () => {
  const name = () => 'Viet Nam';
  const search = (text: string) => isMeant(card(), { ...everything, search: text }, name);
  expect(search('tuyen ao')).toBe(true);
  expect(search('training VIET')).toBe(true);
  expect(search('nothing')).toBe(false);
});

test('filters by delegation, by none, by state and by change', () => {
  const name = (key: string) => key;
  const meant = (one: Card, filter: object) => isMeant(one, { ...everything, ...filter }, name);
  const { delegation: _, ...ownerless } = card();
  expect(meant(card(), { delegation: 'vn' })).toBe(true);
  expect(meant(card(), { delegation: nobody })).toBe(false);
  expect(meant(ownerless, { delegation: nobody })).toBe(true);
  expect(meant(card({ standing: 'cleared' }), { state: 'cleared' })).toBe(true);
  expect(meant(card({ standing: 'cleared' }), { state: 'changed' })).toBe(false);
  expect(meant(card({ changed: true }), { state: 'changed' })).toBe(true);
});

test('asks only where there is something to decide', () => {
  const { delegation: _, ...ownerless } = card();
  expect(canAsk(card())).toBe(true);
  expect(canAsk(ownerless)).toBe(false);
  expect(canAsk(card({ standing: 'asked' }))).toBe(false);
  expect(canAsk(card({ standing: 'asked', moved: true }))).toBe(true);
  expect(canAsk(card({ standing: 'cleared' }))).toBe(false);
  expect(canAsk(card({ standing: 'cleared', changed: true }))).toBe(true);
  expect(canAsk(card({ standing: 'withheld' }))).toBe(true);
  expect(canAsk(card({ standing: 'withdrawn' }))).toBe(false);
});

test('moves a card among those that are shown and leaves the others where they are', () => {
  expect(moved(['a', 'b', 'c'], 'c', 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b'], 'a', 9)).toEqual(['b', 'a']);
  expect(reordered(['a', 'x', 'b', 'y', 'c'], ['a', 'b', 'c'], 'c', 0)).toEqual([
    'c',
    'x',
    'a',
    'y',
    'b',
  ]);
});

test('sends only what was changed', () => {
  const cells = [
    { column: 'a', title: {}, type: 'text', text: 'one' },
    { column: 'b', title: {}, type: 'text' },
  ];
  const texts = new Map([
    ['a', 'one '],
    ['b', 'two'],
  ]);
  expect(changesOf(cells, texts)).toEqual([{ column: 'b', text: 'two' }]);
});

test('reads tags and headings', () => {
  expect(tagsOf(' risk  management, training;risk management,,')).toEqual([
    'risk management',
    'training',
  ]);
  expect(headingOf([{ column: 'a', title: {}, type: 'text', text: 'First\nsecond' }])).toBe(
    'First',
  );
  const long = headingOf([{ column: 'a', title: {}, type: 'text', text: 'word '.repeat(40) }]);
  expect(long.endsWith('word…')).toBe(true);
  expect(long.length).toBeLessThan(92);
});

test('counts states and changes', () => {
  const cards = [card(), card({ standing: 'cleared', changed: true }), card()];
  expect(countsOf(cards)).toEqual({ draft: 2, cleared: 1, changed: 1 });
});
