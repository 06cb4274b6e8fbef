/** Chance that can be repeated: the same seed gives the same rehearsal. */
export interface Chance {
  /** From 0 inclusive to 1 exclusive. */
  uniform(): number;
  between(low: number, high: number): number;
  /** True in so many of all cases. */
  happens(share: number): boolean;
  pick<T>(values: readonly T[]): T | undefined;
}

/** A small generator (mulberry32): good enough to play people, for nothing secret. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    uniform,
    between: (low, high) => low + (high - low) * uniform(),
    happens: (share) => uniform() < share,
    pick: (values) => values[Math.floor(uniform() * values.length)],
  };
}
