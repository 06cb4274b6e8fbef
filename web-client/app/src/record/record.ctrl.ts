import type { OwnAttendance, OwnSession } from '@plenary/client/rest';
import { localTime } from '../i18n/index.ts';

export type Standing = 'present' | 'absent' | 'so-far' | 'not-yet' | 'unread';

/** How somebody stands with a session: nobody is absent from what has not happened, or cannot be read. */
export function standingOf({ present, state, unread }: OwnSession): Standing {
  if (unread) return 'unread';
  if (present) return 'present';
  if (state === 'closed') return 'absent';
  return state === 'live' || state === 'paused' ? 'so-far' : 'not-yet';
}

/** Seconds as `1:02:09`. */
export function lasting(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(Math.floor(seconds) % 60)}`;
}

/** Whether any time of the record is another one where the reader is. */
export function differsHere({ sessions, timezone }: OwnAttendance, own?: string): boolean {
  return sessions.some(({ spans }) => spans.some(({ from }) => localTime(from, timezone, own)));
}
