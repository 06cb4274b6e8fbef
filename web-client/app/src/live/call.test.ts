import type { RoomDocument, SessionDocument } from '@plenary/client';
import { expect, test } from 'vitest';
import { callOf } from './call.ts';

const session = (own?: string, shared?: string) =>
  ({
    ...(own && { call: own }),
    workshop: { key: 'heads of 2021', ...(shared && { call: shared }) },
  }) as unknown as SessionDocument;
const group = (call?: string) => ({ key: '3', ...(call && { call }) }) as unknown as RoomDocument;

test('fills in the workshop and the room', () => {
  const template = 'https://meet.example.org/{workshop}-{room}';
  expect(callOf(session(undefined, template))).toBe(
    'https://meet.example.org/heads%20of%202021-plenary',
  );
  expect(callOf(session(undefined, template), group())).toBe(
    'https://meet.example.org/heads%20of%202021-3',
  );
});

test('prefers what is nearer', () => {
  expect(callOf(session('https://a.example/', 'https://b.example/'))).toBe('https://a.example/');
  expect(callOf(session('https://a.example/'), group('https://g.example/{room}'))).toBe(
    'https://g.example/3',
  );
});

test('sends no group into the call of all', () => {
  expect(callOf(session('https://a.example/'), group())).toBeUndefined();
});

test.each(['http://a.example/', 'javascript:alert(1)', 'https://', ''])(
  'takes %j for no address',
  (address) => {
    expect(callOf(session(address))).toBeUndefined();
  },
);
