import type {
  GroupsDocument,
  MessagesDocument,
  RoomDocument,
  SheetsDocument,
} from '@plenary/client';
import { describe, expect, test } from 'vitest';
import { sheetsPerDelegation, withCockpit } from '../../../dev/cockpit-documents.ts';
import { ago, now } from '../../../dev/fake.ts';
import { groupsOf } from '../board.ctrl.ts';
import {
  extensionTo,
  offered,
  ordered,
  saidOf,
  shown,
  undecided,
  type Watched,
  watchedOf,
} from './cockpit.ctrl.ts';

const documents = withCockpit(6, undefined, [2]);
const rooms = Object.entries(documents)
  .filter(([name]) => name.startsWith('room/'))
  .map(([, room]) => room as RoomDocument);
const watch = documents.groups as GroupsDocument;
const sheets = documents.sheets as SheetsDocument;
const round = { startedAt: ago(14 * 60) };
const all = (of: SheetsDocument | undefined = sheets): Watched[] =>
  groupsOf(rooms, 'pairs').map((group) =>
    watchedOf(group, { groups: watch, sheets: of, round, now }),
  );

describe('a group that is watched', () => {
  test('tells how far its sheet is, and who looks after it', () => {
    const [, second] = all();
    expect(second?.progress).toMatchObject({ sheet: 'map', filled: 11, total: 28 });
    expect(second?.facilitators).toEqual(['Expert 2 (WCO Secretariat)']);
  });

  test('adds up the copies of the delegations that sit in it', () => {
    const [first] = all(sheetsPerDelegation);
    const copies = sheetsPerDelegation.sheets.map?.copies ?? {};
    const own = first?.progress?.copies ?? [];
    expect(own.length).toBeGreaterThan(0);
    expect(first?.progress?.filled).toBe(
      own.reduce((sum, key) => sum + (copies[key]?.filled ?? 0), 0),
    );
  });

  test('has no progress without a worksheet that was opened', () => {
    expect(all({ sheets: {} })[0]?.progress).toBeUndefined();
  });

  test('is silent after eight minutes without a word, unless it is complete or empty', () => {
    const [first] = all();
    expect(first?.silent).toBe(14);
    const done = { sheets: { map: { ...sheets.sheets.map, copies: complete } } } as SheetsDocument;
    expect(all(done).every(({ silent }) => silent === undefined)).toBe(true);
    const soon = { groups: watch, sheets, round: { startedAt: ago(7 * 60) }, now };
    expect(groupsOf(rooms, 'pairs').map((group) => watchedOf(group, soon).silent)[0]).toBe(
      undefined,
    );
  });
});

const complete = Object.fromEntries(
  Object.entries(sheets.sheets.map?.copies ?? {}).map(([key, copy]) => [
    key,
    { ...copy, filled: 28 },
  ]),
);

test('who asks comes first, then who is silent', () => {
  const order = ordered(all(), 'need').map(({ key }) => key);
  expect(order.slice(0, 2)).toEqual(['2', '1']);
  expect(ordered(all(), 'number').map(({ key }) => key)).toEqual(['1', '2', '3', '4', '5', '6']);
  const [least] = ordered(all(), 'filled');
  expect(least?.key).toBe('1');
});

test('narrows to what one looks for, and offers only what there is', () => {
  expect(shown(all(), 'help').map(({ key }) => key)).toEqual(['2']);
  expect(shown(all(), 'incomplete')).toHaveLength(6);
  const calm = all().map(({ help: _, ...group }) => group);
  expect(offered(calm, 'all').map(([show]) => show)).toContain('help');
  expect(offered([], 'silent').map(([show]) => show)).toEqual(['all', 'help', 'silent']);
});

test('who declined is not counted among those who are undecided', () => {
  expect(undecided({ ...watch, declined: ['a'], without: ['a', 'b'] })).toEqual(['b']);
  expect(undecided(undefined)).toEqual([]);
});

test('the newest message comes first', () => {
  const message = { text: '', from: '', groups: [], seen: 0, of: 0, groupsSeen: 0 };
  const messages = { '1': { ...message, at: ago(9) }, '2': { ...message, at: ago(3) } };
  expect(saidOf({ messages } as MessagesDocument).map(({ key }) => key)).toEqual(['2', '1']);
});

test('time is set by whole minutes more or less', () => {
  const deadline = ago(-13 * 60 - 42);
  expect(extensionTo(10, deadline, now)).toBe(-4);
  expect(extensionTo(20, deadline, now)).toBe(6);
  expect(extensionTo(15, undefined, now)).toBe(15);
});
