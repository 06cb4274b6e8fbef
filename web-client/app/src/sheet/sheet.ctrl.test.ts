import { describe, expect, test } from 'vitest';
import { delegations, people } from '../../dev/documents.ts';
import { cards, delegationRows, listed, merged, mySheet } from '../../dev/sheet-documents.ts';
import { heatOf, shadeOf, tallyOf, topOf } from './merged.ctrl.ts';
import { foundIn } from './people.ctrl.ts';
import {
  choicesOf,
  columnsOf,
  filledIn,
  mayWrite,
  progressOf,
  removedOf,
  rowsOf,
  titleOf,
} from './sheet.ctrl.ts';

describe('the rows of a copy', () => {
  test('have one’s own first and removed cards apart', () => {
    expect(rowsOf(delegationRows, 'id').map(({ key }) => key)).toEqual(['id', 'cn', 'fj', 'hk']);
    expect(rowsOf(cards).map(({ key }) => key)).toEqual(['card-one-1', 'card-two-2']);
    expect(removedOf(cards).map(({ key }) => key)).toEqual(['card-gone-3']);
  });

  test('are called by their title, else by who made them', () => {
    expect(rowsOf(delegationRows).map(titleOf)[0]).toBe('China');
    expect(rowsOf(cards).map(titleOf)[0]).toBe('Delegate 1 (Indonesia)');
  });

  test.each([
    ['mine', delegationRows, { edits: true, row: 'id' }, 'id', true],
    ['another’s', delegationRows, { edits: true, row: 'id' }, 'cn', false],
    ['of the plan', listed, { edits: true }, 'content', true],
    ['to read', listed, { edits: false }, 'content', false],
    ['closed', { ...listed, state: 'closed' as const }, { edits: true }, 'content', false],
  ])('may be written: %s', (_, document, access, row, may) => {
    expect(mayWrite(document, access, row)).toBe(may);
  });

  test('count what is required, or everything where nothing is', () => {
    const row = { cells: { practice: { v: 1, value: 'a', by: '', at: '' } } };
    expect(filledIn(listed, row)).toEqual({ filled: 1, total: 2 });
    const free = { ...listed.columns.practice, required: false } as never;
    expect(filledIn({ ...listed, columns: { practice: free } }, row)).toEqual({
      filled: 1,
      total: 1,
    });
  });
});

test('tells how far a copy is', () => {
  expect(progressOf({ filled: 9, total: 12 })).toBe('9 of 12 filled in');
  expect(progressOf({ filled: 12, total: 12 })).toBe('Complete');
  expect(progressOf({ filled: 0, total: 0 })).toBe('Nothing yet');
});

test('lists my copies before those to read, open ones before closed ones', () => {
  const sheets = {
    old: mySheet({ ...cards, state: 'closed' }),
    themes: mySheet(listed, {
      row: 'content',
      also: { '2': { en: 'Group 2' }, '1': { en: 'Me' } },
    }),
  };
  const choices = choicesOf(sheets);
  expect(choices.map(({ sheet, of, isOwn }) => [sheet, of, isOwn])).toEqual([
    ['themes', '1', true],
    ['themes', '2', false],
    ['old', '1', true],
  ]);
  expect(choices[0]?.access).toEqual({ edits: true, row: 'content' });
  expect(choices[1]?.access).toEqual({ edits: false });
  expect(choicesOf(undefined)).toEqual([]);
});

test('lists the copies of others for those who have none of their own', () => {
  const { of: _, ...mine } = mySheet(listed, {
    also: { '1': { en: 'Me' }, '2': { en: 'Group 2' } },
  });
  const choices = choicesOf({ themes: { ...mine, mayEdit: false } });
  expect(choices.map(({ of, isOwn, access }) => [of, isOwn, access.edits])).toEqual([
    ['1', false, false],
    ['2', false, false],
  ]);
  const filling = choicesOf({ themes: { ...mine, mayEdit: false, mayEditOthers: true } });
  expect(filling.every(({ access }) => access.edits)).toBe(true);
});

describe('what all add up to', () => {
  test('is a figure or the first choice with its share', () => {
    const [row] = heatOf(merged);
    expect(row?.cells.map(({ words }) => words)).toEqual([
      '6 of 6 answered',
      '4.2',
      'Advice · 60%',
      '4 of 6 answered',
    ]);
    expect(row?.cells[1]?.heat).toBeCloseTo(0.8);
    expect(heatOf(merged)[3]?.cells[1]?.words).toBe('No answer');
  });

  test('has the counts in the order of the column', () => {
    const [, readiness, support] = columnsOf(merged.columns);
    if (!readiness || !support) throw new Error('there are such columns');
    expect(tallyOf(readiness, { 5: 2 }).map(({ count }) => count)).toEqual([0, 0, 0, 0, 2]);
    expect(tallyOf(support).map(({ label }) => label)).toEqual(['None', 'Advice', 'Experts']);
  });

  test('has shades from the least to the most', () => {
    expect([0, 0.3, 0.5, 1, 2].map(shadeOf)).toEqual([0, 1, 2, 4, 4]);
  });

  test('has the most frequent answers of columns that have some', () => {
    const top = topOf(merged);
    expect(top.map(({ column }) => column.key)).toEqual(['practice']);
    expect(top[0]?.answers.map(({ count, themed }) => [count, themed])).toEqual([
      [7, true],
      [4, true],
      [2, false],
      [1, false],
    ]);
  });
});

test('finds people by any words of their name and delegation', () => {
  const named = { ...people.people['jp-delegate-1'], key: 'x', name: 'José Núñez' } as never;
  const all = { people: { ...people.people, x: named } };
  expect(foundIn(all, delegations, 'jose nun').map(({ key }) => key)).toEqual(['x']);
  expect(foundIn(all, delegations, 'korea').map(({ key }) => key)[0]).toBe('kr-delegate-1');
  expect(foundIn(all, delegations, 'nobody')).toEqual([]);
});
