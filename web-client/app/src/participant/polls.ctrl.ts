import type {
  Answer,
  Keyed,
  MeDocument,
  MyPoll,
  PollDocument,
  PollResultsDocument,
  SessionDocument,
} from '@plenary/client';
import type { Sending } from '../live/live.ts';

/** Where a person stands with a poll. */
export type Stand =
  | { readonly is: 'asked' }
  /** Given on this device and not told to be done yet. */
  | { readonly is: 'sending'; readonly answer: Answer }
  | {
      readonly is: 'answered';
      readonly answer: Answer;
      /** Who gave it, when it was somebody else. */
      readonly by?: string;
      readonly mayChange: boolean;
    }
  /** May see and not answer; `reason` is a code. */
  | { readonly is: 'watching'; readonly reason: string }
  | { readonly is: 'closed'; readonly answer?: Answer; readonly by?: string };

export function standOf(
  poll: PollDocument,
  mine: MyPoll | undefined,
  outbox: readonly Sending[],
  name: string,
): Stand {
  const own = mine?.round === poll.round ? mine : undefined;
  if (poll.state === 'closed') return { is: 'closed', ...given(own, name) };
  const answer = onItsWay(poll, outbox);
  if (answer !== undefined) return { is: 'sending', answer };
  if (own?.answer !== undefined) {
    return { is: 'answered', answer: own.answer, mayChange: own.mayAnswer, ...given(own, name) };
  }
  if (own?.mayAnswer) return { is: 'asked' };
  return { is: 'watching', reason: own?.reason ?? 'poll.not-entitled' };
}

function given(own: MyPoll | undefined, name: string): { answer?: Answer; by?: string } {
  if (own?.answer === undefined) return {};
  const other = own.by !== undefined && own.by !== name;
  return { answer: own.answer, ...(other && { by: own.by }) };
}

function onItsWay(poll: PollDocument, outbox: readonly Sending[]): Answer | undefined {
  let newest: Answer | undefined;
  for (const { name, args, state } of outbox) {
    const settled = state.is === 'done' || state.is === 'refused';
    if (name !== 'poll.answer' || settled || !('answer' in args) || args.for) continue;
    const sameRound = args.round === undefined || args.round === poll.round;
    if (args.poll === poll.key && sameRound) newest = args.answer;
  }
  return newest;
}

export function isChosen(answer: Answer | undefined, option: string): boolean {
  if (answer === undefined) return false;
  if (Array.isArray(answer)) return answer.includes(option);
  return String(answer) === option;
}

export interface Option {
  readonly key: string;
  readonly label: string;
}

/** The options in their order; the steps of a scale are options too. */
export function optionsOf(poll: PollDocument, pick: (text: Keyed<string>) => string): Option[] {
  if (poll.type === 'scale') {
    const [min, max] = [poll.min ?? 1, poll.max ?? 5];
    const steps = Math.max(0, max - min + 1);
    return Array.from({ length: steps }, (_, step) => String(min + step)).map((key) => ({
      key,
      label: key,
    }));
  }
  return Object.entries(poll.options ?? {})
    .sort(([, a], [, b]) => a.rank - b.rank)
    .map(([key, { label }]) => ({ key, label: pick(label) }));
}

/** The mean of a scale, once somebody has answered. */
export function meanOf({ answers, tally }: PollResultsDocument): number | undefined {
  if (answers === 0) return undefined;
  const sum = Object.entries(tally).reduce((total, [step, n]) => total + Number(step) * n, 0);
  return sum / answers;
}

/** Adds or takes away one choice of several, never beyond what may be chosen. */
export function toggled(chosen: readonly string[], option: string, most: number): string[] {
  if (chosen.includes(option)) return chosen.filter((key) => key !== option);
  return chosen.length < most ? [...chosen, option] : [...chosen];
}

export interface Stack {
  /** What stands in front: what was chosen, else the newest open poll, else the last that closed. */
  readonly front?: PollDocument;
  readonly alsoOpen: readonly PollDocument[];
  readonly earlier: readonly PollDocument[];
}

export function stackOf(polls: readonly PollDocument[], chosen?: string): Stack {
  const newest = (a: string, b: string) => b.localeCompare(a);
  const open = polls
    .filter(({ state }) => state === 'open')
    .sort((a, b) => newest(a.openedAt, b.openedAt));
  const closed = polls
    .filter(({ state }) => state === 'closed')
    .sort((a, b) => newest(a.closedAt ?? a.openedAt, b.closedAt ?? b.openedAt));
  const front = polls.find(({ key }) => key === chosen) ?? open[0] ?? closed[0];
  if (!front) return { alsoOpen: [], earlier: [] };
  return {
    front,
    alsoOpen: open.filter((poll) => poll !== front),
    earlier: closed.filter((poll) => poll !== front),
  };
}

/** Whether the session takes answers at all now. */
export function takesAnswers({ state }: SessionDocument): boolean {
  return state === 'live';
}

/** How many open polls still ask this person for an answer. */
export function askedCount(
  polls: readonly PollDocument[],
  me: MeDocument | undefined,
  outbox: readonly Sending[],
): number {
  if (!me) return 0;
  return polls.filter((poll) => standOf(poll, me.polls[poll.key], outbox, me.name).is === 'asked')
    .length;
}
