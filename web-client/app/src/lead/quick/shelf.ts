import {
  type Api,
  type BreakoutDraft,
  type Drafts,
  deleteDraft,
  listDrafts,
  type PlanFault,
  type PollDraft,
  putBreakout,
  putPoll,
  RequestRefused,
} from '@plenary/client/rest';
import { language, sentence } from '../../i18n/index.ts';
import type { Told } from '../../ui/index.ts';
import { say } from '../texts.ts';

export type Made =
  | { readonly ok: true; readonly key: string }
  | { readonly ok: false; readonly message: string };

/** What facilitators make on the spot, as the server keeps it. */
export interface QuickShelf {
  list(session: string): Promise<Drafts>;
  poll(session: string, poll: PollDraft, draft?: string): Promise<Made>;
  round(session: string, round: BreakoutDraft, draft?: string): Promise<Made>;
  remove(session: string, kind: 'poll' | 'breakout', key: string): Promise<Told>;
}

export function shelfOf(api: Api, workshop: string): QuickShelf {
  return {
    list: (session) => listDrafts(api, workshop, session),
    poll: (session, poll, draft) => made(putPoll(api, workshop, session, poll, draft)),
    round: (session, round, draft) => made(putBreakout(api, workshop, session, round, draft)),
    async remove(session, kind, key) {
      try {
        await deleteDraft(api, workshop, session, kind, key);
        return { ok: true };
      } catch (problem) {
        return { ok: false, message: await messageOf(problem) };
      }
    },
  };
}

async function made(asked: Promise<{ key: string }>): Promise<Made> {
  try {
    return { ok: true, key: (await asked).key };
  } catch (problem) {
    return { ok: false, message: await messageOf(problem) };
  }
}

async function messageOf(problem: unknown): Promise<string> {
  if (!(problem instanceof RequestRefused)) return say('quick.offline');
  const [fault] = problem.errors;
  return fault ? wordsOf(fault) : sentence(problem.code, problem.message);
}

/** The words come when they are needed, which is seldom. */
async function wordsOf(fault: PlanFault): Promise<string> {
  try {
    const { aboutPlans, faultSentence } = await import('../../plan/texts.ts');
    await aboutPlans.load(language.value);
    return faultSentence(fault);
  } catch {
    return fault.message;
  }
}
