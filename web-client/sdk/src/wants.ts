import type { Timers, Unsubscribe } from './ports.ts';

/** From one view to the next a topic is released and wanted again: not worth a word. */
const releaseAfterMs = 2_000;

/** The lazy topics that somebody on this page needs, counted per caller. */
export class Wants {
  readonly #timers: Timers;
  readonly #changed: (released: readonly string[]) => void;
  readonly #counts = new Map<string, number>();
  #told: readonly string[] = [];
  #isDue = false;

  /** `changed` is called once for all changes of a moment. */
  constructor(timers: Timers, changed: (released: readonly string[]) => void) {
    this.#timers = timers;
    this.#changed = changed;
  }

  get names(): readonly string[] {
    return this.#told;
  }

  add(topics: readonly string[]): Unsubscribe {
    for (const topic of topics) this.#count(topic, 1);
    this.#tellSoon();
    let isReleased = false;
    return () => {
      if (isReleased) return;
      isReleased = true;
      this.#timers.after(releaseAfterMs, () => {
        for (const topic of topics) this.#count(topic, -1);
        this.#tellSoon();
      });
    };
  }

  #count(topic: string, step: number): void {
    const count = (this.#counts.get(topic) ?? 0) + step;
    if (count > 0) this.#counts.set(topic, count);
    else this.#counts.delete(topic);
  }

  #tellSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      this.#tell();
    });
  }

  #tell(): void {
    const before = this.#told;
    const now = [...this.#counts.keys()].sort();
    if (now.join() === before.join()) return;
    this.#told = now;
    this.#changed(before.filter((topic) => !now.includes(topic)));
  }
}
