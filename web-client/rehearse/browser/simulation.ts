import { type Api, getAttendance, isTimed } from '@plenary/client/rest';
import { Crowd, calm, type Liveliness, usual } from '../crowd/crowd.ts';
import { Meter } from '../crowd/meter.ts';
import type { Person } from '../crowd/person.ts';
import { pause } from '../crowd/timers.ts';
import { attendanceError, type Stay } from '../report/attendance.ts';
import { quantiles } from '../report/quantiles.ts';
import type { CrowdReport, Mood, News, Order } from './messages.ts';

const joinMs = 8_000;
const stirMs = 60_000;
const tellMs = 500;
const leftIsWrittenMs = 11_500;

/** In a page nobody goes for good: somebody has to be there until its end. */
const moods: Record<Mood, Liveliness> = {
  calm: { ...calm },
  usual: { ...usual, leaves: 0, late: 0.05 },
  lively: { ...usual, leaves: 0, drops: 0.35, reloads: 0.2, duplicates: 0.08, phones: 0.15 },
};

/** Simulated people who take part as long as the page wants them to. */
export class Simulation {
  readonly #order: Order & { is: 'start' };
  readonly #meter = new Meter();
  readonly #crowd: Crowd;
  readonly #tell: (news: News) => void;
  readonly #rested: () => void;
  readonly #clocks: ReturnType<typeof setInterval>[];

  constructor(order: Order & { is: 'start' }, tell: (news: News) => void) {
    const { url, workshop, who, seed, mood, session } = order;
    this.#order = order;
    this.#tell = tell;
    this.#rested = this.#meter.watchLag();
    const house = { url, workshop, WebSocket, meter: this.#meter };
    this.#crowd = new Crowd(who, house, seed, moods[mood]);
    this.#crowd.start(session, { joinMs, endMs: stirMs, follow: true });
    this.#clocks = [
      setInterval(() => this.#crowd.stir(stirMs), stirMs),
      setInterval(() => this.#progress(), tellMs),
    ];
  }

  /** Everyone leaves; then the record is held against what we know. */
  async stop(token: string): Promise<void> {
    this.#rested();
    for (const clock of this.#clocks) clearInterval(clock);
    this.#crowd.close();
    this.#progress();
    this.#tell({ is: 'checking' });
    await pause(leftIsWrittenMs);
    this.#tell({ is: 'over', report: await this.#report(token) });
  }

  #progress(): void {
    const failed = [...this.#crowd.failures.values()].reduce((sum, count) => sum + count, 0);
    this.#tell({ is: 'progress', counts: this.#meter.counts(), failed });
  }

  async #report(token: string): Promise<CrowdReport> {
    const meter = this.#meter;
    const told = [...meter.commands.values()];
    return {
      workshop: this.#order.workshop,
      participants: this.#crowd.people.length,
      join: quantiles(meter.joins),
      ack: quantiles(meter.acks),
      commands: { ...meter.counts(), unanswered: told.filter(({ answer }) => !answer).length },
      refusals: Object.fromEntries(meter.refusals),
      failures: Object.fromEntries(this.#crowd.failures),
      bytesPerClient: {
        received: quantiles([...meter.bytesIn.values()]),
        sent: quantiles([...meter.bytesOut.values()]),
      },
      ownLagMs: Math.round(meter.lagMs),
      attendance: await this.#attendance(apiOf(this.#order.url, token)),
    };
  }

  async #attendance(api: Api): Promise<CrowdReport['attendance']> {
    const { people } = this.#crowd;
    const sessions = new Set(people.flatMap(({ stays }) => stays.map(({ session }) => session)));
    const { workshop } = this.#order;
    return Promise.all(
      [...sessions].map(async (session) => {
        const { people: records, live } = await getAttendance(api, workshop, { session });
        const clock = live.map(({ from, until }) => ({
          from: Date.parse(from),
          until: Date.parse(until),
        }));
        const error = attendanceError(
          records.filter(isTimed),
          staysIn(session, people),
          clock,
          this.#meter.heartbeatSeconds,
        );
        return { session, ...error };
      }),
    );
  }
}

function staysIn(session: string, people: readonly Person[]): ReadonlyMap<string, readonly Stay[]> {
  const all = people.map(({ who, stays }) => {
    const here = stays.filter((stay) => stay.session === session);
    return [who.person, here] as const;
  });
  return new Map(all.filter(([, stays]) => stays.length > 0));
}

/** Asks once, on behalf of whoever leads. */
function apiOf(url: string, token: string): Api {
  return {
    url,
    tokens: {
      isSignedIn: true,
      current: async () => token,
      renew: async () => token,
      keep() {},
      forget() {},
      on: () => () => {},
    },
  };
}
