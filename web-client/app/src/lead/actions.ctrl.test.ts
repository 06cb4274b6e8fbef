import type { ConnectionState, SessionDocument } from '@plenary/client';
import { type Signal, signal } from '@preact/signals';
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import { session, usual, withRound } from '../../dev/lead-documents.ts';
import { withPoll } from '../../dev/lead-polls.ts';
import type { Live } from '../live/live.ts';
import { ToastPlace } from '../ui/index.ts';
import { type Actions, actionsOf } from './actions.ctrl.ts';

type Sent = [string, unknown];
const sent: Sent[] = [];
const went: (string | undefined)[] = [];
const refusals = new Map<string, { code: string; message: string }>();
let results: unknown = {};
let held: Map<string, Signal<unknown>>;
const topics = signal<readonly string[]>([]);
let connection: Signal<ConnectionState>;
let violations: Signal<readonly string[]>;
let acts: Actions;

function fakeLive(): Live {
  const unused = signal(undefined);
  return {
    connection,
    line: signal('online'),
    outbox: signal([]),
    topics,
    topic: (name: string) => held.get(name) ?? unused,
    want: () => () => undefined,
    send: async (name: string, args: unknown) => {
      sent.push([name, args]);
      const refusal = refusals.get(name);
      return refusal ? { ok: false, ...refusal } : { ok: true, result: results };
    },
    go: (key?: string) => {
      went.push(key);
    },
    reconnect: () => undefined,
    close: () => undefined,
  } as unknown as Live;
}

beforeEach(() => {
  sent.length = 0;
  went.length = 0;
  refusals.clear();
  topics.value = [];
  results = {};
  connection = signal<ConnectionState>({ is: 'online' });
  violations = signal<readonly string[]>([]);
  held = new Map(
    Object.entries({ ...usual, ...withRound(4) }).map(([name, value]) => [name, signal(value)]),
  );
  acts = actionsOf(fakeLive(), violations);
});

const arriveAt = (key: string, state: SessionDocument['state']) => {
  const document = held.get('session');
  if (document) document.value = { ...session, key, state };
};

const place = document.body.appendChild(document.createElement('div'));
function shownToast(): string | null {
  render(h(ToastPlace, {}), place);
  return place.textContent;
}
async function undoToast(): Promise<void> {
  await act(async () => place.querySelector('button')?.click());
}

describe('going on to the next session', () => {
  test('closes this one, goes there, and opens it once it is shown', async () => {
    const done = acts.goOn('practices', true);
    await Promise.resolve();
    await Promise.resolve();
    expect(sent).toEqual([['session.close', {}]]);
    expect(went).toEqual(['practices']);
    arriveAt('practices', 'planned');
    expect(await done).toEqual({ ok: true });
    expect(sent.map(([name]) => name)).toEqual(['session.close', 'session.open']);
  });

  test('waits until the line is there', async () => {
    connection.value = { is: 'connecting' };
    const done = acts.goOn('practices', false);
    arriveAt('practices', 'planned');
    await Promise.resolve();
    expect(sent).toEqual([]);
    connection.value = { is: 'online' };
    await done;
    expect(sent).toEqual([['session.open', {}]]);
  });

  test('opens nothing that somebody else has opened', async () => {
    const done = acts.goOn('practices', false);
    arriveAt('practices', 'live');
    expect(await done).toEqual({ ok: true });
    expect(sent).toEqual([]);
  });

  test('stays when this one cannot be closed', async () => {
    refusals.set('session.close', { code: 'session.not-live', message: 'Not now.' });
    expect(await acts.goOn('practices', true)).toEqual({ ok: false, message: 'Not now.' });
    expect(went).toEqual([]);
  });

  test('tells when it cannot be reached', async () => {
    const done = acts.goOn('practices', false);
    connection.value = { is: 'removed' };
    expect((await done).ok).toBe(false);
    expect(sent).toEqual([]);
  });
});

describe('closing the session', () => {
  test('says what undoing does not open again, and says it again once it is undone', async () => {
    topics.value = ['poll/hybrid-ready', 'poll/hybrid-ready/results'];
    for (const [name, value] of Object.entries(withPoll('open'))) held.set(name, signal(value));
    await acts.control('close');
    expect(shownToast()).toContain('not what closed with it: 1 poll and the groups.');
    await undoToast();
    expect(sent.map(([name]) => name)).toEqual(['session.close', 'session.reopen']);
    expect(shownToast()).toContain('Still closed: 1 poll and the groups.');
  });

  test('says nothing more where nothing was on', async () => {
    held.set('session', signal(session));
    await acts.control('close');
    expect(shownToast()).toContain('The session is closed.');
    expect(shownToast()).not.toContain('not what closed');
  });
});

describe('a round', () => {
  test('tells which wishes of the plan its groups do not meet', async () => {
    results = { groups: {}, violations: ['China should be spread.'] };
    await acts.startRound('pairs');
    expect(sent).toEqual([['breakout.start', { breakout: 'pairs' }]]);
    expect(violations.value).toEqual(['China should be spread.']);
  });

  test('is started with the groups that were formed by hand', async () => {
    await acts.startRound('hand', { tools: ['a'] });
    expect(sent).toEqual([['breakout.start', { breakout: 'hand', groups: { tools: ['a'] } }]]);
  });

  test('is refused with the sentence of the server', async () => {
    refusals.set('breakout.start', { code: 'breakout.already-on', message: 'A round is on.' });
    expect(await acts.startRound('pairs')).toEqual({ ok: false, message: 'A round is on.' });
    expect(violations.value).toEqual([]);
  });
});

describe('people', () => {
  test('are not moved to where they are when they are dropped', () => {
    acts.drop(['fj-delegate-1'], '2');
    expect(sent).toEqual([]);
    acts.drop(['fj-delegate-1'], '3');
    expect(sent).toEqual([['room.move', { people: ['fj-delegate-1'], room: '3' }]]);
  });

  test('who lead move themselves to visit a group', async () => {
    await acts.visit('2');
    expect(sent).toEqual([['room.move', { people: ['rocb-1'], room: '2' }]]);
  });

  test('who wait are turned away together, with a reason where there is one', async () => {
    await acts.refuse(['g1', 'g2'], '');
    await acts.refuse(['g1'], 'Register first.');
    expect(sent.map(([, args]) => args)).toEqual([
      { people: ['g1', 'g2'] },
      { people: ['g1'], reason: 'Register first.' },
    ]);
    refusals.set('person.refuse', { code: 'x', message: 'No.' });
    expect(await acts.refuse(['g1'], '')).toEqual({ ok: false, message: 'No.' });
  });

  test('a guest becomes somebody of the plan, confirmed where that person is here', async () => {
    await acts.admitAs({ key: 'g1' }, { key: 'ana', name: 'Ana', online: false });
    await acts.admitAs({ key: 'g1' }, { key: 'ana', name: 'Ana', online: true });
    expect(sent).toEqual([
      ['person.admit', { people: ['g1'], person: 'ana' }],
      ['person.admit', { people: ['g1'], person: 'ana', confirm: true }],
    ]);
  });
});

test('an answer is entered for somebody, in the round that was seen', async () => {
  await acts.answerFor('hybrid-ready', 2, 'fj', 4);
  expect(sent).toEqual([['poll.answer', { poll: 'hybrid-ready', answer: 4, round: 2, for: 'fj' }]]);
});

test('a message to all names no groups', async () => {
  await acts.message('Ten minutes left.');
  await acts.message('Hello', ['2']);
  expect(sent.map(([, args]) => args)).toEqual([
    { text: 'Ten minutes left.' },
    { text: 'Hello', groups: ['2'] },
  ]);
});
