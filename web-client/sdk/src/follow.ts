import type { SessionDocument } from './documents.ts';

const enterable: readonly string[] = ['open', 'live', 'paused'];

/** The session to go to now: the next one, when this one is over or not yet on. */
export function sessionToFollow(session: SessionDocument | undefined): string | undefined {
  if (session?.state !== 'closed' && session?.state !== 'planned') return undefined;
  const { next } = session;
  return next && enterable.includes(next.state) ? next.key : undefined;
}
