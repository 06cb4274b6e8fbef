import type { Violation } from '@plenary/client';
import { describe, expect, test } from 'vitest';
import { languageName, type Names, sentenceOf, valueName } from './violation.ctrl.ts';

const names: Names = {
  person: (key) => ({ a: 'Ada', b: 'Bo' })[key] ?? key,
  group: (key) => `Group ${key}`,
  value: (attribute, value) => (attribute === 'delegation' ? 'Korea' : value),
};
const text = 'As the server says.';

describe('a wish that is not met', () => {
  test.each<[Omit<Violation, 'text'>, string]>([
    [{ code: 'no-place', count: 2 }, '2 people have no place in a group.'],
    [{ code: 'no-place', people: ['a'] }, '1 person has no place in a group.'],
    [{ code: 'uneven' }, 'The groups are not of equal size.'],
    [{ code: 'fixed', people: ['a'] }, 'The plan names another group for Ada.'],
    [
      { code: 'apart', people: ['a', 'b'], groups: ['2'] },
      'Ada and Bo should be apart but meet in Group 2.',
    ],
    [
      { code: 'pairs', people: ['a', 'b'], groups: ['1', '2'] },
      'Ada and Bo should be together but are in Group 1 and Group 2.',
    ],
    [
      { code: 'together', attribute: 'delegation', value: 'kr', groups: ['1', '2'] },
      'Korea should be together but is in Group 1 and Group 2.',
    ],
    [
      { code: 'spread', attribute: 'delegation', value: 'kr', groups: ['1'] },
      'Several people of the same kind (Korea) are in Group 1.',
    ],
    [
      { code: 'common', attribute: 'language', groups: ['3'] },
      'Not everyone shares a language in Group 3.',
    ],
    [{ code: 'met-again', count: 1 }, '1 pair meets again.'],
  ])('%j', (violation, sentence) => {
    expect(sentenceOf({ ...violation, text }, names)).toBe(sentence);
  });

  test.each<Violation['code']>(['fixed', 'apart', 'pairs', 'together', 'spread', 'common'])(
    'is told as the server says where facts are missing: %s',
    (code) => {
      expect(sentenceOf({ code, text }, { ...names, value: (_, value) => value })).toBe(text);
    },
  );
});

test('values are named as people call them', () => {
  expect(valueName('language', 'fr', () => undefined, 'en')).toBe('French');
  expect(valueName('delegation', 'kr', () => 'Korea', 'en')).toBe('Korea');
  expect(valueName('region', 'A/P', () => undefined, 'en')).toBe('A/P');
  expect(languageName('not a tag', 'en')).toBe('not a tag');
});
