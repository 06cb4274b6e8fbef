import type { HelpDocument, WaitingDocument } from '@plenary/client';
import { effect, type ReadonlySignal, untracked } from '@preact/signals';
import { asking } from '../live/asking.ts';
import { guestsOf } from './crowd.ctrl.ts';
import { ring, sound } from './tone.ts';

/** Groups that call and guests who knock, by what tells them apart. */
export function needsOf(
  help: HelpDocument | undefined,
  waiting: WaitingDocument | undefined,
): readonly string[] {
  return [
    ...Object.entries(help?.calls ?? {}).map(([group, { since }]) => `call ${group} ${since}`),
    ...guestsOf(waiting).map(({ key }) => `guest ${key}`),
  ];
}

/** Tells in the title how many need the facilitator, and sounds when one more does behind our back. */
export function tellNeeds(
  help: ReadonlySignal<HelpDocument | undefined>,
  waiting: ReadonlySignal<WaitingDocument | undefined>,
  tone: () => void = ring,
): () => void {
  let known: ReadonlySet<string> | undefined;
  const stop = effect(() => {
    const needs = needsOf(help.value, waiting.value);
    const isMore = needs.some((need) => known && !known.has(need));
    if (help.value || waiting.value) known = new Set(needs);
    asking.value = { count: needs.length };
    untracked(() => {
      if (isMore && document.hidden && sound.value) tone();
    });
  });
  return () => {
    stop();
    asking.value = { count: 0 };
  };
}
