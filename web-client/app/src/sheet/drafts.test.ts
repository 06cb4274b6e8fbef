import { beforeEach, expect, test } from 'vitest';
import { nameOf, placeOf, shelfOf } from './drafts.ts';

beforeEach(() => localStorage.clear());

const draft = { value: 'a', base: 1, from: '' };

test('keeps drafts by person, sheet, copy and cell', () => {
  const shelf = shelfOf('w/s/ana');
  shelf.keep('plan', '1', 'goal/who', draft);
  shelf.keep('plan', 'all', 'goal/when', { ...draft, value: 2 });
  expect([...shelf.load('plan', '1')]).toEqual([['goal/who', draft]]);
  expect(shelf.copies()).toEqual([
    { sheet: 'plan', of: '1' },
    { sheet: 'plan', of: 'all' },
  ]);
  expect(shelfOf('w/s/ben').copies()).toEqual([]);
  shelf.keep('plan', '1', 'goal/who', undefined);
  expect(shelf.load('plan', '1').size).toBe(0);
});

test('passes over what it cannot read', () => {
  localStorage.setItem('plenary.sheet/w/s/ana/plan/1/goal/who', '{"value":{}}');
  localStorage.setItem('plenary.sheet/w/s/ana/plan/1/goal/when', 'half');
  expect(shelfOf('w/s/ana').load('plan', '1').size).toBe(0);
});

test('asks for what was refused once more after a reload', () => {
  const refused = { code: 'sheet.closed', message: '' };
  shelfOf('w/s/ana').keep('plan', '1', 'goal/who', { ...draft, refused });
  expect(shelfOf('w/s/ana').load('plan', '1').get('goal/who')).toEqual(draft);
});

test('names cells', () => {
  expect(placeOf(nameOf({ row: 'r', column: 'c' }))).toEqual({ row: 'r', column: 'c' });
});
