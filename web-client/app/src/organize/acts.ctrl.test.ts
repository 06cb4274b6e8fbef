import type { Workshop } from '@plenary/client/rest';
import { expect, test } from 'vitest';
import { aboutSentence, areaName, deedSentence, doer, titlesOf } from './acts.ctrl.ts';

const workshop = {
  delegations: [{ key: 'fj', name: { en: 'Fiji' } }],
  days: [
    {
      sessions: [
        {
          key: 'opening',
          title: { en: 'Opening' },
          items: [],
          polls: [{ key: 'ready', question: { en: 'Ready?' } }],
          worksheets: [{ key: 'ideas', title: { en: 'Ideas' } }],
          breakouts: [
            { key: 'tables', groups: { named: [{ key: 'north', title: { en: 'North' } }] } },
          ],
        },
      ],
    },
  ],
} as unknown as Workshop;
const said = (kind: string, what: string, id: string) =>
  aboutSentence(kind, { what, id }, titlesOf(workshop));

test('says what acts were about in words', () => {
  expect(said('sheet.opened', 'sheet', 'ideas')).toBe('Ideas');
  expect(said('poll.opened', 'poll', 'quick-poll-1')).toBe(
    'quick-poll-1 (no longer in the workshop)',
  );
  expect(said('breakout.moved', 'group', '2')).toBe('Group 2');
  expect(said('breakout.moved', 'group', 'north')).toBe('North');
  expect(said('breakout.moved', 'group', 'plenary')).toBe('the plenary');
  expect(said('attendance.downloaded', 'word', 'json')).toBe('as a file for programs (JSON)');
  expect(said('door.changed', 'word', 'ask')).toBe('guests wait until they are let in');
});

test('says who did it, if not by name', () => {
  const act = (kind: string, about: { what: string; id: string }[] = [], by?: string) =>
    doer({ at: '2026-01-05T10:00:00Z', kind, about, ...(by && { by }) });
  expect(act('door.changed', [], 'Ana')).toBe('Ana');
  expect(act('card.cleared', [{ what: 'word', id: 'link' }])).toBe('Somebody with the link');
  expect(act('signins.failed')).toBe('Somebody unknown');
  expect(act('guests.admitted')).toBeUndefined();
});

test('counts what an act concerned', () => {
  expect(said('people.pasted', 'count', '23')).toBe('23 people');
  expect(said('cards.asked', 'count', '1')).toBe('1 card');
  expect(said('signins.failed', 'count', '7')).toBe('7 times');
  expect(said('people.undone', 'count', '0')).toBe('');
});

test('shows no code for what a newer server knows', () => {
  expect(deedSentence('moon.landed')).toBe('Something this page has no words for');
  expect(areaName('moon')).toBe('Other');
  expect(said('moon.landed', 'word', 'x-1')).toBe('');
});
