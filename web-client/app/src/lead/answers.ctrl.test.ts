import type { PollDocument } from '@plenary/client';
import { describe, expect, test } from 'vitest';
import { delegations, people, session } from '../../dev/lead-documents.ts';
import { readiness, readinessAnswered } from '../../dev/lead-polls.ts';
import {
  answerersOf,
  answerFrom,
  audienceOf,
  choose,
  frontPolls,
  meanOf,
  optionsOf,
} from './answers.ctrl.ts';

const pick = (text: Readonly<Record<string, string>>) => text.en ?? '';
const multi: PollDocument = {
  ...readiness,
  key: 'topics',
  type: 'multi',
  maxChoices: 2,
  options: {
    b: { rank: 1, label: { en: 'B' } },
    a: { rank: 0, label: { en: 'A' } },
    c: { rank: 2, label: { en: 'C' } },
  },
};

describe('who answers', () => {
  test('is told by name, those who wait first', () => {
    const all = answerersOf(readinessAnswered, people, delegations, pick);
    expect(all.slice(0, 3).map(({ name, answered }) => [name, answered])).toEqual([
      ['Fiji', false],
      ['Korea', false],
      ['China', true],
    ]);
  });

  test('is a person where persons answer', () => {
    const answered = { by: 'person', answered: {}, waiting: ['fj-delegate-1', 'unknown'] } as const;
    expect(answerersOf(answered, people, delegations, pick).map(({ name }) => name)).toEqual([
      'Delegate 1 (Fiji)',
      'unknown',
    ]);
  });

  test('is nobody before the document has come', () => {
    expect(answerersOf(undefined, people, delegations, pick)).toEqual([]);
  });
});

describe('an answer that is entered', () => {
  test('is a number on a scale, keys of a list, or one key', () => {
    expect(answerFrom(readiness, ['4'])).toBe(4);
    expect(answerFrom(multi, ['a', 'b'])).toEqual(['a', 'b']);
    expect(answerFrom({ ...multi, type: 'single' }, ['a'])).toBe('a');
    expect(answerFrom(multi, [])).toBeUndefined();
  });

  test('chooses one, or as many as the poll allows', () => {
    expect(choose(readiness, ['4'], '2')).toEqual(['2']);
    expect(choose(multi, ['a'], 'b')).toEqual(['a', 'b']);
    expect(choose(multi, ['a', 'b'], 'c')).toEqual(['a', 'b']);
    expect(choose(multi, ['a', 'b'], 'a')).toEqual(['b']);
  });

  test('has the options in their order, or the steps of the scale', () => {
    expect(optionsOf(multi, pick).map(({ key }) => key)).toEqual(['a', 'b', 'c']);
    expect(optionsOf({ ...readiness, min: 0, max: 2 }, pick).map(({ key }) => key)).toEqual([
      '0',
      '1',
      '2',
    ]);
  });
});

test('the mean of a scale weighs its steps', () => {
  expect(meanOf({ '1': 1, '5': 3 })).toBe(4);
  expect(meanOf({ '1': 0 })).toBeUndefined();
});

test.each([
  ['live', 'open', false, 'everyone'],
  ['after-close', 'open', false, 'after-close'],
  ['after-close', 'closed', false, 'everyone'],
  ['released', 'closed', false, 'released'],
  ['released', 'closed', true, 'everyone'],
  ['hidden', 'closed', true, 'leaders'],
] as const)(
  'results %s of a poll %s, published %s, are for %s',
  (results, state, published, who) => {
    expect(audienceOf({ ...readiness, results, state, published })).toBe(who);
  },
);

describe('the middle', () => {
  const older = { ...multi, key: 'older', openedAt: '2021-10-27T05:00:00Z' };
  const over: PollDocument = {
    ...multi,
    key: 'over',
    state: 'closed',
    closedAt: '2021-10-27T06:20:00Z',
  };
  const before: PollDocument = { ...over, key: 'before', closedAt: '2021-10-27T05:20:00Z' };
  const keys = (polls: readonly PollDocument[], chosen?: string) =>
    frontPolls(polls, session, chosen).map(({ key }) => key);

  test('shows all open polls, the newest first', () => {
    expect(keys([older, over, readiness])).toEqual(['hybrid-ready', 'older']);
  });

  test('keeps the last poll that closed since the item began', () => {
    expect(keys([before, over])).toEqual(['over']);
    expect(keys([before])).toEqual([]);
  });

  test('shows what was chosen before all others', () => {
    expect(keys([readiness, before], 'before')).toEqual(['before']);
    expect(keys([readiness], 'gone')).toEqual(['hybrid-ready']);
  });
});
