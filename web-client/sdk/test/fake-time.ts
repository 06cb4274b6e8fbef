import type { Clock, Timers } from '../src/ports.ts';

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly callback: () => void;
}

/** Time that passes only when a test says so. */
export class FakeTime implements Clock, Timers {
  readonly #timers = new Set<Timer>();
  #now = 1000;
  #order = 0;

  monotonic(): number {
    return this.#now;
  }

  wall(): number {
    return Date.UTC(2021, 9, 27) + this.#now;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, milliseconds), order: this.#order++, callback };
    this.#timers.add(timer);
    return () => {
      this.#timers.delete(timer);
    };
  }

  /** Lets that much time pass, with everything that falls due on the way. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.#now + milliseconds;
    await settle();
    for (let due = this.#next(until); due; due = this.#next(until)) {
      this.#now = Math.max(this.#now, due.at);
      this.#timers.delete(due);
      due.callback();
      await settle();
    }
    this.#now = until;
  }

  #next(until: number): Timer | undefined {
    return [...this.#timers]
      .filter(({ at }) => at <= until)
      .sort((one, other) => one.at - other.at || one.order - other.order)[0];
  }
}

/** Lets all promises that are due be heard. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 12; round++) await Promise.resolve();
}
