import {
  type Api,
  downloadHarvest,
  type FormerRound,
  getHarvest,
  getWorkshop,
  type Harvest,
  listRounds,
  type Proposal,
  type ProposalRequest,
  proposeGroups,
  RequestRefused,
  type RosterEncoding,
  readGroups,
} from '@plenary/client/rest';
import type { PlannedDecision } from './outside.ctrl.ts';
import { refusal, say } from './texts.ts';

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };

/** What the page asks for once, beside what it is told as it happens. */
export interface Desk {
  /** Who is asked, for parts that ask by themselves. */
  readonly api?: Api;
  propose(session: string, breakout: string, request: ProposalRequest): Promise<Answer<Proposal>>;
  read(
    session: string,
    breakout: string,
    table: Blob,
    encoding?: RosterEncoding,
  ): Promise<Answer<Proposal>>;
  /** What the plan has the room decide in a session. */
  decisions?(session: string): Promise<readonly PlannedDecision[]>;
  rounds(): Promise<Answer<readonly FormerRound[]>>;
  harvest(session: string, sheet: string): Promise<Answer<Harvest>>;
  harvestCsv(session: string, sheet: string): Promise<Answer<Blob>>;
}

export function deskOf(api: Api, workshop: string): Desk {
  return {
    api,
    propose: (session, breakout, request) =>
      answerOf(proposeGroups(api, { workshop, session, breakout }, request)),
    read: (session, breakout, table, encoding) =>
      answerOf(readGroups(api, { workshop, session, breakout }, table, encoding)),
    decisions: async (session) => {
      const { days } = await getWorkshop(api, workshop);
      const planned = days.flatMap(({ sessions }) => sessions).find(({ key }) => key === session);
      return planned?.decisions ?? [];
    },
    rounds: () => answerOf(listRounds(api, workshop)),
    harvest: (session, sheet) => answerOf(getHarvest(api, workshop, session, sheet)),
    harvestCsv: (session, sheet) => answerOf(downloadHarvest(api, workshop, session, sheet)),
  };
}

async function answerOf<T>(asked: Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await asked };
  } catch (problem) {
    if (!(problem instanceof RequestRefused)) return { ok: false, message: say('quick.offline') };
    return { ok: false, message: refusal(problem.code, problem.message) };
  }
}
