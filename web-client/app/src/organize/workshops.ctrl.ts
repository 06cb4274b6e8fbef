import type { SessionState } from '@plenary/client';
import type { WorkshopSummary } from '@plenary/client/rest';

export type Session = WorkshopSummary['sessions'][number];

const running: ReadonlySet<SessionState> = new Set(['open', 'live', 'paused']);
export const isRunning = (state: SessionState): boolean => running.has(state);

/** What is on or comes next: the running session, else the first that is planned. */
export function nextOf(workshop: WorkshopSummary): Session | undefined {
  return (
    workshop.sessions.find(({ state }) => isRunning(state)) ??
    workshop.sessions.find(({ state }) => state === 'planned')
  );
}

/** First what runs, then what is to come by date, then what is over, the latest first. */
export function byUrgency(workshops: readonly WorkshopSummary[]): WorkshopSummary[] {
  const stand = (workshop: WorkshopSummary) => {
    if (workshop.archived) return 3;
    const next = nextOf(workshop);
    if (!next) return 2;
    return isRunning(next.state) ? 0 : 1;
  };
  const start = (workshop: WorkshopSummary) => workshop.days[0] ?? '';
  return [...workshops].sort((a, b) => {
    const [sa, sb] = [stand(a), stand(b)];
    if (sa !== sb) return sa - sb;
    return sa >= 2 ? start(b).localeCompare(start(a)) : start(a).localeCompare(start(b));
  });
}
