import type { Unsubscribe } from './ports.ts';

/** The lazy topics that somebody on this page needs, counted per caller. */
export class Wants {
  readonly #counts = new Map<string, number>();
  readonly #released = new Set<string>();
  readonly #changed: () => void;
  #isTold = true;

  /** `changed` is called once for all changes of a moment. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get names(): string[] {
    return [...this.#counts.keys()].sort();
  }

  add(topics: readonly string[]): Unsubscribe {
    for (const topic of topics) this.#count(topic, 1);
    let isReleased = false;
    return () => {
      if (isReleased) return;
      isReleased = true;
      for (const topic of topics) this.#count(topic, -1);
    };
  }

  /** Topics that were wanted once and are no more; each is told once. */
  takeReleased(): string[] {
    const released = [...this.#released];
    this.#released.clear();
    return released;
  }

  #count(topic: string, step: number): void {
    const before = this.#counts.get(topic) ?? 0;
    const after = before + step;
    if (after > 0) this.#counts.set(topic, after);
    else this.#counts.delete(topic);
    if (after === 0) this.#released.add(topic);
    else this.#released.delete(topic);
    if (before === 0 || after === 0) this.#tell();
  }

  #tell(): void {
    if (!this.#isTold) return;
    this.#isTold = false;
    queueMicrotask(() => {
      this.#isTold = true;
      this.#changed();
    });
  }
}
