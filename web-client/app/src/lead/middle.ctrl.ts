import type { PollDocument, Presenting, SessionDocument } from '@plenary/client';
import { frontPolls } from './answers.ctrl.ts';
import { besides, type CopyLine, isIdle } from './harvest/harvest.ctrl.ts';

/** A worksheet in the middle: one of its copies, or one of the views of all. */
export interface Front {
  readonly sheet: string;
  readonly of?: string;
  readonly tab: 'progress' | 'merged' | 'answers';
}

type Screen = Pick<Presenting, 'sheet' | 'of'> | undefined;

/** Whether what is in the middle is what everyone has on their screen. */
export function isPresented(front: Front, screen: Screen): boolean {
  if (screen?.sheet !== front.sheet || screen.of !== front.of) return false;
  return front.of !== undefined || front.tab === 'merged';
}

/** The middle after the screen of everyone has changed: it goes along where it showed the same. */
export function following(
  front: Front | undefined,
  before: Screen,
  after: Screen,
): Front | undefined {
  if (!front || !after || !isPresented(front, before) || isPresented(front, after)) return front;
  const { sheet, of } = after;
  return { sheet, tab: 'merged', ...(of !== undefined && { of }) };
}

/** Whether the middle shows something that only who leads looks at. */
export function isPrivate(
  session: SessionDocument,
  polls: readonly PollDocument[],
  front: Front | undefined,
  chosen: string | undefined,
): boolean {
  if (front) return !isPresented(front, session.presenting);
  const isHere = ({ key }: PollDocument) => key === chosen;
  return polls.some(isHere) && !frontPolls(polls, session, undefined).some(isHere);
}

/** Whether the room sees nothing but the title of the session. */
export const isBare = (session: SessionDocument, polls: readonly PollDocument[]): boolean =>
  !session.presenting && !polls.some(({ state }) => state === 'open');

/** The copies that come to everyone's screen in turn: those that somebody has written in. */
export function inTurn(
  copies: readonly CopyLine[],
  of: string | undefined,
): { readonly before?: string; readonly after?: string; readonly skipped: number } {
  const written = copies.filter((copy) => !isIdle(copy) || copy.key === of);
  return { ...besides(written, of), skipped: copies.filter(isIdle).length };
}
