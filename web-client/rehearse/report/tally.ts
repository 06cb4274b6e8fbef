import type { Told } from '../crowd/meter.ts';

export interface Counted {
  readonly answers: number;
  readonly tally: { readonly [option: string]: number };
}

/** What a poll should come to. */
export interface Expected extends Counted {
  readonly voters: ReadonlySet<string>;
  /** Answers of people who went before they heard what became of them. */
  readonly unheard: number;
}

export interface Voter {
  readonly person: string;
  readonly delegation?: string;
  readonly head: boolean;
}

/**
 * The count of a poll from what was acked: each person's last answer; for a delegation the one
 * of its head, else of the one who was first.
 */
export function expectedOf(
  poll: string,
  by: 'person' | 'delegation',
  told: Iterable<Told>,
  voters: ReadonlyMap<string, Voter>,
): Expected {
  let unheard = 0;
  const last = new Map<string, { seq: number; head: boolean; answer: unknown }>();
  for (const { name, args, person, answer } of told) {
    if (name !== 'poll.answer' || args.poll !== poll) continue;
    if (!answer) unheard++;
    if (answer?.is !== 'ok') continue;
    const voter = voters.get(person);
    const key = by === 'person' ? person : voter?.delegation;
    if (key === undefined) continue;
    const head = by === 'delegation' && voter?.head === true;
    const former = last.get(key);
    const isNewer = former === undefined || (head === former.head && answer.seq > former.seq);
    if (isNewer || (head && !former.head)) {
      last.set(key, { seq: answer.seq, head, answer: args.answer });
    }
  }
  const tally: { [option: string]: number } = {};
  for (const { answer } of last.values()) {
    for (const choice of Array.isArray(answer) ? answer : [answer]) {
      tally[String(choice)] = (tally[String(choice)] ?? 0) + 1;
    }
  }
  return { answers: last.size, tally, voters: new Set(last.keys()), unheard };
}

export interface Difference {
  readonly lost: number;
  readonly doubled: number;
}

/** How the server's own count differs from what it acked; what nobody heard of may count. */
export function compare(expected: Expected, counted: Counted): Difference {
  let [lost, doubled] = [0, 0];
  for (const option of new Set([...Object.keys(expected.tally), ...Object.keys(counted.tally)])) {
    const more = (counted.tally[option] ?? 0) - (expected.tally[option] ?? 0);
    if (more > 0) doubled += more;
    else lost -= more;
  }
  return {
    lost: Math.max(lost, expected.answers - counted.answers),
    doubled: Math.max(
      0,
      doubled - expected.unheard,
      counted.answers - expected.answers - expected.unheard,
    ),
  };
}
