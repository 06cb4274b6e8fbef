import type { PeopleDocument, PreparedDocument } from '@plenary/client';
import type { FormerRound, Proposal, ProposalRequest } from '@plenary/client/rest';
import type { Desk } from '../src/lead/desk.ts';
import { harvest, sheetRun, sheetsPerDelegation } from './cockpit-documents.ts';
import { ago, type Documents } from './fake.ts';
import { people, run, session, usual } from './lead-documents.ts';

const places = (count: number, title?: (nth: number) => string) =>
  Array.from({ length: count }, (_, at) => [String(at + 1), title?.(at + 1) ?? `Group ${at + 1}`]);

/** What a server would propose: people dealt out in turn. */
export function proposalOf(
  count: number,
  from: PeopleDocument,
  request: ProposalRequest = {},
  more: Partial<Proposal> = {},
): Proposal {
  const all = Object.values(from.people)
    .filter(({ role, online }) => role === 'participant' && (request.everyone || online))
    .map(({ key }) => key);
  const groups = Object.fromEntries(
    places(count).map(([key, title], at) => [
      key,
      {
        title: { en: title ?? '' },
        people: all.filter((_, nth) => (nth + (request.seed ?? 0)) % count === at),
      },
    ]),
  );
  return { groups, seed: request.seed ?? 7, violations: [], left: [], ...more };
}

const violations: Proposal['violations'] = [
  { code: 'spread', text: '', attribute: 'delegation', value: 'kr', groups: ['2'] },
  { code: 'common', text: '', attribute: 'language', groups: ['1', '3'] },
  { code: 'apart', text: '', people: ['cn-delegate-1', 'jp-delegate-1'], groups: ['2'] },
  { code: 'met-again', text: '', count: 3 },
  { code: 'no-place', text: '', count: 2 },
  { code: 'uneven', text: '' },
];

export const rounds: readonly FormerRound[] = [
  {
    session: 'opening',
    breakout: 'drill',
    title: { en: 'Mapping drill' },
    endedAt: '2021-10-26T03:00:00Z',
    groups: { '1': ['cn-delegate-1', 'fj-delegate-1'], '2': ['jp-delegate-1'] },
  },
];

/** A desk that answers at once; `fails` is what it says instead. */
export function deskWith(
  count: number,
  from: PeopleDocument = people,
  { fails = false, unmet = false, waits = false, lines = false } = {},
): Desk {
  const offline = { ok: false, message: 'The server cannot be reached. Try again in a moment.' };
  const answer = async <T>(value: T) =>
    fails ? (offline as { ok: false; message: string }) : { ok: true as const, value };
  const propose = (request: ProposalRequest) =>
    waits
      ? new Promise<never>(() => undefined)
      : answer(proposalOf(count, from, request, unmet ? { violations } : {}));
  return {
    propose: (_, __, request) => propose(request),
    read: () =>
      answer(
        proposalOf(
          count,
          from,
          {},
          lines
            ? {
                problems: [
                  { line: 4, code: 'groups.person-unknown', value: 'Delegat 1', message: '' },
                  { line: 9, code: 'groups.group-unknown', value: 'Group 12', message: '' },
                ],
              }
            : {},
        ),
      ),
    rounds: () => answer(rounds),
    harvest: () => answer(harvest),
    harvestCsv: () => answer(new Blob(['row'])),
  };
}

export const prepared: PreparedDocument = {
  breakout: 'pairs',
  groups: Object.fromEntries(
    Object.entries(proposalOf(4, people).groups).map(([key, group]) => [key, group.people]),
  ),
  locked: ['cn-delegate-1', 'hk-delegate-1'],
  by: 'Facilitator 1 (ROCB A/P)',
  at: ago(3600),
};

const wishes = {
  spread: ['delegation'],
  common: ['language'],
  newPartnersSince: ['drill'],
  roles: ['reporter'],
};

/** A run whose breakout has wishes, and worksheets beside it. */
export const planned: Documents = {
  ...usual,
  session: { ...session, now: { item: 'sharing', since: ago(500) } },
  run: {
    ...run,
    sheets: sheetRun,
    breakouts: { ...run.breakouts, pairs: { ...run.breakouts.pairs, ...wishes } },
  },
  sheets: sheetsPerDelegation,
};
