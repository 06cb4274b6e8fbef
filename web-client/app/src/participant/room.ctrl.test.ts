import { describe, expect, test } from 'vitest';
import { delegations, group, me, people, round, session, single } from '../../dev/documents.ts';
import { fakeSession } from '../../dev/fake.ts';
import { liveOf } from '../live/live.ts';
import { news } from './announcements.ctrl.ts';
import { partiesOf } from './people.ctrl.ts';
import { itemAfter, plannedEnd, programmeOf } from './programme.ctrl.ts';
import { roomOf } from './room.ctrl.ts';
import { missingSeats } from './seats.ctrl.ts';

const heard = { session, me, polls: [] };
const inGroup = { ...me, group: { key: '1', title: { en: 'Group 1' } } };

describe('what is said aloud', () => {
  test('says nothing on arrival', () => {
    expect(news({ polls: [] }, heard)).toEqual([]);
  });

  test('tells each change of the session', () => {
    const paused = { ...session, state: 'paused' as const };
    expect(news(heard, { ...heard, session: paused })).toEqual(['The session is paused.']);
    expect(news({ ...heard, session: paused }, heard)).toEqual(['The session goes on.']);
    const closed = { ...session, state: 'closed' as const };
    expect(news(heard, { ...heard, session: closed })).toEqual(['The session has ended.']);
  });

  test('tells the item that is on', () => {
    const next = { ...session, now: { item: 'sharing', since: session.startsAt } };
    expect(news(heard, { ...heard, session: next })).toEqual([
      'Now: Each centre shares a practice and a challenge.',
    ]);
  });

  test('tells that a group starts and ends', () => {
    expect(news(heard, { ...heard, me: inGroup })).toEqual(['Your group has started: Group 1.']);
    expect(news({ ...heard, me: inGroup }, heard)[0]).toContain('back in plenary');
  });

  test('tells that one is in another group', () => {
    const other = { ...me, group: { key: '2', title: { en: 'Group 2' } } };
    expect(news({ ...heard, me: inGroup }, { ...heard, me: other })).toEqual([
      'You are in another group now: Group 2.',
    ]);
  });

  test('tells polls that open, open again and close', () => {
    const open = { ...heard, polls: [single] };
    const closed = { ...heard, polls: [{ ...single, state: 'closed' as const }] };
    expect(news(heard, open)[0]).toMatch(/^A poll has opened/);
    expect(news(open, closed)[0]).toMatch(/^The poll has closed/);
    expect(news(open, { ...heard, polls: [{ ...single, round: 2 }] })[0]).toMatch(/opened/);
    expect(news(open, open)).toEqual([]);
  });

  test('reads a new message of the facilitators', () => {
    const message = { text: 'Two minutes.', from: 'Facilitator 1', at: session.startsAt };
    const before = { ...heard, room: group };
    const after = { ...heard, room: { ...group, messages: { '9': message } } };
    expect(news(before, after)).toEqual(['Message from Facilitator 1: Two minutes.']);
    expect(news(heard, after)).toEqual([]);
  });
});

describe('the room', () => {
  const start = { session: { ...session, round }, me: inGroup, 'room/1': group };

  test('tells that the group is over until the next item', () => {
    const fake = fakeSession(start);
    const room = roomOf(liveOf(fake));
    expect(room.group.value).toBe(group);
    fake.change({ session, me, 'room/1': undefined });
    expect(room.ended.value?.title).toEqual({ en: 'Group 1' });
    fake.change({ session: { ...session, now: { item: 'sharing', since: session.startsAt } } });
    expect(room.ended.value).toBeUndefined();
    room.end();
  });

  test('tells nobody who comes late that they were moved', () => {
    const fake = fakeSession({ session: start.session });
    const room = roomOf(liveOf(fake));
    fake.change({ me });
    fake.change({ me: inGroup, 'room/1': group });
    expect(room.moved.value).toBeUndefined();
    room.end();
  });

  test('tells who is taken to another group, until they are back or the round is over', () => {
    const fake = fakeSession(start);
    const room = roomOf(liveOf(fake));
    const other = { ...me, group: { key: '2', title: { en: 'Group 2' } } };
    fake.change({ me: other });
    expect(room.moved.value?.key).toBe('2');
    fake.change({ me });
    expect(room.moved.value).toBeUndefined();
    fake.change({ me: inGroup });
    expect(room.moved.value?.key).toBe('1');
    fake.change({ session });
    expect(room.moved.value).toBeUndefined();
    room.end();
  });

  test('does not tell who went by themselves that they were moved', () => {
    const fake = fakeSession(start);
    const room = roomOf(liveOf(fake));
    room.went();
    fake.change({ me: { ...me, group: { key: '2', title: { en: 'Group 2' } } } });
    expect(room.moved.value).toBeUndefined();
    room.end();
  });

  test('brings a poll that opens before one that was chosen', () => {
    const fake = fakeSession({ session, me, 'poll/framework': single });
    const room = roomOf(liveOf(fake));
    room.chosen.value = 'framework';
    fake.change({ 'poll/next': { ...single, key: 'next' } });
    expect(room.chosen.value).toBeUndefined();
    expect(room.polls.value.map(({ key }) => key)).toEqual(['framework', 'next']);
    room.end();
  });
});

test('lists heads first and the people of no delegation last', () => {
  const guest = { ...people.people['ir-delegate-1'], key: 'guest', name: 'Guest', rank: 99 };
  const { delegation: _, ...alone } = guest as { delegation?: string } & typeof guest;
  const all = { people: { ...people.people, guest: alone as never } };
  const parties = partiesOf(all, delegations);
  expect(parties[0]?.people[0]?.head).toBe(true);
  expect(parties.at(-1)?.people.map(({ key }) => key)).toEqual(['guest']);
});

test('names the seats of which nobody is here', () => {
  expect(missingSeats(delegations).map(({ key }) => key)).toEqual(['fj']);
});

test('tells an item that was skipped from one that is over', () => {
  const { measures, ...others } = session.items;
  const items = { ...others, measures: { ...measures, begun: undefined } };
  const skipped = { ...session, items } as unknown as typeof session;
  const standOf = (of: typeof session) =>
    programmeOf(of).map(({ key, stand }) => `${key} ${stand}`);
  expect(standOf(skipped).slice(0, 2)).toEqual(['measures skipped', 'escan now']);
  expect(standOf(session)[0]).toBe('measures over');
  expect(standOf({ ...session, state: 'closed' })[2]).toBe('sharing skipped');
});

test('puts the times of the plan beside the items', () => {
  const lines = programmeOf(session);
  expect(lines.map(({ stand }) => stand)).toEqual(['over', 'now', 'to-come']);
  expect(lines[1]?.at).toBe('2021-10-27T06:20:00.000Z');
  expect(itemAfter(session)?.key).toBe('sharing');
  expect(plannedEnd(session)).toBe('2021-10-27T06:35:00.000Z');
});
