import { isObject, parse } from './json.ts';

/** Why a connection is over. */
export interface Ending {
  readonly code: number;
  readonly reason: string;
}

export const closeCodes = {
  draining: 4000,
  tokenExpired: 4001,
  removed: 4003,
  noSessionLeft: 4004,
  tooFast: 4008,
  replaced: 4009,
} as const;

/** What to do after a connection is over. */
export type Next =
  | { readonly is: 'retry'; readonly waitMs: number }
  | { readonly is: 'renew'; readonly waitMs: number }
  | { readonly is: 'stop'; readonly state: 'removed' | 'ended' | 'replaced' };

/** The longest wait before a next try, in seconds: of everyone, and of those who wait for an answer. */
export const longestSeconds = { usual: 20, owed: 4 } as const;

/** How long try n waits: anything up to min(most, 2^n) seconds, so that a hall does not stampede. */
export function backoff(
  attempt: number,
  uniform: number,
  most: number = longestSeconds.usual,
): number {
  return uniform * Math.min(most, 2 ** attempt) * 1000;
}

/**
 * `attempt` counts the connections in a row that did not last, `uniform` is from 0 to 1, `most` is
 * the longest wait in seconds where the server asks for no other.
 */
export function afterEnding(
  { code, reason }: Ending,
  attempt: number,
  uniform: number,
  most: number = longestSeconds.usual,
): Next {
  switch (code) {
    case closeCodes.draining:
      return { is: 'retry', waitMs: retryMs(reason) ?? uniform * 4000 };
    case closeCodes.tokenExpired:
      return { is: 'renew', waitMs: attempt === 0 ? 0 : backoff(attempt, uniform, most) };
    case closeCodes.removed:
      return { is: 'stop', state: 'removed' };
    case closeCodes.noSessionLeft:
      return { is: 'stop', state: 'ended' };
    case closeCodes.replaced:
      return { is: 'stop', state: 'replaced' };
    case closeCodes.tooFast:
      return { is: 'retry', waitMs: backoff(Math.max(4, attempt), uniform) };
    default:
      return { is: 'retry', waitMs: backoff(attempt, uniform, most) };
  }
}

function retryMs(reason: string): number | undefined {
  const value = parse(reason);
  if (!isObject(value) || typeof value.retryMs !== 'number') return undefined;
  return Math.min(Math.max(0, value.retryMs), 60_000);
}
