import { type ClearanceCard, RequestRefused } from '@plenary/client/rest';
import { expect, test } from 'vitest';
import { decided, isOpen, open, replaced, wayOf } from './clear.ctrl.ts';

const card = (parts: Partial<ClearanceCard> = {}): ClearanceCard => ({
  id: 'a',
  sessionTitle: {},
  day: '2021-10-27',
  sheetTitle: {},
  standing: 'asked',
  version: 1,
  changed: false,
  cells: [],
  ...parts,
});

test('tells why a link does not open', async () => {
  expect(wayOf(new RequestRefused(410, 'clearance.expired', ''))).toBe('expired');
  expect(wayOf(new RequestRefused(404, 'clearance.unknown', ''))).toBe('unknown');
  expect(wayOf(new RequestRefused(429, 'attempts.busy', ''))).toBe('busy');
  expect(wayOf(new RequestRefused(503, 'unavailable', ''))).toBe('offline');
  expect(wayOf(new TypeError('Failed to fetch'))).toBe('offline');
  expect(await open('')).toEqual({ is: 'unknown' });
});

test('opens with the secret and nothing else', async () => {
  const opened = { workshop: {}, delegation: {}, expiresAt: '', archived: false, cards: [] };
  const asked: string[] = [];
  const way = await open('secret', async (_, secret) => {
    asked.push(secret);
    return opened;
  });
  expect(way).toEqual({ is: 'open', opened });
  expect(asked).toEqual(['secret']);
});

test('counts what is decided; what changed since is open again', () => {
  const cards = [
    card(),
    card({ standing: 'cleared' }),
    card({ standing: 'cleared', changed: true }),
    card({ standing: 'withheld' }),
  ];
  expect(decided(cards)).toBe(2);
  expect(cards.map(isOpen)).toEqual([true, false, true, false]);
});

test('replaces a card in its place', () => {
  const next = replaced([card(), card({ id: 'b' })], card({ id: 'b', standing: 'cleared' }));
  expect(next.map(({ standing }) => standing)).toEqual(['asked', 'cleared']);
});
