import type { RoomDocument, RoomsDocument } from '@plenary/client';
import { describe, expect, test } from 'vitest';
import { crowd, people, withRound } from '../../dev/lead-documents.ts';
import {
  groupOf,
  groupsOf,
  inPlenary,
  isDense,
  minutesSince,
  roomOf,
  totalsOf,
} from './board.ctrl.ts';

const roomsIn = (documents: Readonly<Record<string, unknown>>) =>
  Object.entries(documents)
    .filter(([name]) => name.startsWith('room/'))
    .map(([, document]) => document as RoomDocument);
const four = withRound(4, undefined, [2]);
const groups = groupsOf(roomsIn(four), 'pairs');

describe('a group', () => {
  test('tells who is here and who is missing', () => {
    const [, second] = groups;
    expect(second?.here).toBe(2);
    expect(second?.missing.map(({ key }) => key)).toEqual(['fj-delegate-1', 'fj-delegate-2']);
    expect(second?.help?.name).toBe('Delegate 1 (Fiji)');
    expect(second?.last?.text).toBe('Ten minutes left.');
  });

  test('does not count those who lead and look in', () => {
    const [room] = roomsIn(four);
    if (!room) throw new Error('no room');
    const visitor = {
      rank: 99,
      key: 'rocb-1',
      name: 'Facilitator',
      role: 'facilitator' as const,
      online: true,
    };
    const visited = groupOf({ ...room, members: { ...room.members, v: visitor } });
    expect(visited.members).toHaveLength(Object.keys(room.members).length);
    expect(visited.visitors.map(({ key }) => key)).toEqual(['rocb-1']);
  });

  test('shows its newest message', () => {
    const [room] = roomsIn(four);
    if (!room) throw new Error('no room');
    const at = (minute: string) => `2021-10-27T06:${minute}:00Z`;
    const messages = {
      '9': { text: 'newer', from: 'F', at: at('09') },
      '12': { text: 'older', from: 'F', at: at('02') },
    };
    expect(groupOf({ ...room, messages }).last?.text).toBe('newer');
  });
});

describe('the board', () => {
  test('has the groups of the round that is on, in their order', () => {
    expect(groups.map(({ key }) => key)).toEqual(['1', '2', '3', '4']);
    expect(groupsOf(roomsIn(four), 'another')).toEqual([]);
    expect(groupsOf(roomsIn(four), undefined)).toEqual([]);
  });

  test('sums up people, calls and groups with missing people', () => {
    expect(totalsOf(groups)).toEqual({ here: 12, all: 15, help: 1, missing: 2 });
  });

  test('is dense from many groups on', () => {
    expect(isDense(groups)).toBe(false);
    expect(isDense(groupsOf(roomsIn(withRound(60, crowd(500))), 'pairs'))).toBe(true);
  });

  test('names who is in plenary, without those who lead', () => {
    const rooms = four.rooms as RoomsDocument;
    expect(inPlenary(rooms, people).map(({ key }) => key)).toEqual(['my-delegate-2', 'wco-1']);
    expect(inPlenary(undefined, people)).toEqual([]);
  });

  test('knows the room of a person', () => {
    expect(roomOf(four.rooms as RoomsDocument, 'fj-delegate-1')).toBe('2');
    expect(roomOf(four.rooms as RoomsDocument, 'nobody')).toBeUndefined();
  });
});

test('an age is whole minutes and never negative', () => {
  const since = '2021-10-27T06:00:00Z';
  expect(minutesSince(since, Date.parse(since) + 119_000)).toBe(1);
  expect(minutesSince(since, Date.parse(since) - 5_000)).toBe(0);
});
