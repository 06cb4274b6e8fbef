import type { Attends, Role, SessionState, Text } from '@plenary/client';
import type {
  Api,
  Attendance,
  Person,
  PlanFault,
  ProgrammeSession,
  Span,
  TimedPerson,
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

const en = (text: string): Text => ({ en: text });

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

const base = Date.parse('2021-10-27T06:00:00Z');
const iso = (minutes: number) => new Date(base + minutes * 60_000).toISOString();
const live = [
  { from: iso(1), until: iso(48) },
  { from: iso(55), until: iso(82.3) },
];
const liveSeconds = live.reduce(
  (sum, { from, until }) => sum + (Date.parse(until) - Date.parse(from)) / 1000,
  0,
);

function spansOf({ attends }: Person, index: number): Span[] {
  const room = String(1 + (index % 4));
  const span = (from: number, until: number, part: Partial<Span> = {}): Span => ({
    from: iso(from),
    until: iso(until),
    room: 'plenary',
    attends,
    evidence: 'connection',
    ...part,
  });
  if (index === 1 || index % 12 === 1) return [];
  const late = (index * 7) % 17;
  const all = [
    span(1 + late, 22),
    span(22, 41, { room }),
    span(41, 48),
    span(55, index % 5 === 2 ? 68 : 82.3),
  ];
  if (index % 4 === 2 && attends !== 'onsite') {
    all.splice(0, 1, span(1 + late, 18), span(18, 19.2, { evidence: 'bridged' }), span(19.2, 22));
  }
  if (index % 6 === 3) all.splice(-1, 1, span(55, 82.3, { evidence: 'correction' }));
  if (attends === 'onsite') all[0] = span(1, 22, { evidence: 'checkin' });
  return all;
}

function attendanceOf(person: Person, index: number): TimedPerson {
  const spans = spansOf(person, index);
  const length = ({ from, until }: Span) => (Date.parse(until) - Date.parse(from)) / 1000;
  const seconds = spans.reduce((sum, span) => sum + length(span), 0);
  const bridged = spans
    .filter(({ evidence }) => evidence === 'bridged')
    .reduce((sum, span) => sum + length(span), 0);
  const [first, last] = [spans[0]?.from, spans.at(-1)?.until];
  const { key, name, delegation, role, attends } = person;
  return {
    person: key,
    name,
    ...(delegation && { delegation }),
    role,
    attends,
    present: spans.length > 0,
    lower: Math.floor(seconds - bridged),
    seconds: Math.floor(seconds),
    upper: Math.floor(Math.min(liveSeconds, seconds + (seconds > 0 ? (index % 3) * 15 : 0))),
    share: seconds / liveSeconds,
    ...(first && { first }),
    ...(last && (last === iso(82.3) ? { stillThere: true } : { last })),
    spans: spans.map((one) => (one.until === iso(82.3) ? { ...one, stillThere: true } : one)),
  };
}

export function attendance(count: number, part: Partial<Attendance> = {}): Attendance {
  const lines = people(count).map(attendanceOf);
  return {
    workshop: 'heads-of-rtc-2021',
    session: 'practices',
    title: en('Distance training: practices and challenges'),
    timezone: 'Asia/Kuala_Lumpur',
    liveSeconds: Math.floor(liveSeconds),
    live,
    generatedAt: iso(82.3),
    head: {
      seq: 1204,
      hash: '5f0c9a1e7b1d4c22a8e3f94bd0c6175e2a9b8d7c6f5e4d3c2b1a09f8e7d6c5b4',
    },
    threshold: 0.8,
    privacy: 'full',
    registered: lines.length,
    came: lines.filter(({ present }) => present).length,
    people: lines,
    delegations: delegations.map(({ key, name, seat }) => {
      const own = lines.filter(({ delegation }) => delegation === key);
      const there = own.filter(({ spans }) => spans.length > 0);
      const share = Math.max(0, ...there.map((line) => line.share));
      return {
        key,
        name,
        seat,
        present: there.length > 0,
        people: there.length,
        registered: own.length,
        seconds: Math.floor(share * liveSeconds),
        share,
      };
    }),
    ...part,
  };
}

/** The report of a workshop that shows less. */
export function discreet(privacy: 'presence' | 'counts', count = 26): Attendance {
  const whole = attendance(count);
  return {
    ...whole,
    privacy,
    people:
      privacy === 'counts'
        ? []
        : whole.people.map(({ person, name, delegation, role, attends, present }) => ({
            person,
            name,
            ...(delegation && { delegation }),
            role,
            attends,
            present,
            spans: [],
          })),
    delegations: whole.delegations.map(({ key, name, seat, present, people, registered }) => ({
      key,
      name,
      seat,
      present,
      people,
      registered,
    })),
  };
}

export const planText = `plan: 1
workshop:
  key: "heads-of-rtc-2021"
  title: {en: "19th Meeting of the Heads of Asia/Pacific Regional Training Centres"}
  kind: "meeting"
  timezone: "Asia/Kuala_Lumpur"
  languages: ["en"]
  mode: "virtual"
  joinCode: "RTC-2021"
delegations:
  - {key: "cn", name: "China", kind: "member", region: "A/P"}
  - {key: "fj", name: "Fiji", kind: "member", region: "A/P"}
people:
  - {key: "cn-delegate-1", name: "Delegate 1 (China)", delegation: "cn", role: "participant", attends: "remote", head: true}
  - {key: "fj-delegate-1", name: "Delegate 1 (Fiji)", delegation: "fj", roll: "participant", attends: "remote", head: true}
programme:
  - day: "2021-10-27"
    sessions:
      - key: "opening"
        title: {en: "Opening session"}
        starts: "25:00"
        items:
          - {key: "welcome", title: {en: "Welcome by the regional office"}, minutes: 10}
`;

export const faults: readonly PlanFault[] = [
  {
    line: 15,
    column: 82,
    path: 'people[1].roll',
    code: 'plan.unknown-field',
    arguments: {
      field: 'roll',
      fields: ['key', 'name', 'delegation', 'role', 'head', 'attends', 'languages', 'email'],
      closest: 'role',
    },
    message: 'There is no field "roll" here. Did you mean "role"?',
  },
  {
    line: 15,
    column: 5,
    path: 'people[1].role',
    code: 'plan.missing-field',
    arguments: { field: 'role' },
    message: 'Expected the field "role" here.',
  },
  {
    line: 21,
    column: 17,
    path: 'programme[0].sessions[0].starts',
    code: 'plan.wrong-format',
    arguments: { expected: 'time', value: '"25:00"' },
    message: 'Expected a time such as "09:30", found "25:00".',
  },
];
