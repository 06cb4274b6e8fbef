import type {
  ConnectionState,
  MeDocument,
  MyPoll,
  PollDocument,
  SessionState,
} from '@plenary/client';
import { liveOf } from '../../src/live/live.ts';
import { NewerNotice } from '../../src/offline/NewerNotice.tsx';
import { isNewerKnown } from '../../src/offline/newer.ts';
import { Gate } from '../../src/participant/Gate.tsx';
import type { View } from '../../src/participant/RoomPage.tsx';
import { roomOf } from '../../src/participant/room.ctrl.ts';
import {
  crowd,
  delegations,
  group,
  me,
  multi,
  people,
  rooms,
  round,
  scale,
  session,
  single,
} from '../documents.ts';
import { ago, type Documents, type Fake, fakeSession, later } from '../fake.ts';
import type { Scenes } from '../scene.ts';

const base: Documents = { session, me, delegations, people, rooms };

function page(documents: Documents, fake: Fake = {}, after?: Documents, view?: View) {
  return () => {
    const fakeLive = fakeSession({ ...base, ...documents }, fake);
    const room = roomOf(liveOf(fakeLive));
    if (after) fakeLive.change(after);
    return <Gate room={room} onLeave={() => undefined} {...(view && { view })} />;
  };
}

function nothing(fake: Fake) {
  return <Gate room={roomOf(liveOf(fakeSession({}, fake)))} onLeave={() => undefined} />;
}

function asked(poll: PollDocument, mine: Partial<MyPoll> = {}, more: Documents = {}): Documents {
  const own: MyPoll = { round: poll.round, mayAnswer: true, ...mine };
  return { [`poll/${poll.key}`]: poll, me: { ...me, polls: { [poll.key]: own } }, ...more };
}

const at = (is: ConnectionState['is']): Fake => ({ connection: { is } as ConnectionState });
const inGroup: MeDocument = {
  ...me,
  room: '1',
  group: { key: '1', title: { en: 'Group 1' } },
};
const groupDocuments: Documents = { session: { ...session, round }, me: inGroup, 'room/1': group };
const closed = (poll: PollDocument): PollDocument => ({
  ...poll,
  state: 'closed',
  closedAt: ago(5),
});
const tally = { answers: 5, tally: { yes: 1, developing: 3, no: 1 } };
const answer = (poll: string, given: unknown) => [
  { name: 'poll.answer', args: { poll, answer: given, round: 1 } },
];
const long =
  'Supercalifragilistic International Directorate-General for Customs Training, Accreditation and Regional Co-operation';

function waits(
  door: {
    readonly policy?: 'ask' | 'closed' | 'scheduled';
    readonly state?: SessionState;
    readonly led?: true;
  },
  refused?: { readonly again: string; readonly reason?: string },
) {
  const { policy = 'ask', state = 'live', led = false } = door;
  return page({
    me: {
      ...me,
      role: 'guest',
      name: 'Ana Tupou',
      waiting: true,
      since: '2021-10-27T02:02:00.000Z',
      ...(refused && { refused }),
    },
    lobby: {
      workshop: session.workshop,
      session: { key: session.key, title: session.title, state, startsAt: session.startsAt },
      door: { policy, minutes: 15 },
      led,
    },
  });
}

function newer() {
  isNewerKnown.value = true;
  return (
    <>
      {page(asked(single))()}
      <NewerNotice />
    </>
  );
}

const scenes: Scenes = {
  loading: page({ session: undefined, me: undefined }, at('connecting')),
  lobby: page({
    session: { ...session, state: 'open', now: undefined, startsAt: later(14 * 60) },
  }),
  'lobby-due': page({ session: { ...session, state: 'open', now: undefined } }),
  'lobby-call': page({
    session: {
      ...session,
      state: 'open',
      now: undefined,
      startsAt: later(3 * 24 * 3600),
      call: 'https://meet.example.org/{workshop}-{room}',
    },
  }),
  'lobby-planned': page({
    session: { ...session, now: undefined, state: 'planned', startsAt: later(18 * 3600) },
  }),
  item: page({}),
  'item-call': page({ session: { ...session, call: 'https://meet.example.org/{workshop}' } }),
  people: page({}, {}, undefined, 'people'),
  programme: page({}, {}, undefined, 'programme'),
  'item-none': page({ session: { ...session, now: undefined } }),
  paused: page(asked(single, {}, { session: { ...session, state: 'paused' } })),
  'plenary-in-round': page({ session: { ...session, round } }),
  group: page(groupDocuments),
  'group-near': page({
    ...groupDocuments,
    session: { ...session, round: { ...round, deadline: later(184) } },
    'room/1': {
      ...group,
      help: { by: 'cn-delegate-1', name: 'Delegate 1 (China)', since: ago(130) },
      messages: {
        '17': {
          text: 'Please choose one person who reports back to plenary.',
          from: 'Facilitator 1 (ROCB A/P)',
          at: ago(40),
        },
        '12': { text: 'Ten minutes left.', from: 'Facilitator 1 (ROCB A/P)', at: ago(300) },
      },
    },
  }),
  'group-last': page({
    ...groupDocuments,
    session: { ...session, round: { ...round, deadline: later(42) } },
  }),
  'group-poll': page({
    ...groupDocuments,
    ...asked(single),
    me: { ...inGroup, polls: { framework: { round: 1, mayAnswer: true } } },
    'poll/framework/results': tally,
  }),
  'group-back': page(groupDocuments, {}, { session, me, 'room/1': undefined }),
  'poll-single': page(asked(single, {}, { 'poll/framework/results': tally })),
  'poll-sending': page(asked(single), { outbox: answer('framework', 'developing') }),
  'poll-offline': page(asked(single), {
    ...at('offline'),
    outbox: answer('framework', 'developing'),
  }),
  'poll-answered': page(
    asked(
      single,
      { answer: 'developing', by: me.name, at: ago(3) },
      { 'poll/framework/results': tally },
    ),
  ),
  'poll-by-other': page(
    asked(single, {
      answer: 'developing',
      by: 'Delegate 1 (Indonesia)',
      at: ago(30),
      mayAnswer: false,
      reason: 'poll.answered-by-other',
    }),
  ),
  'poll-head': page(asked(scale, { mayAnswer: false, reason: 'poll.head-answers' })),
  'poll-multi': page(asked(multi)),
  'poll-multi-answered': page(asked(multi, { answer: ['network', 'support'] })),
  'poll-scale': page(asked(scale)),
  'poll-stack': page({
    'poll/framework': single,
    'poll/obstacles': multi,
    'poll/hybrid-ready': scale,
    'poll/old': { ...closed(single), key: 'old', question: { en: 'Which day suits you?' } },
    me: {
      ...me,
      polls: {
        framework: { round: 1, mayAnswer: true, answer: 'yes' },
        obstacles: { round: 1, mayAnswer: true },
        'hybrid-ready': { round: 1, mayAnswer: true },
      },
    },
  }),
  'poll-closed': page(
    asked(
      closed(single),
      { answer: 'developing', by: me.name, mayAnswer: false },
      { 'poll/framework/results': { answers: 8, tally: { yes: 2, developing: 5, no: 1 } } },
    ),
  ),
  'poll-closed-scale': page(
    asked(
      closed(scale),
      { answer: 4, mayAnswer: false },
      { 'poll/hybrid-ready/results': { answers: 8, tally: { 1: 0, 2: 1, 3: 2, 4: 4, 5: 1 } } },
    ),
  ),
  'poll-withheld': page(asked({ ...closed(multi), results: 'released' }, { mayAnswer: false })),
  over: page({ session: { ...session, state: 'closed', now: undefined } }),
  'over-last': page({ session: { ...session, state: 'closed', next: undefined } }),
  offline: page({}, at('offline')),
  reconnecting: page({}, at('reconnecting')),
  unavailable: page({}, at('unavailable')),
  away: () => nothing(at('unavailable')),
  'away-offline': () => nothing({ ...at('offline'), outbox: answer('framework', 'developing') }),
  newer,
  replaced: page({}, at('replaced')),
  removed: page({}, at('removed')),
  ended: page({}, at('ended')),
  expired: page({}, at('expired')),
  waiting: waits({ led: true }),
  'waiting-early': waits({ state: 'planned' }),
  'waiting-unled': waits({}),
  'waiting-shut': waits({ policy: 'closed' }),
  'waiting-scheduled': waits({ policy: 'scheduled', state: 'open' }),
  'waiting-over': waits({ state: 'closed' }),
  'turned-away': waits(
    {},
    { again: '2021-10-27T02:20:00.000Z', reason: 'Please register at the desk, then come back.' },
  ),
  'turned-away-knock': waits({}, { again: '2021-10-27T00:00:00.000Z' }),
  unled: page({ session: { ...session, unled: { since: '2021-10-27T02:00:00.000Z' } } }),
  alone: page(
    {
      people: crowd(1),
      delegations: { seats: 8, present: 1, delegations: delegations.delegations },
    },
    {},
    undefined,
    'people',
  ),
  'crowd-500': page({ people: crowd(500) }, {}, undefined, 'people'),
  'long-names': page({
    ...groupDocuments,
    'room/1': {
      ...group,
      title: { en: long },
      members: {
        a: { rank: 0, key: 'a', name: long, delegation: 'hk', role: 'participant', online: true },
        b: {
          rank: 1,
          key: 'b',
          name: 'Delegate 1 (A/P Vice-Chair Office, Indonesia Customs)',
          role: 'participant',
          online: false,
        },
      },
    },
  }),
};
export default scenes;
