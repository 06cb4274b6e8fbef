import type { RunDocument, SessionDocument, Text } from '@plenary/client';
import { effect, type ReadonlySignal, type Signal } from '@preact/signals';
import { pick } from '../i18n/index.ts';
import { breakoutName } from './breakout-name.ts';
import { say } from './texts.ts';

/** A text of the plan that the room decides on. */
export interface PlannedDecision {
  readonly key: string;
  readonly number: string;
  readonly text: Text;
}

/** A part of the plan that is held without Plenary, and what it is in a sentence. */
export interface Outside {
  readonly is: 'poll' | 'breakout' | 'decision';
  readonly key: string;
  readonly item?: string | undefined;
  readonly title: string;
  readonly what: string;
}

/** What the plan has and nobody can start here, in the order of the plan. */
export function outsideOf(
  run: RunDocument | undefined,
  session: SessionDocument,
  decisions: readonly PlannedDecision[],
): Outside[] {
  const held = <T extends { rank: number; runnable: boolean }>(all: Readonly<Record<string, T>>) =>
    Object.entries(all)
      .filter(([, { runnable }]) => !runnable)
      .sort(([, a], [, b]) => a.rank - b.rank);
  return [
    ...held(run?.breakouts ?? {}).map(
      ([key, breakout]): Outside => ({
        ...{ is: 'breakout', key, item: breakout.item },
        title: breakoutName(breakout),
        what: say('outside.breakout'),
      }),
    ),
    ...held(run?.polls ?? {}).map(
      ([key, poll]): Outside => ({
        ...{ is: 'poll', key, item: poll.item },
        title: pick(poll.question),
        what: pollWords(poll),
      }),
    ),
    ...decisions.map(
      ({ key, number, text }): Outside => ({
        ...{ is: 'decision', key, item: placeOfDecisions(run, session, key) },
        title: pick(text),
        what: say('outside.decision', { number }),
      }),
    ),
  ];
}

function pollWords({ type, reason }: RunDocument['polls'][string]): string {
  if (reason === 'poll.secrecy-unavailable') return say('outside.poll.secret');
  if (reason === 'poll.no-options') return say('outside.poll.empty');
  return say('outside.poll.type', { type: say(`poll.kind.${type}`) });
}

/** The item that names it, else the one in which the room decides. */
function placeOfDecisions(
  run: RunDocument | undefined,
  session: SessionDocument,
  key: string,
): string | undefined {
  if (Object.values(run?.items ?? {}).some(({ runs }) => runs.includes(key))) return undefined;
  return Object.entries(session.items)
    .sort(([, a], [, b]) => a.rank - b.rank)
    .find(([, { kind }]) => kind === 'decisions')?.[0];
}

/** Asks once for each session what is to be decided; without an answer none is named. */
export function followDecisions(
  session: ReadonlySignal<SessionDocument | undefined>,
  ask: (session: string) => Promise<readonly PlannedDecision[]>,
  decisions: Signal<readonly PlannedDecision[]>,
): () => void {
  let asked: string | undefined;
  return effect(() => {
    const key = session.value?.key;
    if (key === undefined || key === asked) return;
    asked = key;
    decisions.value = [];
    ask(key).then(
      (found) => {
        if (asked === key) decisions.value = found;
      },
      () => undefined,
    );
  });
}
