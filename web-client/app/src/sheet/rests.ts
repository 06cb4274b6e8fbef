type Timer = ReturnType<typeof setTimeout>;

/** How long a hand rests before what it wrote goes out. */
const restMs = 800;
/** A hand that does not rest is not waited for any longer than this. */
const longestMs = 2500;
/** Before a deadline takes the sheets, this much is left for what is on its way. */
const lastMs = 1500;

/** Which cells wait for the hand to rest, and until when at the latest. */
export interface Rests {
  has(name: string): boolean;
  /** The hand wrote there: the wait begins anew, but for the longest one. */
  begin(name: string): void;
  clear(name: string): void;
  /** Every wait is over. */
  all(): void;
  /** Waits end in time for this deadline; the returned function forgets it. */
  before(deadline: number): () => void;
  end(): void;
}

export function restsOf(now: () => number, due: (name: string) => void): Rests {
  const waits = new Map<string, { readonly rest: Timer; readonly longest: Timer }>();
  let deadline: number | undefined;

  /** In the last moments every key goes out: one edit of a cell is on its way at a time. */
  function restNow(): number {
    const left = deadline === undefined ? 0 : deadline - now();
    return left > 0 ? Math.min(restMs, Math.max(0, left - lastMs)) : restMs;
  }

  function clear(name: string): void {
    const known = waits.get(name);
    clearTimeout(known?.rest);
    clearTimeout(known?.longest);
    waits.delete(name);
  }

  const all = () => {
    for (const name of [...waits.keys()]) due(name);
  };

  return {
    has: (name) => waits.has(name),
    begin(name) {
      const known = waits.get(name);
      clearTimeout(known?.rest);
      waits.set(name, {
        rest: setTimeout(() => due(name), restNow()),
        longest: known?.longest ?? setTimeout(() => due(name), longestMs),
      });
    },
    clear,
    all,
    before(moment) {
      deadline = moment;
      const left = moment - now() - lastMs;
      const timer = left > 0 ? setTimeout(all, left) : undefined;
      return () => {
        clearTimeout(timer);
        deadline = undefined;
      };
    },
    end() {
      for (const name of [...waits.keys()]) clear(name);
    },
  };
}
