/** When a device was there, by the server's clock; still there without `until`. */
export interface Stay {
  readonly session: string;
  readonly tab: string;
  /** When the device said hello: a server may count from here. */
  readonly hello: number;
  /** When it was welcome. */
  readonly from: number;
  until: number | undefined;
  abrupt: boolean;
}

export interface Interval {
  readonly from: number;
  readonly until: number;
}

/** What the record says of a person, in seconds. */
export interface Recorded {
  readonly person: string;
  /** With evidence. */
  readonly lower: number;
  /** That and the short gaps that count. */
  readonly seconds: number;
  /** That and a heartbeat for each end that broke off. */
  readonly upper: number;
}

export interface AttendanceError {
  readonly people: number;
  readonly abruptEnds: number;
  /** Seconds by which evidence differs from what the simulators know. */
  readonly maxSeconds: number;
  readonly p99Seconds: number;
  readonly maxHeartbeats: number;
  /** The most that somebody was connected without evidence of it. */
  readonly maxMissedSeconds: number;
  /** The most that a record has evidence of somebody who was not connected. */
  readonly maxInventedSeconds: number;
  /** The furthest that a record is from what was promised: a heartbeat for each abrupt end. */
  readonly maxBeyondSeconds: number;
  /** What two clocks and whole seconds may differ by, for one person. */
  readonly toleranceSeconds: number;
  /** Whose record is further from the promise than that. */
  readonly beyond: readonly string[];
}

/**
 * A record counts whole seconds, and both sides look at their own clocks. It is the same for every
 * run: a server that is late by more has a wrong record, however busy it was.
 */
export const toleranceSeconds = 2;

/** A server waits this long for the same tab before it writes down that it left. */
const patienceSeconds = 10.5;

export function union(intervals: readonly Interval[]): readonly Interval[] {
  const joined: { from: number; until: number }[] = [];
  for (const { from, until } of [...intervals].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.until) last.until = Math.max(last.until, until);
    else if (until > from) joined.push({ from, until });
  }
  return joined;
}

/** Seconds that lie in both. */
export function within(intervals: readonly Interval[], live: readonly Interval[]): number {
  let milliseconds = 0;
  for (const one of union(intervals)) {
    for (const part of union(live)) {
      milliseconds += Math.max(0, Math.min(one.until, part.until) - Math.max(one.from, part.from));
    }
  }
  return milliseconds / 1000;
}

/** The stays, and the waits for the same tab between them that a server may count. */
export function withWaits(stays: readonly Stay[], end: number): readonly Interval[] {
  const waits: Interval[] = [];
  for (const stay of stays) {
    const until = stay.until ?? end;
    const back = stays
      .filter(({ tab, from }) => tab === stay.tab && from >= until)
      .reduce<number>((first, { from }) => Math.min(first, from), Number.POSITIVE_INFINITY);
    if (back - until <= patienceSeconds * 1000) waits.push({ from: until, until: back });
  }
  return [
    ...closed(stays, end),
    ...stays.map(({ hello, from }) => ({ from: hello, until: from })),
    ...waits,
  ];
}

interface PersonError {
  readonly missed: number;
  readonly invented: number;
  readonly abruptEnds: number;
  /** How far the record is from the promise. */
  readonly beyond: number;
}

/**
 * How a record differs from the stays of that person. Evidence may miss a heartbeat for each
 * abrupt end and invents nothing. The upper bound misses nothing and may hold a heartbeat for each
 * end: a node that dies right after a good-bye makes it an abrupt one.
 */
export function errorOf(
  recorded: Recorded,
  stays: readonly Stay[],
  live: readonly Interval[],
  heartbeatSeconds: number,
): PersonError {
  const end = live.at(-1)?.until ?? 0;
  const least = within(closed(stays, end), live);
  const most = within(withWaits(stays, end), live);
  const bridged = recorded.seconds - recorded.lower;
  const ends = abruptEnds(stays);
  const allowed = ends * heartbeatSeconds;
  const missed = Math.max(0, least - recorded.lower);
  const invented = Math.max(0, recorded.lower - most);
  const beyond = Math.max(
    0,
    missed - allowed,
    invented,
    least - recorded.upper,
    recorded.upper - most - bridged - stays.length * heartbeatSeconds,
  );
  return { missed, invented, abruptEnds: ends, beyond };
}

export function attendanceError(
  records: readonly Recorded[],
  staysOf: ReadonlyMap<string, readonly Stay[]>,
  live: readonly Interval[],
  heartbeatSeconds: number,
): AttendanceError {
  const known = new Map(records.map((record) => [record.person, record]));
  const errors = [...staysOf].map(([person, stays]) => {
    const recorded = known.get(person) ?? { person, lower: 0, seconds: 0, upper: 0 };
    return { person, ...errorOf(recorded, stays, live, heartbeatSeconds) };
  });
  const most = (part: (error: PersonError) => number) => Math.max(0, ...errors.map(part));
  const seconds = errors
    .map(({ missed, invented }) => Math.max(missed, invented))
    .sort((a, b) => a - b);
  const max = seconds.at(-1) ?? 0;
  return {
    people: errors.length,
    abruptEnds: errors.reduce((sum, error) => sum + error.abruptEnds, 0),
    maxSeconds: round(max),
    p99Seconds: round(seconds[Math.floor(0.99 * seconds.length)] ?? max),
    maxHeartbeats: round(max / heartbeatSeconds),
    maxMissedSeconds: round(most(({ missed }) => missed)),
    maxInventedSeconds: round(most(({ invented }) => invented)),
    maxBeyondSeconds: round(most(({ beyond }) => beyond)),
    toleranceSeconds,
    beyond: errors.filter(({ beyond }) => beyond > toleranceSeconds).map(({ person }) => person),
  };
}

const abruptEnds = (stays: readonly Stay[]) => stays.filter(({ abrupt }) => abrupt).length;

const closed = (stays: readonly Stay[], end: number): readonly Interval[] =>
  stays.map(({ from, until }) => ({ from, until: until ?? Math.max(end, from) }));

const round = (seconds: number) => Math.round(seconds * 100) / 100;
