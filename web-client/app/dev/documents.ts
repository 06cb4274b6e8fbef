import type {
  DelegationsDocument,
  MeDocument,
  PeopleDocument,
  PollDocument,
  RoomDocument,
  RoomsDocument,
  SessionDocument,
} from '@plenary/client';
import { ago, later } from './fake.ts';

const countries = [
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

export const delegations: DelegationsDocument = {
  seats: 8,
  present: 7,
  delegations: {
    ...Object.fromEntries(
      countries.map(([key, name], rank) => [
        key,
        {
          rank,
          name: { en: name },
          kind: 'member' as const,
          seat: true,
          present: key !== 'fj',
          people: key === 'fj' ? 0 : 2,
        },
      ]),
    ),
    ...Object.fromEntries(
      others.map(([key, name, kind], index) => [
        key,
        { rank: 8 + index, name: { en: name }, kind, seat: false, present: true, people: 1 },
      ]),
    ),
  },
};

export const people: PeopleDocument = {
  people: Object.fromEntries(
    [...countries, ...others].flatMap(([delegation, name], at) =>
      [1, 2].map((nth) => {
        const key = `${delegation}-delegate-${nth}`;
        const online = delegation !== 'fj' && !(delegation === 'kr' && nth === 2);
        const person = {
          key,
          name: `Delegate ${nth} (${name})`,
          delegation,
          role: 'participant' as const,
          online,
          attends: nth === 1 && at % 3 === 0 ? ('onsite' as const) : ('remote' as const),
          rank: at * 2 + nth,
          head: nth === 1 && at < 8,
        };
        return [key, person] as const;
      }),
    ),
  ),
};

export function crowd(count: number): PeopleDocument {
  return {
    people: Object.fromEntries(
      Array.from({ length: count }, (_, rank) => {
        const [delegation, name] = countries[rank % countries.length] ?? ['cn', 'China'];
        const key = `${delegation}-delegate-${rank}`;
        return [
          key,
          {
            key,
            name: `Delegate ${rank} (${name})`,
            delegation,
            role: 'participant',
            online: rank % 7 !== 0,
            attends: 'remote',
            head: false,
            rank,
          },
        ];
      }),
    ),
  };
}

export const rooms: RoomsDocument = {
  rooms: {
    plenary: { title: { en: 'Plenary' }, rank: 0, people: ['ir-delegate-1', 'wco-delegate-1'] },
    ...Object.fromEntries(
      [1, 2, 3, 4].map((nth) => [
        String(nth),
        {
          title: { en: `Group ${nth}` },
          rank: nth,
          people: countries
            .filter((_, at) => at % 4 === nth - 1)
            .flatMap(([key]) => [`${key}-delegate-1`, `${key}-delegate-2`]),
        },
      ]),
    ),
  },
};

export const session: SessionDocument = {
  key: 'practices',
  title: { en: 'Distance training: practices and challenges' },
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
  now: { item: 'escan', since: '2021-10-27T06:10:00Z' },
  items: {
    measures: {
      rank: 0,
      title: { en: 'Response to the pandemic and co-operation with other organizations' },
      minutes: 20,
      kind: 'talk',
      speakers: ['Speaker 1 (WCO Secretariat)'],
      begun: true,
    },
    escan: {
      rank: 1,
      title: {
        en: 'Environmental Scan 2021-2024, towards the Strategic Plan 2022-2025; new meeting arrangement: hybrid meetings',
      },
      minutes: 25,
      kind: 'talk',
      speakers: ['Speaker 1 (WCO Secretariat)', 'Delegate 1 (Vice-Chair Office)'],
    },
    sharing: {
      rank: 2,
      title: { en: 'Each centre shares a practice and a challenge' },
      minutes: 64,
      kind: 'tour-de-table',
      speakers: [],
    },
  },
  next: {
    key: 'analytics',
    title: { en: 'Data analytics, the BACUDA project and VR training' },
    day: '2021-10-28',
    starts: '10:00',
    startsAt: '2021-10-28T02:00:00Z',
    state: 'planned',
  },
};

export const round = {
  breakout: 'pairs',
  title: { en: 'Two centres compare notes' },
  startedAt: ago(440),
  deadline: later(754),
  minutes: 20,
  warnAtMinutes: [5, 1],
  groups: 4,
};

export const me: MeDocument = {
  id: 'p1',
  key: 'id-delegate-2',
  name: 'Delegate 2 (Indonesia)',
  role: 'participant',
  delegation: { key: 'id', name: { en: 'Indonesia' } },
  head: false,
  room: 'plenary',
  attends: 'remote',
  polls: {},
};

export const group: RoomDocument = {
  key: '1',
  title: { en: 'Group 1' },
  rank: 1,
  breakout: 'pairs',
  breakoutTitle: { en: 'Two centres compare notes' },
  prompt: {
    en: 'Compare your distance-training practice and note one challenge that you share.',
  },
  members: Object.fromEntries(
    [
      ['cn-delegate-1', 'Delegate 1 (China)', 'cn', true],
      ['cn-delegate-2', 'Delegate 2 (China)', 'cn', true],
      ['id-delegate-1', 'Delegate 1 (Indonesia)', 'id', false],
      ['id-delegate-2', 'Delegate 2 (Indonesia)', 'id', true],
    ].map(([key, name, delegation, online], rank) => [
      String(key),
      {
        rank,
        key: String(key),
        name: String(name),
        delegation: String(delegation),
        role: 'participant',
        online: online === true,
      },
    ]),
  ),
  messages: {},
};

export const single: PollDocument = {
  key: 'framework',
  rank: 0,
  question: {
    en: 'Does your administration have a competency framework?',
    fr: 'Votre administration a-t-elle un cadre de compétences ?',
  },
  type: 'single',
  options: {
    yes: { rank: 0, label: { en: 'Yes', fr: 'Oui' } },
    developing: { rank: 1, label: { en: 'Under development', fr: 'En cours' } },
    no: { rank: 2, label: { en: 'No', fr: 'Non' } },
  },
  by: 'delegation',
  answers: 'first',
  results: 'live',
  state: 'open',
  published: false,
  round: 1,
  openedAt: ago(60),
  answered: 5,
  entitled: 8,
};

export const multi: PollDocument = {
  key: 'obstacles',
  rank: 1,
  question: {
    en: 'What holds virtual training back?',
    fr: 'Qu’est-ce qui freine la formation virtuelle ?',
  },
  type: 'multi',
  maxChoices: 3,
  options: {
    network: { rank: 0, label: { en: 'Connectivity', fr: 'Connexion' } },
    engagement: { rank: 1, label: { en: 'Engagement', fr: 'Participation' } },
    assessment: { rank: 2, label: { en: 'Assessment', fr: 'Évaluation' } },
    support: { rank: 3, label: { en: 'Support', fr: 'Assistance' } },
  },
  by: 'person',
  answers: 'first',
  results: 'after-close',
  state: 'open',
  published: false,
  round: 1,
  openedAt: ago(30),
  answered: 11,
  entitled: 26,
};

export const scale: PollDocument = {
  key: 'hybrid-ready',
  rank: 2,
  question: { en: 'How ready is your training centre for hybrid meetings?' },
  type: 'scale',
  min: 1,
  max: 5,
  by: 'delegation',
  answers: 'head',
  results: 'after-close',
  state: 'open',
  published: false,
  round: 1,
  openedAt: ago(20),
  answered: 2,
  entitled: 8,
};
