import { describe, expect, test } from 'vitest';
import { me, multi, scale, single } from '../../dev/documents.ts';
import type { Sending } from '../live/live.ts';
import {
  askedCount,
  isChosen,
  meanOf,
  optionsOf,
  stackOf,
  standOf,
  toggled,
} from './polls.ctrl.ts';

const name = me.name;
const sending = (answer: string, is: 'pending' | 'refused' = 'pending', round = 1): Sending => ({
  id: answer,
  name: 'poll.answer',
  args: { poll: 'framework', answer, round },
  state: is === 'pending' ? { is } : { is, refusal: { code: 'poll.closed', message: 'Closed.' } },
});
const closed = { ...single, state: 'closed' as const, closedAt: '2021-10-27T06:30:00Z' };

describe('where a person stands with a poll', () => {
  test('asks whoever may answer and has not', () => {
    expect(standOf(single, { round: 1, mayAnswer: true }, [], name)).toEqual({ is: 'asked' });
  });

  test('shows the newest answer on its way, over what was recorded', () => {
    const mine = { round: 1, mayAnswer: true, answer: 'no' };
    expect(standOf(single, mine, [sending('yes'), sending('developing')], name)).toEqual({
      is: 'sending',
      answer: 'developing',
    });
  });

  test('shows no answer that was refused or is for another round', () => {
    const mine = { round: 1, mayAnswer: true };
    const outbox = [sending('yes', 'refused'), sending('no', 'pending', 2)];
    expect(standOf(single, mine, outbox, name).is).toBe('asked');
  });

  test('names who answered for the delegation, unless it was this person', () => {
    const mine = { round: 1, mayAnswer: false, answer: 'yes' };
    const other = { ...mine, by: 'Delegate 1 (Indonesia)' };
    expect(standOf(single, other, [], name)).toMatchObject({ by: 'Delegate 1 (Indonesia)' });
    expect(standOf(single, { ...mine, by: name }, [], name)).not.toHaveProperty('by');
  });

  test('tells why it may only be watched', () => {
    const mine = { round: 1, mayAnswer: false, reason: 'poll.head-answers' };
    expect(standOf(scale, mine, [], name)).toEqual({ is: 'watching', reason: 'poll.head-answers' });
    expect(standOf(scale, undefined, [], name).is).toBe('watching');
  });

  test('forgets the answer of an earlier round', () => {
    const again = { ...single, round: 2 };
    const mine = { round: 1, mayAnswer: true, answer: 'yes' };
    expect(standOf(again, mine, [], name).is).toBe('watching');
  });

  test('keeps the answer after the close', () => {
    const mine = { round: 1, mayAnswer: false, answer: 'yes', by: name };
    expect(standOf(closed, mine, [], name)).toEqual({ is: 'closed', answer: 'yes' });
  });
});

describe('the stack of polls', () => {
  test('puts the newest open poll in front and loses none', () => {
    const stack = stackOf([single, multi, scale, closed]);
    expect(stack.front).toBe(scale);
    expect(stack.alsoOpen).toEqual([multi, single]);
    expect(stack.earlier).toEqual([closed]);
  });

  test('keeps what was chosen in front', () => {
    expect(stackOf([single, multi], 'framework').front).toBe(single);
  });

  test('shows the last that closed when none is open', () => {
    const later = { ...closed, key: 'later', closedAt: '2021-10-27T06:40:00Z' };
    expect(stackOf([closed, later]).front).toBe(later);
  });
});

test('counts only polls that still ask', () => {
  const polls = {
    framework: { round: 1, mayAnswer: true },
    obstacles: { round: 1, mayAnswer: false },
  };
  expect(askedCount([single, multi], { ...me, polls }, [])).toBe(1);
  expect(askedCount([single, multi], { ...me, polls }, [sending('yes')])).toBe(0);
});

test('takes the steps of a scale for options', () => {
  expect(optionsOf(scale, () => '').map(({ key }) => key)).toEqual(['1', '2', '3', '4', '5']);
});

test('chooses no more than may be chosen', () => {
  expect(toggled(['a', 'b'], 'c', 2)).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a', 2)).toEqual(['b']);
});

test('knows a number, a key and one of several as chosen', () => {
  expect([isChosen(4, '4'), isChosen('a', 'a'), isChosen(['a', 'b'], 'b')]).toEqual([
    true,
    true,
    true,
  ]);
  expect(isChosen(undefined, 'a')).toBe(false);
});

test('has a mean once somebody has answered', () => {
  expect(meanOf({ answers: 4, tally: { 1: 1, 5: 3 } })).toBe(4);
  expect(meanOf({ answers: 0, tally: { 1: 0 } })).toBeUndefined();
});
