import type {
  GroupsDocument,
  Keyed,
  MergedDocument,
  MessagesDocument,
  PeopleDocument,
  RoomDocument,
  RunDocument,
  SessionDocument,
  SheetColumn,
  SheetDocument,
  SheetsDocument,
} from '@plenary/client';
import type { Harvest } from '@plenary/client/rest';
import { ago, type Documents } from './fake.ts';
import { delegations, people, withRound } from './lead-documents.ts';

export const columns: Keyed<SheetColumn> = {
  'in-place': {
    rank: 0,
    title: { en: 'In place?' },
    type: 'choice',
    required: false,
    options: {
      yes: { rank: 0, label: { en: 'Yes' } },
      partial: { rank: 1, label: { en: 'Partial' } },
      no: { rank: 2, label: { en: 'No' } },
    },
  },
  maturity: {
    rank: 1,
    title: { en: 'Maturity' },
    type: 'scale',
    min: 1,
    max: 5,
    required: false,
  },
  regional: { rank: 2, title: { en: 'For the whole region?' }, type: 'flag', required: false },
  gap: { rank: 3, title: { en: 'Gap' }, type: 'text', required: false },
};

const rows = [
  ['recruit', 'Recruit training'],
  ['basic', 'Basic training'],
  ['specialist', 'Specialist training'],
  ['leadership', 'Leadership training'],
  ['elearning', 'E-learning'],
  ['ojt', 'On-the-job training'],
  ['evaluation', 'Evaluation of training'],
] as const;

const gaps = [
  'Too few trainers',
  'too few  trainers',
  'No budget for trainers',
  'Slow lines in the provinces',
  'Nobody measures what people learned, since supervisors have no time and no form for it',
  'Slow lines',
];

const options = ['yes', 'partial', 'no'] as const;

/** How far the copies of one worksheet are, one for each of these. */
function lineOf(
  per: 'group' | 'delegation',
  keys: readonly (readonly [string, string])[],
): SheetsDocument['sheets'][string] {
  return {
    rank: 0,
    title: { en: 'Training framework map' },
    per,
    state: 'open',
    breakout: 'pairs',
    free: false,
    compendium: false,
    columns,
    copies: Object.fromEntries(
      keys.map(([key, title], rank) => {
        const filled = (rank * 11) % 29;
        return [
          key,
          {
            rank,
            title: { en: title },
            filled,
            total: 28,
            ...(filled > 0 && {
              lastEdit: { at: ago(((rank * 137) % 700) + 5), by: `Delegate 1 (${title})` },
            }),
          },
        ];
      }),
    ),
  };
}

const named = Object.entries(delegations.delegations)
  .filter(([, { seat }]) => seat)
  .map(([key, { name }]) => [key, name.en ?? key] as const);

export const sheetsPerDelegation: SheetsDocument = {
  sheets: {
    map: lineOf('delegation', named),
    cards: {
      ...lineOf('group', []),
      rank: 1,
      title: { en: 'Good practice card' },
      state: 'planned',
      free: true,
      compendium: true,
    },
    earlier: {
      ...lineOf('delegation', named),
      rank: 2,
      title: { en: 'Training framework map, a year ago' },
      state: 'closed',
    },
  },
};

export const sheetRun: NonNullable<RunDocument['sheets']> = {
  map: {
    rank: 0,
    title: { en: 'Training framework map' },
    per: 'delegation',
    free: false,
    state: 'open',
    breakout: 'pairs',
  },
  cards: {
    rank: 1,
    title: { en: 'Good practice card' },
    per: 'session',
    free: true,
    state: 'planned',
  },
};

/** One copy, filled so far. */
export const copy: SheetDocument = {
  key: 'map',
  title: { en: 'Training framework map' },
  rank: 0,
  per: 'delegation',
  of: 'fj',
  ofTitle: { en: 'Fiji' },
  state: 'open',
  free: false,
  columns,
  rows: Object.fromEntries(
    rows.map(([key, title], rank) => [
      key,
      {
        rank,
        title: { en: title },
        complete: rank < 3,
        cells:
          rank > 4
            ? {}
            : {
                'in-place': { v: rank, value: options[rank % 3] ?? 'no', by: 'D', at: ago(200) },
                maturity: { v: rank, value: (rank % 5) + 1, by: 'D', at: ago(190) },
                regional: { v: rank, value: rank % 2 === 0, by: 'D', at: ago(90) },
                gap: { v: rank, value: gaps[rank] ?? '', by: 'D', at: ago(60) },
              },
      },
    ]),
  ),
  filled: 20,
  total: 28,
};

export const merged: MergedDocument = {
  key: 'map',
  title: { en: 'Training framework map' },
  state: 'open',
  copies: 24,
  columns,
  rows: Object.fromEntries(
    rows.map(([key, title], rank) => [
      key,
      {
        rank,
        title: { en: title },
        columns:
          rank === 6
            ? {}
            : {
                'in-place': {
                  answered: 22 - rank,
                  tally: { yes: 2 + rank * 2, partial: 17 - rank * 2, no: 3 - (rank % 3) },
                },
                maturity: { answered: 21 - rank, tally: { '2': 9, '3': 8 }, mean10: 12 + rank * 6 },
                regional: { answered: 20, tally: { true: 4 + rank * 3, false: 16 - rank * 3 } },
                gap: { answered: 12 },
              },
      },
    ]),
  ),
  top: {
    gap: {
      a: { rank: 0, title: 'Too few trainers', n: 17, themed: true },
      b: { rank: 1, title: 'Slow lines in the provinces', n: 9, themed: false },
      c: { rank: 2, title: gaps[4] ?? '', n: 4, themed: false },
    },
  },
};

export const earlier: MergedDocument = {
  ...merged,
  key: 'earlier',
  rows: Object.fromEntries(
    Object.entries(merged.rows).map(([key, row]) => {
      const { maturity } = row.columns;
      const before = { ...maturity, answered: 20, mean10: 20 };
      return [key, { ...row, columns: { ...row.columns, ...(maturity && { maturity: before }) } }];
    }),
  ),
};

export const harvest: Harvest = {
  key: 'map',
  title: { en: 'Training framework map' },
  columns,
  copies: named.map(([of, title], at) => ({
    of,
    title: { en: title },
    rows: rows.slice(0, 3).map(([row, rowTitle], nth) => ({
      row,
      title: { en: rowTitle },
      by: title,
      delegation: of,
      cells: { gap: { value: gaps[(at + nth) % gaps.length] ?? '', by: title, at: ago(300) } },
    })),
  })),
  themes: [
    {
      column: 'gap',
      theme: 'lines',
      title: 'Connections are slow',
      answers: [
        { of: 'fj', row: 'specialist' },
        { of: 'hk', row: 'basic' },
        { of: 'in', row: 'recruit' },
        { of: 'hk', row: 'specialist' },
      ],
    },
  ],
};

/** A round of so many groups with everything that a cockpit shows. */
export function withCockpit(
  count: number,
  from: PeopleDocument = people,
  asking: readonly number[] = [],
): Documents {
  const round = withRound(count, from, asking);
  const rooms = Object.entries(round)
    .filter(([name]) => name.startsWith('room/'))
    .map(([, room]) => room as RoomDocument);
  const keys = rooms.map(({ key, title }) => [key, title.en ?? key] as const);
  const groups: GroupsDocument = {
    groups: Object.fromEntries(
      rooms.map((room, at) => [
        room.key,
        {
          rank: room.rank,
          title: room.title,
          members: Object.values(room.members).map(({ key }) => key),
          present: Object.values(room.members).filter(({ online }) => online).length,
          missing: Object.values(room.members).filter(({ online }) => !online).length,
          ...(room.help && { help: room.help }),
          facilitators: [`Expert ${(at % 3) + 1} (WCO Secretariat)`],
          languages: at % 4 === 0 ? ['en', 'fr'] : ['en'],
          roles: at % 2 === 0 ? { reporter: Object.values(room.members)[0]?.name ?? '' } : {},
          worksheet: 'map',
        },
      ]),
    ),
    declined: ['wco-1'],
    without: count > 20 ? [] : ['my-delegate-2'],
  };
  const said: MessagesDocument = {
    messages: {
      '17': {
        text: 'Ten minutes left. Please write down one challenge for the whole region.',
        from: 'Facilitator 1 (ROCB A/P)',
        at: ago(200),
        groups: keys.map(([key]) => key),
        seen: 40,
        of: 46,
        groupsSeen: Math.max(1, count - 3),
      },
    },
  };
  const { run: running, session: on } = round as { run: RunDocument; session: SessionDocument };
  return {
    ...round,
    session: {
      ...on,
      round: { ...on.round, startedAt: ago(14 * 60), roles: ['reporter', 'note-taker'] },
    },
    run: { ...running, sheets: { ...sheetRun, map: { ...sheetRun.map, per: 'group' } } },
    groups,
    messages: said,
    sheets: { sheets: { map: lineOf('group', keys) } } satisfies SheetsDocument,
  };
}
