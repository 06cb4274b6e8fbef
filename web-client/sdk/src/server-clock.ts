import type { Clock } from './ports.ts';

/**
 * The server's time, carried on by this device's monotonic clock. Of the answers heard, those
 * with the shortest way count; an old one counts less from answer to answer.
 */
export class ServerClock {
  readonly #clock: Clock;
  #offset: number;
  #roundTrip = Number.POSITIVE_INFINITY;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#offset = clock.wall() - clock.monotonic();
  }

  now(): number {
    return this.#clock.monotonic() + this.#offset;
  }

  remaining(deadline: string): number {
    return Math.max(0, Date.parse(deadline) - this.now());
  }

  /** A new connection: the device may have slept and its monotonic clock with it. */
  restart(asked: number, now: string): void {
    this.#roundTrip = Number.POSITIVE_INFINITY;
    this.heard(asked, now);
  }

  /** The server said what time it was between `asked`, on the monotonic clock, and this moment. */
  heard(asked: number, now: string): void {
    const monotonic = this.#clock.monotonic();
    const roundTrip = Math.max(0, monotonic - asked);
    this.#roundTrip *= 1.1;
    if (roundTrip > this.#roundTrip) return;
    this.#roundTrip = Math.max(1, roundTrip);
    this.#offset = Date.parse(now) + roundTrip / 2 - monotonic;
  }
}
