import type { Instant, Keyed, Text } from './documents.ts';
import type { RosterEncoding } from './people.ts';
import { type Api, json } from './request.ts';
import type { Violation } from './rounds.ts';

/** What is asked of those groups that are proposed. */
export interface ProposalRequest {
  /** The same seed proposes the same groups. */
  readonly seed?: number;
  /** Groups of people who stay where they are. */
  readonly locked?: Keyed<string>;
  /** Groups to begin with: as few people as possible are moved. */
  readonly from?: Keyed<readonly string[]>;
  /** An earlier breakout of the workshop whose groups come again. */
  readonly like?: string;
  /** Participants who are absent, too. */
  readonly everyone?: boolean;
}

/** Groups that nobody keeps yet. */
export interface Proposal {
  readonly groups: Keyed<{ readonly title: Text; readonly people: readonly string[] }>;
  readonly seed: number;
  readonly violations: readonly Violation[];
  /** Who has no place. */
  readonly left: readonly string[];
  /** What is wrong in the lines of a table. */
  readonly problems?: readonly TableProblem[];
  /** In which encoding a table was read. */
  readonly encoding?: string;
  /** Words of a table that another encoding would read otherwise; left out where it is certain. */
  readonly doubtful?: readonly string[];
}

export interface TableProblem {
  readonly line: number;
  readonly code: string;
  readonly value?: string;
  readonly message: string;
}

/** A round of the workshop that is over, with its last groups. */
export interface FormerRound {
  readonly session: string;
  readonly breakout: string;
  readonly title: Text;
  readonly endedAt: Instant;
  readonly groups: Keyed<readonly string[]>;
}

const part = (key: string) => encodeURIComponent(key);
const at = (workshop: string, session: string, breakout: string) =>
  `/workshops/${part(workshop)}/sessions/${part(session)}/breakouts/${part(breakout)}`;

export interface BreakoutPlace {
  readonly workshop: string;
  readonly session: string;
  readonly breakout: string;
}

export const proposeGroups = (api: Api, place: BreakoutPlace, request: ProposalRequest) =>
  json<Proposal>(api, `${at(place.workshop, place.session, place.breakout)}/proposal`, {
    json: request,
  });

/**
 * Reads groups from a table with a column of people and one of groups. What kind of file it is, the
 * server finds out: systems name a CSV file in several ways.
 */
export function readGroups(api: Api, place: BreakoutPlace, table: Blob, encoding?: RosterEncoding) {
  const query = encoding === undefined ? '' : `?encoding=${encoding}`;
  const path = `${at(place.workshop, place.session, place.breakout)}/table${query}`;
  return json<Proposal>(api, path, {
    method: 'POST',
    body: table,
    headers: { 'Content-Type': 'application/octet-stream' },
  });
}

export async function listRounds(api: Api, workshop: string): Promise<readonly FormerRound[]> {
  const path = `/workshops/${part(workshop)}/rounds`;
  return (await json<{ rounds: readonly FormerRound[] }>(api, path)).rounds;
}
