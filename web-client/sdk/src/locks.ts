import type { Clock, KeyStorage, Locks, Random, Timers } from './ports.ts';

const leaseMs = 10_000;
const settleMs = 30;
const retryMs = 100;

/** Web Locks, where the page may use them: not over plain http, for one. */
export function webLocks(): Locks | undefined {
  const locks = globalThis.navigator?.locks;
  if (!locks) return undefined;
  return { hold: async (name, task) => locks.request(name, task) as ReturnType<typeof task> };
}

/**
 * A lease in the shared storage: written, and believed when it is still there a moment later.
 * Not as strict as a real lock, and enough to keep two tabs from the same errand.
 */
export function leaseLocks(
  storage: KeyStorage,
  clock: Clock,
  timers: Timers,
  random: Random,
): Locks {
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      timers.after(milliseconds, resolve);
    });
  return {
    async hold(name, task) {
      const key = `plenary/lock/${name}`;
      const owner = `${random.uniform()}`;
      for (;;) {
        if (!isHeld(storage.getItem(key), clock.wall())) {
          const lease = `${clock.wall() + leaseMs} ${owner}`;
          storage.setItem(key, lease);
          await pause(settleMs);
          if (storage.getItem(key) === lease) break;
        }
        await pause(retryMs * (0.5 + random.uniform()));
      }
      try {
        return await task();
      } finally {
        storage.removeItem(key);
      }
    },
  };
}

/** A lease beyond its length, as after the device's clock went back, is none. */
function isHeld(lease: string | null, now: number): boolean {
  const until = Number.parseInt(lease ?? '', 10);
  return until > now && until <= now + leaseMs;
}
