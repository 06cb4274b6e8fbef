import { leaseLocks, webLocks } from './locks.ts';
import type {
  Clock,
  Environment,
  KeyStorage,
  Network,
  NetworkEvent,
  Random,
  Timers,
} from './ports.ts';
import { tabId } from './tab.ts';

const clock: Clock = {
  monotonic: () => performance.now(),
  wall: () => Date.now(),
};

const timers: Timers = {
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

const random: Random = {
  uniform: () => Math.random(),
  bytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
};

const network: Network = {
  get isOnline() {
    return globalThis.navigator?.onLine !== false;
  },
  on(listener: (event: NetworkEvent) => void) {
    if (typeof document === 'undefined') return () => {};
    const listening = new AbortController();
    const options = { signal: listening.signal };
    addEventListener('online', () => listener('online'), options);
    addEventListener('offline', () => listener('offline'), options);
    const visible = () => document.visibilityState === 'visible' && listener('visible');
    document.addEventListener('visibilitychange', visible, options);
    return () => listening.abort();
  },
};

/** A storage that lasts as long as the page: private windows may refuse the real one. */
export function memoryStorage(): KeyStorage {
  const texts = new Map<string, string>();
  return {
    get length() {
      return texts.size;
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, value) => {
      texts.set(key, value);
    },
    removeItem: (key) => {
      texts.delete(key);
    },
  };
}

function browserStorage(): KeyStorage | undefined {
  try {
    return typeof document === 'undefined' ? undefined : globalThis.localStorage;
  } catch {
    return undefined;
  }
}

function pageOrigin(): string | undefined {
  return typeof document === 'undefined' ? undefined : globalThis.location?.origin;
}

let sharedMemory: KeyStorage | undefined;

/** The outside as this page or process has it, except for what is given. */
export function environmentWith(given: Partial<Environment> = {}): Environment {
  sharedMemory ??= memoryStorage();
  const storage = given.storage ?? browserStorage() ?? sharedMemory;
  const parts = { clock, timers, random, ...given };
  return {
    WebSocket: globalThis.WebSocket,
    fetch: (url, init) => globalThis.fetch(url, init),
    network,
    origin: pageOrigin(),
    tab: () => tabId(parts.random),
    ...parts,
    storage,
    locks:
      given.locks ?? webLocks() ?? leaseLocks(storage, parts.clock, parts.timers, parts.random),
  };
}
