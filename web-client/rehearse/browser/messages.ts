import type { Counts } from '../crowd/meter.ts';
import type { Who } from '../crowd/person.ts';
import type { AttendanceError } from '../report/attendance.ts';
import type { Quantiles } from '../report/quantiles.ts';

export type Mood = 'calm' | 'usual' | 'lively';

/** What the page asks of the worker. */
export type Order =
  | {
      readonly is: 'start';
      readonly url: string;
      readonly workshop: string;
      readonly session: string;
      readonly who: readonly Who[];
      readonly mood: Mood;
      readonly seed: number;
    }
  | { readonly is: 'stop'; readonly token: string };

/** What a rehearsal in the browser came to, times in milliseconds. */
export interface CrowdReport {
  readonly workshop: string;
  readonly participants: number;
  readonly join: Quantiles;
  readonly ack: Quantiles;
  readonly commands: Counts & { readonly unanswered: number };
  readonly refusals: { readonly [code: string]: number };
  readonly failures: { readonly [why: string]: number };
  readonly bytesPerClient: { readonly received: Quantiles; readonly sent: Quantiles };
  /** The longest that the page itself was too busy to look. */
  readonly ownLagMs: number;
  readonly attendance: readonly (AttendanceError & { readonly session: string })[];
}

/** What the worker tells the page. */
export type News =
  | { readonly is: 'progress'; readonly counts: Counts; readonly failed: number }
  | { readonly is: 'checking' }
  | { readonly is: 'over'; readonly report: CrowdReport };
