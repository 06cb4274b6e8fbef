import type { Attends, Role, SessionState, Text } from '@plenary/client';
import type {
  Api,
  Person,
  ProgrammeSession,
  Workshop,
  WorkshopSummary,
} from '@plenary/client/rest';
import type { Access } from '../src/organize/access.ts';

/** A server that answers each path with what is given; a number is a refusal with that status. */
export type Answers = Readonly<Record<string, unknown>>;
export const never = Symbol('an answer that does not come');
export const offline = Symbol('a server that cannot be reached');

export function fakeApi(answers: Answers): Api {
  return {
    fetch: (url, init) => {
      const path = `${init.method === 'POST' ? 'POST ' : ''}${url.replace('/api/', '')}`;
      const answer = answers[path] ?? answers['*'] ?? 404;
      if (answer === never) return new Promise(() => undefined);
      if (answer === offline) return Promise.reject(new TypeError('Failed to fetch'));
      if (typeof answer === 'number') {
        return Promise.resolve(new Response('{}', { status: answer }));
      }
      const body = typeof answer === 'string' ? answer : JSON.stringify(answer);
      return Promise.resolve(new Response(body, { status: 200 }));
    },
  };
}

export const fakeAccess = (answers: Answers): Access => ({
  api: fakeApi(answers),
  name: 'Organizer 1 (ROCB A/P)',
  leave: async () => undefined,
});

export const en = (text: string): Text => ({ en: text });

const delegationsGiven: readonly (readonly [string, string, string, boolean])[] = [
  ['cn', 'China', 'member', true],
  ['fj', 'Fiji', 'member', true],
  ['hk', 'Hong Kong, China', 'member', true],
  ['in', 'India', 'member', true],
  ['id', 'Indonesia', 'member', true],
  ['jp', 'Japan', 'member', true],
  ['kr', 'Korea', 'member', true],
  ['my', 'Malaysia', 'member', true],
  ['vice-chair', 'A/P Vice-Chair Office (Indonesia Customs)', 'member', false],
  ['wco', 'WCO Secretariat', 'secretariat', false],
  ['rocb', 'ROCB A/P', 'secretariat', false],
  ['ir', 'إيران', 'observer', false],
];

export const delegations = delegationsGiven.map(([key, name, kind, seat]) => ({
  key,
  name: en(name),
  kind: kind as 'member',
  seat,
  version: '1',
}));

function session(
  key: string,
  title: string,
  startsAt: string,
  starts: string,
  state: SessionState,
  parts: Partial<ProgrammeSession> = {},
): ProgrammeSession {
  return {
    key,
    title: en(title),
    starts,
    startsAt,
    minutes: 80,
    state,
    items: [],
    polls: [],
    breakouts: [],
    worksheets: [],
    decisions: [],
    ...parts,
  };
}

const poll = {
  by: 'person' as const,
  results: 'live' as const,
  anonymous: false,
  secret: false,
};

export function workshop(states: readonly SessionState[] = ['closed', 'closed', 'live']): Workshop {
  const state = (index: number): SessionState => states[index] ?? 'planned';
  return {
    key: 'heads-of-rtc-2021',
    title: en('19th Meeting of the Heads of Asia/Pacific Regional Training Centres'),
    kind: 'meeting',
    timezone: 'Asia/Kuala_Lumpur',
    languages: ['en'],
    mode: 'virtual',
    joinCode: 'RTC-2021',
    revision: 3,
    delegations,
    days: [
      {
        day: '2021-10-27',
        sessions: [
          session('opening', 'Opening session', '2021-10-27T02:00:00Z', '10:00', state(0), {
            minutes: 26,
            items: [
              {
                key: 'welcome',
                title: en('Welcome by the regional office'),
                minutes: 10,
                kind: 'talk',
                speakers: ['rocb-organizer-1'],
              },
              {
                key: 'introductions',
                title: en('Round of introductions'),
                minutes: 16,
                kind: 'tour-de-table',
                speakers: [],
              },
            ],
          }),
          session(
            'developments',
            'Recent developments',
            '2021-10-27T02:30:00Z',
            '10:30',
            state(1),
            {
              items: [
                {
                  key: 'escan',
                  title: en(
                    'Environmental Scan 2021-2024, towards the Strategic Plan 2022-2025; new meeting arrangement: hybrid meetings',
                  ),
                  minutes: 25,
                  kind: 'talk',
                  speakers: ['wco-speaker-1', 'vice-chair-delegate-1'],
                },
              ],
              polls: [
                {
                  ...poll,
                  key: 'hybrid-ready',
                  question: en('How ready is your training centre for hybrid meetings?'),
                  type: 'scale',
                  by: 'delegation',
                  results: 'after-close',
                  runnable: true,
                },
              ],
            },
          ),
          session(
            'practices',
            'Distance training: practices and challenges',
            '2021-10-27T06:00:00Z',
            '14:00',
            state(2),
            {
              items: [
                {
                  key: 'sharing',
                  title: en('Each centre shares a practice and a challenge'),
                  minutes: 64,
                  kind: 'tour-de-table',
                  speakers: [],
                },
              ],
              worksheets: [
                {
                  key: 'challenges',
                  title: en('Challenges of distance training, centre by centre'),
                  runnable: true,
                },
              ],
              breakouts: [
                {
                  key: 'pairs',
                  title: en('Two centres compare notes'),
                  groups: { count: 4 },
                  assign: 'balanced',
                  minutes: 20,
                  runnable: true,
                },
              ],
            },
          ),
        ],
      },
      {
        day: '2021-10-28',
        sessions: [
          session(
            'analytics',
            'Data analytics, the BACUDA project and VR training',
            '2021-10-28T02:00:00Z',
            '10:00',
            state(3),
            {
              polls: [
                {
                  ...poll,
                  key: 'analytics-priority',
                  question: en('Which training should come first?'),
                  type: 'ranking',
                  runnable: false,
                  reason: 'poll.type-unavailable',
                },
                {
                  ...poll,
                  key: 'one-word',
                  question: en('Distance training in one word'),
                  type: 'word-cloud',
                  anonymous: true,
                  runnable: false,
                  reason: 'poll.secrecy-unavailable',
                },
              ],
            },
          ),
          session('way-forward', 'Way forward', '2021-10-28T06:00:00Z', '14:00', state(4), {
            minutes: 45,
            decisions: [
              {
                key: 'cooperation',
                number: '1',
                text: en(
                  'Expand and deepen co-operation among the region as well as with the WCO and the regional office, particularly during challenging times.',
                ),
                runnable: false,
                reason: 'decision.unavailable',
              },
            ],
          }),
        ],
      },
    ],
  };
}

export function summary(shown: Workshop = workshop()): WorkshopSummary {
  return {
    key: shown.key,
    title: shown.title,
    kind: shown.kind,
    timezone: shown.timezone,
    days: shown.days.map(({ day }) => day),
    people: 26,
    delegations: shown.delegations.length,
    sessions: shown.days.flatMap(({ day, sessions }) =>
      sessions.map(({ key, title, starts, startsAt, state }) => ({
        key,
        title,
        day,
        starts,
        startsAt,
        state,
      })),
    ),
  };
}

export const otherSummaries: readonly WorkshopSummary[] = [
  {
    key: 'virtual-symposium-2022',
    title: en(
      'Sub-Regional Virtual Symposium on Human Resource Development and Competency-Based Training for Customs Administrations',
    ),
    kind: 'symposium',
    timezone: 'Pacific/Fiji',
    days: ['2022-03-14', '2022-03-15', '2022-03-16', '2022-03-17', '2022-03-18'],
    people: 500,
    delegations: 41,
    sessions: [
      {
        key: 'opening',
        title: en('Opening'),
        day: '2022-03-14',
        starts: '13:00',
        startsAt: '2022-03-14T01:00:00Z',
        state: 'planned',
      },
    ],
  },
  {
    key: 'training-management-2019',
    title: en('Training Management Workshop'),
    kind: 'workshop',
    timezone: 'Asia/Seoul',
    days: ['2019-06-24'],
    people: 1,
    delegations: 1,
    sessions: [
      {
        key: 'day-one',
        title: en('Training needs'),
        day: '2019-06-24',
        starts: '09:00',
        startsAt: '2019-06-24T00:00:00Z',
        state: 'closed',
      },
    ],
  },
];

const longest =
  'Head of the Regional Capacity Building and Training Coordination Division, Ratu Josefa Lalabalavu Vanaaliali-Tuilagilagi';

/** As many people as asked for, over the delegations in turn. */
export function people(count: number): Person[] {
  return Array.from({ length: count }, (_, index) => {
    const [delegation, name] = delegationsGiven[index % delegationsGiven.length] ?? [
      '',
      '',
      '',
      '',
    ];
    const turn = Math.floor(index / delegationsGiven.length) + 1;
    const key = `${delegation}-delegate-${turn}`;
    const kind = delegationsGiven[index % delegationsGiven.length]?.[2];
    const role: Role =
      delegation === 'rocb'
        ? turn === 1
          ? 'organizer'
          : 'facilitator'
        : kind === 'observer'
          ? 'observer'
          : 'participant';
    const attends: Attends = index % 7 === 3 ? 'onsite' : index % 11 === 5 ? 'phone' : 'remote';
    return {
      key,
      name: index === 1 ? longest : `Delegate ${turn} (${name})`,
      delegation: delegation ?? '',
      role,
      head: turn === 1 && kind === 'member',
      marked: turn === 1 && kind === 'member',
      version: '1',
      attends,
      languages: ['en'],
      ...(index % 9 !== 8 && { email: `${key}@example.org` }),
      origin: index % 13 === 12 ? ('guest' as const) : ('plan' as const),
    };
  });
}
