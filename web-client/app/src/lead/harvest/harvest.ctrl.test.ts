import type { SheetColumn } from '@plenary/client';
import { describe, expect, test } from 'vitest';
import { columns, harvest, merged, sheetsPerDelegation } from '../../../dev/cockpit-documents.ts';
import {
  besides,
  bundlesOf,
  changeOf,
  comparable,
  copiesOf,
  heatOf,
  isIdle,
  matching,
  sameWords,
} from './harvest.ctrl.ts';

const column = (key: string): SheetColumn => {
  const found = columns[key];
  if (!found) throw new Error(key);
  return found;
};
const cell = (row: string, of: string) => merged.rows[row]?.columns[of];

describe('the heat map', () => {
  test('says what most chose, and how many of all', () => {
    const heat = heatOf(cell('recruit', 'in-place'), column('in-place'), merged.copies);
    expect(heat.most).toEqual({ value: 'partial', n: 17 });
    expect(heat.strength).toBeCloseTo(17 / 24);
    expect(heat.tally.map(({ value }) => value)).toEqual(['yes', 'partial', 'no']);
  });

  test('says the mean of a scale, between its ends', () => {
    const heat = heatOf(cell('basic', 'maturity'), column('maturity'), merged.copies);
    expect(heat.mean).toBe(1.8);
    expect(heat.strength).toBeCloseTo(0.2);
  });

  test('says nothing where nobody answered', () => {
    const heat = heatOf(cell('evaluation', 'in-place'), column('in-place'), merged.copies);
    expect(heat).toMatchObject({ answered: 0, strength: 0 });
    expect(heat.most).toBeUndefined();
  });

  test('tells by how much a mean changed', () => {
    expect(changeOf({ answered: 1, mean10: 34 }, { answered: 1, mean10: 31 })).toBeCloseTo(0.3);
    expect(changeOf({ answered: 1 }, { answered: 1, mean10: 31 })).toBeUndefined();
  });

  test('is laid beside worksheets of the same columns that were opened', () => {
    expect(comparable(sheetsPerDelegation, 'map')).toEqual(['earlier']);
    expect(comparable(undefined, 'map')).toEqual([]);
  });
});

describe('answers', () => {
  test('of the same words are one, whatever their case and spaces', () => {
    expect(sameWords('  Too few\ttrainers ')).toBe(sameWords('too few trainers'));
    const [first] = bundlesOf(harvest, 'gap').filter(({ themed }) => !themed);
    expect(sameWords(first?.title ?? '')).toBe('too few trainers');
  });

  test('that were put together stand under their theme, and nowhere else', () => {
    const bundles = bundlesOf(harvest, 'gap');
    const theme = bundles.find(({ themed }) => themed);
    expect(theme).toMatchObject({ id: 'lines', title: 'Connections are slow' });
    expect(theme?.answers).toHaveLength(4);
    const all = bundles.reduce((sum, { answers }) => sum + answers.length, 0);
    expect(all).toBe(24);
  });

  test('are found by their own words, and by those of their theme', () => {
    const bundles = bundlesOf(harvest, 'gap');
    expect(matching(bundles, 'CONNECTIONS')).toHaveLength(1);
    expect(matching(bundles, '')).toBe(bundles);
    expect(matching(bundles, 'nothing like it')).toEqual([]);
  });
});

test('copies come in turn, and there is none beyond the ends', () => {
  const line = sheetsPerDelegation.sheets.map;
  if (!line) throw new Error('no worksheet');
  const copies = copiesOf(line);
  expect(besides(copies, 'cn')).toEqual({ after: 'fj' });
  expect(besides(copies, 'my')).toEqual({ before: 'kr' });
  expect(besides(copies, undefined)).toEqual({ after: 'cn' });
  expect(copies.filter(isIdle).map(({ key }) => key)).toEqual(['cn']);
});
