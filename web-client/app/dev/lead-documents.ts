import type {
  DelegationsDocument,
  HelpDocument,
  MeDocument,
  PeopleDocument,
  Role,
  RoomDocument,
  RoomsDocument,
  RunDocument,
  SessionDocument,
} from '@plenary/client';
import { atDoor } from './door-documents.ts';
import { ago, type Documents, later } from './fake.ts';

const seats = [
  ['cn', 'China'],
  ['fj', 'Fiji'],
  ['hk', 'Hong Kong, China'],
  ['in', 'India'],
  ['id', 'Indonesia'],
  ['jp', 'Japan'],
  ['kr', 'Korea'],
  ['my', 'Malaysia'],
] as const;
const others = [
  ['vice-chair', 'A/P Vice-Chair Office (Indonesia Customs)', 'member'],
  ['wco', 'WCO Secretariat', 'secretariat'],
  ['rocb', 'ROCB A/P', 'secretariat'],
  ['ir', 'Iran', 'observer'],
] as const;

type Person = PeopleDocument['people'][string];

function person(
  rank: number,
  key: string,
  name: string,
  delegation: string,
  more: Partial<Person> = {},
): [string, Person] {
  const usual = { role: 'participant', online: true, attends: 'remote', head: false } as const;
  return [`id-${key}`, { key, name, delegation, rank, ...usual, ...more }];
}

const few = [
  ...seats.flatMap(([key, name], at) =>
    [1, 2].map((nth) =>
      person(at * 2 + nth, `${key}-delegate-${nth}`, `Delegate ${nth} (${name})`, key, {
        online: key !== 'fj' && !(key === 'kr' && nth === 2),
        attends: nth === 1 && at % 3 === 0 ? 'onsite' : 'remote',
        ...(nth === 1 && { head: true }),
      }),
    ),
  ),
  ...others.map(([key, name], at) => {
    const role: Role = key === 'rocb' ? 'facilitator' : key === 'wco' ? 'speaker' : 'observer';
    return person(20 + at, `${key}-1`, `Delegate 1 (${name})`, key, { role });
  }),
];

export const people: PeopleDocument = { people: Object.fromEntries(few) };

export const crowd = (count: number): PeopleDocument => ({
  people: Object.fromEntries(
    Array.from({ length: count }, (_, rank) => {
      const [key, name] = seats[rank % seats.length] ?? ['cn', 'China'];
      const full = `Participant ${rank + 1} of the delegation of ${name}`;
      return person(rank, `p-${rank}`, full, key, { online: rank % 7 !== 3 });
    }),
  ),
});

export const delegations: DelegationsDocument = {
  seats: 8,
  present: 7,
  delegations: Object.fromEntries([
    ...seats.map(([key, name], rank) => [
      key,
      {
        rank,
        name: { en: name },
        kind: 'member',
        seat: true,
        present: key !== 'fj',
        people: key === 'fj' ? 0 : 2,
      },
    ]),
    ...others.map(([key, name, kind], at) => [
      key,
      { rank: 8 + at, name: { en: name }, kind, seat: false, present: true, people: 1 },
    ]),
  ]),
};

export const me: MeDocument = {
  id: 'id-rocb-1',
  key: 'rocb-1',
  name: 'Facilitator 1 (ROCB A/P)',
  role: 'facilitator',
  delegation: { key: 'rocb', name: { en: 'ROCB A/P' } },
  head: false,
  room: 'plenary',
  attends: 'remote',
  polls: {},
};

const item = (rank: number, title: string, minutes: number, speakers: readonly string[] = []) => ({
  rank,
  title: { en: title },
  minutes,
  kind: 'talk' as const,
  speakers,
});

export const session: SessionDocument = {
  key: 'developments',
  title: { en: 'Recent developments' },
  workshop: {
    key: 'heads-of-rtc-2021',
    title: { en: '19th Meeting of the Heads of Asia/Pacific Regional Training Centres' },
    kind: 'meeting',
    timezone: 'Asia/Kuala_Lumpur',
    languages: ['en'],
    mode: 'virtual',
  },
  state: 'live',
  day: '2021-10-27',
  starts: '14:00',
  startsAt: '2021-10-27T06:00:00Z',
  minutes: 110,
  now: { item: 'escan', since: ago(13 * 60) },
  items: {
    measures: item(0, 'Response to the pandemic and co-operation with other organizations', 20, [
      'Speaker 1 (WCO Secretariat)',
    ]),
    escan: item(
      1,
      'Environmental Scan 2021-2024, towards the Strategic Plan 2022-2025; new meeting arrangement: hybrid meetings',
      25,
      ['Speaker 1 (WCO Secretariat)'],
    ),
    'vice-chair': item(2, 'Regional updates by the Vice-Chair office', 15, [
      'Delegate 1 (Vice-Chair Office)',
    ]),
    sharing: item(3, 'Each centre shares a practice and a challenge', 64),
  },
  next: {
    key: 'practices',
    title: { en: 'Distance training: practices and challenges' },
    day: '2021-10-27',
    starts: '16:00',
    startsAt: '2021-10-27T08:00:00Z',
    state: 'planned',
  },
};

const runItem = (key: string, runs: readonly string[] = []) => {
  const { rank, title, kind, minutes } = session.items[key] ?? item(0, key, 10);
  return { rank, title, kind, minutes, runs };
};

const poll = (
  rank: number,
  question: string,
  more: Partial<RunDocument['polls'][string]> = {},
) => ({
  rank,
  question: { en: question },
  type: 'single' as const,
  by: 'delegation' as const,
  results: 'after-close' as const,
  state: 'planned' as const,
  published: false,
  runnable: true,
  ...more,
});

const breakout = (
  rank: number,
  title: string,
  more: Partial<RunDocument['breakouts'][string]> = {},
) => ({
  rank,
  title: { en: title },
  assign: 'balanced' as const,
  groups: { count: 4 },
  minutes: 20,
  state: 'planned' as const,
  runnable: true,
  ...more,
});

export const run: RunDocument = {
  items: {
    measures: runItem('measures'),
    escan: runItem('escan', ['hybrid-ready', 'framework']),
    'vice-chair': runItem('vice-chair'),
    sharing: runItem('sharing', ['pairs']),
  },
  polls: {
    'hybrid-ready': poll(0, 'How ready is your training centre for hybrid meetings?', {
      type: 'scale',
      item: 'escan',
    }),
    framework: poll(1, 'Does your administration have a competency framework?', {
      item: 'escan',
      results: 'released',
    }),
    priority: poll(2, 'Which training should come first?', {
      type: 'ranking',
      runnable: false,
      reason: 'poll.type-unavailable',
    }),
    topics: poll(3, 'Which topics should the next meeting take up?', {
      type: 'multi',
      by: 'person',
      results: 'live',
    }),
  },
  breakouts: {
    pairs: breakout(0, 'Two centres compare notes', { item: 'sharing' }),
    hand: breakout(1, 'Drafting groups', {
      assign: 'manual',
      groups: {
        named: [
          { key: 'standards', title: { en: 'Standards and accreditation' } },
          { key: 'tools', title: { en: 'Tools' } },
        ],
      },
    }),
  },
};

export const round: SessionDocument['round'] = {
  breakout: 'pairs',
  title: { en: 'Two centres compare notes' },
  startedAt: ago(6 * 60),
  deadline: later(13 * 60 + 42),
  minutes: 20,
  warnAtMinutes: [5, 1],
  groups: 4,
};

/** The documents of a round whose people are dealt out in turn. */
export function withRound(
  count: number,
  from: PeopleDocument = people,
  asking: readonly number[] = [],
): Documents {
  const all = Object.values(from.people).filter(({ role }) => role === 'participant');
  const late = count > 20 ? 0 : 1;
  const dealt = all.slice(0, all.length - late);
  const calls: Record<string, HelpDocument['calls'][string]> = {};
  const rooms: Record<string, RoomsDocument['rooms'][string]> = {
    plenary: {
      title: { en: 'Plenary' },
      rank: 0,
      people: ['rocb-1', 'wco-1', ...all.slice(dealt.length).map(({ key }) => key)],
    },
  };
  const topics: Record<string, RoomDocument> = {};
  for (let nth = 1; nth <= count; nth++) {
    const key = String(nth);
    const members = dealt.filter((_, at) => Math.floor(at / 2) % count === nth - 1);
    const title = { en: `Group ${nth}` };
    const help = asking.includes(nth)
      ? { by: members[0]?.key ?? '', name: members[0]?.name ?? '', since: ago(60 * (nth % 5) + 70) }
      : undefined;
    if (help) calls[key] = { title, ...help };
    rooms[key] = { title, rank: nth, people: members.map((member) => member.key) };
    topics[`room/${key}`] = {
      key,
      title,
      rank: nth,
      breakout: 'pairs',
      breakoutTitle: { en: 'Two centres compare notes' },
      prompt: {
        en: 'Compare your distance-training practice and note one challenge that you share.',
      },
      members: Object.fromEntries(
        members.map((m) => [
          `id-${m.key}`,
          {
            rank: m.rank,
            key: m.key,
            name: m.name,
            role: m.role,
            online: m.online,
            ...(m.delegation && { delegation: m.delegation }),
          },
        ]),
      ),
      ...(help && { help }),
      messages:
        nth === 2 ? { '17': { text: 'Ten minutes left.', from: me.name, at: ago(200) } } : {},
    };
  }
  return {
    ...topics,
    rooms: { rooms },
    help: { calls },
    session: {
      ...session,
      now: { item: 'sharing', since: ago(500) },
      round: { ...round, groups: count },
    },
    run: {
      ...run,
      breakouts: { ...run.breakouts, pairs: { ...run.breakouts.pairs, state: 'on' } },
    },
  };
}

export const usual: Documents = {
  session,
  me,
  run,
  people,
  delegations,
  rooms: {
    rooms: {
      plenary: { title: { en: 'Plenary' }, rank: 0, people: few.map(([, { key }]) => key) },
    },
  },
  help: { calls: {} },
  waiting: atDoor(0),
};
