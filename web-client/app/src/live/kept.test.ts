import { createTokens } from '@plenary/client';
import { afterEach, expect, test } from 'vitest';
import { keptOf } from './kept.ts';

const ana = {
  workshop: 'heads',
  title: { en: 'Heads' },
  person: 'ana',
  name: 'Ana',
  role: 'participant',
};

afterEach(() => localStorage.clear());

test('counts what an earlier page of this person was not answered, a cell once', () => {
  const claims = btoa(JSON.stringify({ sub: 'id-1', iat: 0, exp: 600 })).replace(/=+$/, '');
  createTokens({ name: 'w/heads/ana', pair: { token: `e30.${claims}.x`, refresh: 'r' } });
  const say = (id: string, name: string) =>
    localStorage.setItem(
      `plenary/outbox/id-1/w1/s1/${id}`,
      JSON.stringify({ id, name, args: {}, at: Date.now() }),
    );
  say('a', 'poll.answer');
  say('b', 'sheet.edit');
  localStorage.setItem('plenary.sheet/heads/practices/ana/sheet/cn/row/column', '{}');
  localStorage.setItem('plenary.sheet/heads/practices/ben/sheet/cn/row/column', '{}');
  localStorage.setItem('plenary.sheet/other/practices/ana/sheet/cn/row/column', '{}');
  expect(keptOf(ana)).toBe(2);
  expect(keptOf({ ...ana, person: 'ben' })).toBe(1);
  expect(keptOf({ ...ana, person: 'eve' })).toBe(0);
});
