import type { WriteStream } from 'node:tty';
import type { Meter } from '../crowd/meter.ts';
import type { Watch } from '../run/rehearsal.ts';
import type { SessionOutcome } from '../run/session.ts';

const liveEachMs = 250;
const plainEachMs = 5_000;

/** Tells how a rehearsal goes: in one live line on a terminal, else in plain lines. */
export class Progress implements Watch {
  readonly #out: WriteStream;
  readonly #seed: number;
  #meter: Meter | undefined;
  #people = 0;
  #now = '';
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(out: WriteStream, seed: number) {
    this.#out = out;
    this.#seed = seed;
  }

  began(workshop: string, people: number, sessions: readonly string[], meter: Meter): void {
    this.#meter = meter;
    this.#people = people;
    this.#line(`${workshop}: ${people} people, ${sessions.join(', ')} (seed ${this.#seed})`);
    this.#timer = setInterval(() => this.#tell(), this.#out.isTTY ? liveEachMs : plainEachMs);
  }

  phase(session: string, phase: string): void {
    this.#now = `${session}: ${phase}`;
    if (!this.#out.isTTY) this.#line(this.#status());
  }

  over({ session, joined, people, attendance }: SessionOutcome): void {
    this.#line(
      `${session}: over, ${joined} of ${people} joined, attendance off by at most ${attendance.maxSeconds} s`,
    );
  }

  end(): void {
    clearInterval(this.#timer);
    if (this.#out.isTTY) this.#out.write('\r\x1b[K');
  }

  #tell(): void {
    if (this.#out.isTTY) this.#out.write(`\r\x1b[K${this.#status()}`);
    else this.#line(this.#status());
  }

  #status(): string {
    const counts = this.#meter?.counts();
    if (!counts) return this.#now;
    const { online, sent, acked, refused } = counts;
    return `${this.#now}  ${online} of ${this.#people} online, ${acked} of ${sent} acked, ${refused} refused`;
  }

  #line(text: string): void {
    this.#out.write(`${this.#out.isTTY ? '\r\x1b[K' : ''}${text}\n`);
  }
}
