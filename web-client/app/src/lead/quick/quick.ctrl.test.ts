import { describe, expect, it } from 'vitest';
import {
  formOfPoll,
  formOfRound,
  newPoll,
  newRound,
  optionsOf,
  pollOf,
  roundOf,
  wrongInPoll,
  wrongInRound,
} from './quick.ctrl.ts';

describe('a quick poll', () => {
  it('says yes and no in the languages of the workshop', () => {
    expect(optionsOf(newPoll, ['en', 'fr', 'zh'])).toEqual([
      { en: 'Yes', fr: 'Oui' },
      { en: 'No', fr: 'Non' },
    ]);
    expect(optionsOf(newPoll, ['zh'])[0]).toEqual({ zh: 'Yes' });
  });

  it('takes each line once as an option', () => {
    const form = { ...newPoll, kind: 'multi', options: ' Tea\n\nCoffee\nTea ' } as const;
    expect(optionsOf(form, ['en'])).toEqual([{ en: 'Tea' }, { en: 'Coffee' }]);
  });

  it('tells what is missing', () => {
    expect(wrongInPoll(newPoll)).toEqual(['question']);
    expect(wrongInPoll({ ...newPoll, question: '?', kind: 'single', options: 'one' })).toEqual([
      'options',
    ]);
    expect(wrongInPoll({ ...newPoll, question: '?', kind: 'scale', max: '12' })).toEqual(['max']);
    expect(wrongInPoll({ ...newPoll, question: 'Lunch?' })).toEqual([]);
  });

  it('takes no more and no longer options than there may be', () => {
    const wrong = (options: string) =>
      wrongInPoll({ ...newPoll, question: '?', kind: 'multi', options });
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => `Option ${n}`).join('\n');
    expect(wrong(many(50))).toEqual([]);
    expect(wrong(many(51))).toEqual(['options']);
    expect(wrong(`Tea\n${'o'.repeat(200)}`)).toEqual([]);
    expect(wrong(`Tea\n${'o'.repeat(201)}`)).toEqual(['options']);
  });

  it('comes back from a draft as it was typed', () => {
    const form = { ...newPoll, question: 'Drink?', kind: 'single', options: 'Tea\nWater' } as const;
    expect(formOfPoll(pollOf(form, ['en'], 'talk'))).toEqual(form);
    expect(pollOf(form, ['en'], 'talk').item).toBe('talk');
    expect(pollOf({ ...form, kind: 'scale' }, ['en'], undefined)).toMatchObject({ min: 1, max: 5 });
  });
});

describe('a quick round', () => {
  it('needs whole numbers', () => {
    expect(wrongInRound(newRound)).toEqual([]);
    expect(wrongInRound({ ...newRound, many: '0', minutes: '1.5' })).toEqual(['many', 'minutes']);
    expect(wrongInRound({ ...newRound, minutes: '' })).toEqual([]);
  });

  it('comes back from a draft as it was typed', () => {
    const form = { ...newRound, title: 'In pairs', by: 'size', many: '2' } as const;
    expect(formOfRound(roundOf(form, ['en'], undefined))).toEqual(form);
    expect(roundOf({ ...newRound, spread: false, minutes: '' }, ['en'], undefined)).toEqual({
      groups: { size: 4 },
      assign: 'balanced',
    });
  });
});
