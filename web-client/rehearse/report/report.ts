import type { Meter } from '../crowd/meter.ts';
import type { SessionOutcome } from '../run/session.ts';
import { toleranceSeconds } from './attendance.ts';
import { type Quantiles, quantiles } from './quantiles.ts';

/** What a rehearsal came to. Times are in milliseconds. */
export interface Report {
  readonly workshop: string;
  readonly participants: number;
  readonly joined: { readonly asked: number; readonly joined: number };
  readonly join: Quantiles;
  readonly ack: Quantiles;
  /** From a facilitator's command to its effect on each screen. */
  readonly freshness: Quantiles & { readonly stale: number };
  readonly commands: {
    readonly sent: number;
    readonly acked: number;
    readonly refused: number;
    readonly unanswered: number;
    readonly lost: number;
    readonly doubled: number;
    readonly retries: number;
  };
  readonly refusals: { readonly [code: string]: number };
  readonly attendance: {
    readonly heartbeatSeconds: number;
    readonly abruptEnds: number;
    readonly maxSeconds: number;
    readonly maxHeartbeats: number;
    readonly p99Seconds: number;
    readonly maxMissedSeconds: number;
    readonly maxInventedSeconds: number;
    readonly maxBeyondSeconds: number;
    readonly toleranceSeconds: number;
    readonly beyond: number;
  };
  /** The longest that the simulators themselves were too busy to look, in milliseconds. */
  readonly ownLagMs: number;
  readonly bytesPerClient: { readonly received: Quantiles; readonly sent: Quantiles };
  readonly sessions: readonly SessionOutcome[];
  readonly held: boolean;
  readonly broken: readonly string[];
}

export function reportOf(
  workshop: string,
  participants: number,
  meter: Meter,
  sessions: readonly SessionOutcome[],
): Report {
  const sum = (part: (one: SessionOutcome) => number) =>
    sessions.reduce((total, one) => total + part(one), 0);
  const most = (part: (one: SessionOutcome) => number) => Math.max(0, ...sessions.map(part));
  const { sent, acked, refused } = meter.counts();
  const report = {
    workshop,
    participants,
    joined: { asked: sum(({ people }) => people), joined: sum(({ joined }) => joined) },
    join: quantiles(meter.joins),
    ack: quantiles(meter.acks),
    freshness: { ...quantiles(meter.freshness), stale: meter.stale },
    commands: {
      sent,
      acked,
      refused,
      unanswered: sum(({ unanswered }) => unanswered),
      lost: sum(({ difference, forgotten }) => difference.lost + forgotten.length),
      doubled: sum(({ difference }) => difference.doubled),
      retries: meter.retries,
    },
    refusals: Object.fromEntries([...meter.refusals].sort(([, a], [, b]) => b - a)),
    attendance: {
      heartbeatSeconds: meter.heartbeatSeconds,
      abruptEnds: sum(({ attendance }) => attendance.abruptEnds),
      maxSeconds: most(({ attendance }) => attendance.maxSeconds),
      maxHeartbeats: most(({ attendance }) => attendance.maxHeartbeats),
      p99Seconds: most(({ attendance }) => attendance.p99Seconds),
      maxMissedSeconds: most(({ attendance }) => attendance.maxMissedSeconds),
      maxInventedSeconds: most(({ attendance }) => attendance.maxInventedSeconds),
      maxBeyondSeconds: most(({ attendance }) => attendance.maxBeyondSeconds),
      toleranceSeconds,
      beyond: sum(({ attendance }) => attendance.beyond.length),
    },
    ownLagMs: Math.round(meter.lagMs),
    bytesPerClient: {
      received: quantiles([...meter.bytesIn.values()]),
      sent: quantiles([...meter.bytesOut.values()]),
    },
    sessions,
  };
  const broken = brokenOf(report);
  return { ...report, held: broken.length === 0, broken };
}

/** What did not hold, in sentences. */
export function brokenOf(report: Omit<Report, 'held' | 'broken'>): readonly string[] {
  const { commands, joined, freshness, attendance, sessions } = report;
  const invalid = sessions.filter(({ journal }) => !journal.valid).map(({ session }) => session);
  return [
    joined.joined < joined.asked &&
      `${joined.asked - joined.joined} of ${joined.asked} people did not get in.`,
    commands.lost > 0 && `${commands.lost} acked commands are lost.`,
    commands.doubled > 0 && `${commands.doubled} commands count twice.`,
    commands.unanswered > 0 && `${commands.unanswered} commands were never answered.`,
    freshness.stale > 0 && `${freshness.stale} screens did not show a change within ten seconds.`,
    attendance.beyond > 0 &&
      `The attendance of ${attendance.beyond} people is off by up to ${attendance.maxBeyondSeconds} s more than a heartbeat per abrupt end.`,
    attendance.beyond > 0 &&
      report.ownLagMs > toleranceSeconds * 1000 &&
      `The simulators were late by ${report.ownLagMs} ms themselves: rehearse from a machine with less to do.`,
    invalid.length > 0 && `The record does not verify: ${invalid.join(', ')}.`,
  ].filter((sentence) => sentence !== false);
}
