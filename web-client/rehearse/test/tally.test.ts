import { describe, expect, it } from 'vitest';
import type { Told } from '../crowd/meter.ts';
import { compare, expectedOf, type Voter } from '../report/tally.ts';

const answer = (person: string, seq: number, given: unknown, poll = 'ready'): Told => ({
  id: `${person}-${seq}`,
  person,
  name: 'poll.answer',
  args: { poll, answer: given },
  sentAt: 0,
  answer: { is: 'ok', seq },
});
const refused = (person: string): Told => ({
  ...answer(person, 0, 'no'),
  answer: { is: 'no', code: 'poll.closed' },
});
const voters = new Map<string, Voter>([
  ['ana', { person: 'ana', delegation: 'fj', head: false }],
  ['bo', { person: 'bo', delegation: 'fj', head: true }],
  ['cy', { person: 'cy', delegation: 'jp', head: false }],
]);

describe('what a poll should come to', () => {
  it('is the last acked answer of each person', () => {
    const told = [
      answer('ana', 3, 'yes'),
      answer('ana', 9, 'no'),
      answer('bo', 5, 'no'),
      refused('cy'),
    ];
    expect(expectedOf('ready', 'person', told, voters)).toMatchObject({
      answers: 2,
      tally: { no: 2 },
    });
  });

  it('is one answer of each delegation, the one of its head where there is one', () => {
    const told = [answer('bo', 3, 'yes'), answer('ana', 7, 'no'), answer('cy', 8, 'no')];
    expect(expectedOf('ready', 'delegation', told, voters).tally).toEqual({ yes: 1, no: 1 });
  });

  it('counts each choice of several, and nothing of other polls', () => {
    const told = [answer('ana', 3, ['a', 'b']), answer('cy', 4, 4), answer('bo', 5, 'x', 'other')];
    expect(expectedOf('ready', 'person', told, voters).tally).toEqual({ a: 1, b: 1, 4: 1 });
  });
});

describe('what differs', () => {
  const expected = { answers: 3, tally: { yes: 2, no: 1 }, voters: new Set<string>(), unheard: 0 };

  it('is nothing where options nobody chose are counted too', () => {
    expect(compare(expected, { answers: 3, tally: { yes: 2, no: 1, maybe: 0 } })).toEqual({
      lost: 0,
      doubled: 0,
    });
  });

  it('is lost where the server has less', () => {
    expect(compare(expected, { answers: 2, tally: { yes: 1, no: 1 } })).toEqual({
      lost: 1,
      doubled: 0,
    });
  });

  it('is doubled where the server has more', () => {
    expect(compare(expected, { answers: 4, tally: { yes: 3, no: 1 } })).toEqual({
      lost: 0,
      doubled: 1,
    });
  });

  it('is not what somebody said who went before the answer came', () => {
    const counted = { answers: 4, tally: { yes: 3, no: 1 } };
    expect(compare({ ...expected, unheard: 1 }, counted)).toEqual({ lost: 0, doubled: 0 });
  });

  it('is both where an answer changed on its way', () => {
    expect(compare(expected, { answers: 3, tally: { yes: 1, no: 2 } })).toEqual({
      lost: 1,
      doubled: 1,
    });
  });
});
