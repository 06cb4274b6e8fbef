import type { OwnSession } from '@plenary/client/rest';
import { describe, expect, test } from 'vitest';
import { differsHere, lasting, standingOf } from './record.ctrl.ts';

const session = (more: Partial<OwnSession>): OwnSession => ({
  key: 'one',
  title: { en: 'One' },
  day: '2021-10-27',
  state: 'closed',
  present: false,
  spans: [],
  ...more,
});

describe('one’s own record', () => {
  test('calls nobody absent from what has not happened', () => {
    expect(standingOf(session({ state: 'planned' }))).toBe('not-yet');
    expect(standingOf(session({ state: 'open' }))).toBe('not-yet');
    expect(standingOf(session({ state: 'paused' }))).toBe('so-far');
    expect(standingOf(session({}))).toBe('absent');
    expect(standingOf(session({ state: 'live', present: true }))).toBe('present');
  });

  test('calls nobody absent where nothing can be read', () => {
    expect(standingOf(session({ unread: true }))).toBe('unread');
  });

  test('tells seconds as a length', () => {
    expect(lasting(0)).toBe('0:00:00');
    expect(lasting(3729)).toBe('1:02:09');
  });

  test('tells whether times differ where the reader is', () => {
    const from = '2021-10-27T01:00:00Z';
    const span = { from, until: from, room: 'plenary', attends: 'remote', evidence: 'connection' };
    const record = {
      timezone: 'Pacific/Fiji',
      privacy: 'full',
      bridgeSeconds: 90,
      heartbeatSeconds: 15,
      contacts: [],
      sessions: [session({ spans: [span as OwnSession['spans'][number]] })],
    } as const;
    expect(differsHere(record, 'Europe/Paris')).toBe(true);
    expect(differsHere(record, 'Pacific/Fiji')).toBe(false);
  });
});
