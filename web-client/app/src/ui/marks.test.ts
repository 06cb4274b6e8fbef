import { expect, test } from 'vitest';
import { marksOf } from './marks.ts';

const marks = (...delegations: [string, string][]) => [
  ...marksOf(delegations.map(([key, name]) => ({ key, name }))).values(),
];

test('marks delegations by their short keys, and the others by their initials', () => {
  expect(marks(['fj', 'Fiji'], ['wco', 'WCO Secretariat'], ['vice-chair', 'A/P Office'])).toEqual([
    'FJ',
    'WCO',
    'AP',
  ]);
});

test('marks no two delegations alike', () => {
  expect(marks(['china', 'China'], ['chile', 'Chile'], ['chad', 'Chad'])).toEqual([
    'CH',
    'CI',
    'CA',
  ]);
  expect(marks(['chad', 'Chad'], ['ch', 'Switzerland'])).toEqual(['CH', 'CA']);
  const many = Array.from({ length: 30 }, (_, nth): [string, string] => [`group-${nth}`, 'Aa']);
  expect(new Set(marks(...many)).size).toBe(30);
});
