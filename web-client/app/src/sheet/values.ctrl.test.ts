import type { ColumnType, SheetColumn } from '@plenary/client';
import { describe, expect, test } from 'vitest';
import {
  addressOf,
  faultOf,
  faultWords,
  numberIn,
  optionsOf,
  stepsOf,
  wordsIn,
  wordsOf,
} from './values.ctrl.ts';

const of = (type: ColumnType, more: Partial<SheetColumn> = {}): SheetColumn => ({
  rank: 0,
  title: { en: 'Column' },
  type,
  required: false,
  ...more,
});
const options = {
  b: { rank: 1, label: { en: 'Second' } },
  a: { rank: 0, label: { en: 'First' } },
};

describe('a value in words', () => {
  test.each([
    [of('text'), 'as it is', 'as it is'],
    [of('choice', { options }), 'a', 'First'],
    [of('choice', { options }), 'gone', 'gone'],
    [of('flag'), true, 'Yes'],
    [of('flag'), false, 'No'],
    [of('scale'), 3, '3'],
    [of('number'), 5200, '5,200'],
    [of('date'), '2021-10-27', 'Wed 27 Oct 2021'],
    [of('date'), '2021-13-40', '2021-13-40'],
    [of('text'), '', ''],
  ])('of $type', (column, value, words) => {
    expect(wordsOf(column, value)).toBe(words);
  });

  test('names people, and tells what was erased', () => {
    const cell = { v: 1, by: 'Ana', at: '' };
    expect(wordsIn(of('person'), { ...cell, value: 'ben', name: 'Ben' })).toBe('Ben');
    expect(wordsIn(of('text'), { ...cell, erased: true })).toBe('Erased');
  });
});

describe('what cannot be sent', () => {
  test.each([
    [of('link'), 'http://example.org', 'fault.link'],
    [of('link'), 'https://a:b@example.org', 'fault.link'],
    [of('link'), 'javascript:alert(1)', 'fault.link'],
    [of('link'), 'https://example.org/a', undefined],
    [of('number'), 'about 300', 'fault.number'],
    [of('number', { min: 0 }), -1, 'fault.range'],
    [of('scale', { min: 1, max: 5 }), 6, 'fault.range'],
    [of('date'), '2021', 'fault.date'],
    [of('text'), 'x'.repeat(2001), 'fault.long'],
    [of('number'), '', undefined],
  ])('in $type: %s', (column, value, fault) => {
    expect(faultOf(column, value)).toBe(fault);
  });

  test('is told with the bounds', () => {
    expect(faultWords(of('number', { min: 0 }), -1)).toBe('At least 0');
    expect(faultWords(of('number', { max: 9 }), 10)).toBe('At most 9');
    expect(faultWords(of('number', { min: 1, max: 9 }), 10)).toBe('From 1 to 9');
  });
});

test('follows no address that is not plain', () => {
  expect(addressOf('https://example.org')).toBe('https://example.org/');
  expect(addressOf('ftp://example.org')).toBeUndefined();
  expect(addressOf(3)).toBeUndefined();
});

test('puts steps and options in order', () => {
  expect(stepsOf({ min: 0, max: 3 })).toEqual([0, 1, 2, 3]);
  expect(stepsOf({})).toHaveLength(5);
  expect(stepsOf({ min: 0, max: 500 })).toHaveLength(11);
  expect(optionsOf({ options }).map(({ key }) => key)).toEqual(['a', 'b']);
});

test.each([
  ['12', 12],
  [' −3 ', -3],
  ['1.5', '1.5'],
  ['', ''],
])('reads “%s” as a number or leaves it', (text, value) => {
  expect(numberIn(text)).toBe(value);
});
