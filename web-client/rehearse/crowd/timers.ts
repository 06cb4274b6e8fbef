/** What is to happen later, all of which can be called off at once. */
export class Timers {
  readonly #pending = new Set<ReturnType<typeof setTimeout>>();
  #isOver = false;

  after(milliseconds: number, task: () => void): void {
    if (this.#isOver) return;
    const timer = setTimeout(() => {
      this.#pending.delete(timer);
      task();
    }, milliseconds);
    this.#pending.add(timer);
  }

  stop(): void {
    this.#isOver = true;
    for (const timer of this.#pending) clearTimeout(timer);
    this.#pending.clear();
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
