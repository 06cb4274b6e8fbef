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
  readonly lower: number;
  readonly upper: number;
}

export interface AttendanceError {
  readonly people: number;
  readonly abruptEnds: number;
  /** Seconds by which records miss what the simulators know. */
  readonly maxSeconds: number;
  readonly p99Seconds: number;
  readonly maxHeartbeats: number;
  /** The most by which a record says more than there was. */
  readonly maxInventedSeconds: number;
  /** What was allowed at each end of a stay for being busy. */
  readonly edgeSeconds: number;
  /** Who is off by more than a heartbeat for each abrupt end. */
  readonly beyond: readonly string[];
}

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

/** By how much a record is wrong, given the stays of that person. */
export function errorOf(
  recorded: Recorded,
  stays: readonly Stay[],
  live: readonly Interval[],
): { readonly seconds: number; readonly invented: number; readonly allowed: number } {
  const end = live.at(-1)?.until ?? 0;
  const least = within(closed(stays, end), live);
  const most = within(withWaits(stays, end), live);
  const missing = Math.max(0, least - recorded.lower);
  const invented = Math.max(0, recorded.lower - most);
  return { seconds: Math.max(missing, invented), invented, allowed: abruptEnds(stays) };
}

/** @param edgeSeconds what sending, reading and a busy machine may take at each end of a stay */
export function attendanceError(
  records: readonly Recorded[],
  staysOf: ReadonlyMap<string, readonly Stay[]>,
  live: readonly Interval[],
  heartbeatSeconds: number,
  edgeSeconds: number,
): AttendanceError {
  const known = new Map(records.map((record) => [record.person, record]));
  const errors = [...staysOf].map(([person, stays]) => {
    const recorded = known.get(person) ?? { person, lower: 0, upper: 0 };
    return { person, stays, ...errorOf(recorded, stays, live) };
  });
  const seconds = errors.map((error) => error.seconds).sort((a, b) => a - b);
  const max = seconds.at(-1) ?? 0;
  return {
    people: errors.length,
    abruptEnds: errors.reduce((sum, { allowed }) => sum + allowed, 0),
    maxSeconds: round(max),
    p99Seconds: round(seconds[Math.floor(0.99 * seconds.length)] ?? max),
    maxHeartbeats: round(max / heartbeatSeconds),
    maxInventedSeconds: round(Math.max(0, ...errors.map(({ invented }) => invented))),
    edgeSeconds: round(edgeSeconds),
    beyond: errors
      .filter((error) => {
        const edges = 2 * edgeSeconds * Math.max(1, error.stays.length);
        const allowed = error.allowed * heartbeatSeconds + edges;
        return error.seconds > allowed || error.invented > edges;
      })
      .map(({ person }) => person),
  };
}

const abruptEnds = (stays: readonly Stay[]) => stays.filter(({ abrupt }) => abrupt).length;

const closed = (stays: readonly Stay[], end: number): readonly Interval[] =>
  stays.map(({ from, until }) => ({ from, until: until ?? Math.max(end, from) }));

const round = (seconds: number) => Math.round(seconds * 100) / 100;
