/** Ends what began when it was handed out; calling it again does nothing. */
export type Unsubscribe = () => void;

/** A value that changes; `on` tells of changes from now on. */
export interface Readable<T> {
  readonly value: T;
  on(listener: (value: T) => void): Unsubscribe;
}

/** The part of a WebSocket that the client uses; browsers' and the one of `ws` both have it. */
export interface Socket {
  onopen: ((event: never) => void) | null;
  onmessage: ((event: never) => void) | null;
  onclose: ((event: never) => void) | null;
  onerror: ((event: never) => void) | null;
  send(text: string): void;
  close(code?: number, reason?: string): void;
}

export type SocketConstructor = new (url: string, protocol: string) => Socket;

/** Text by key that outlives the page; `localStorage` is one. */
export interface KeyStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface Clock {
  /** Milliseconds since some moment, never going back. */
  monotonic(): number;
  /** Milliseconds since 1970 as this device believes. */
  wall(): number;
}

export interface Timers {
  /** Calls back once after so many milliseconds, unless cancelled. */
  after(milliseconds: number, callback: () => void): Unsubscribe;
}

export interface Random {
  /** A number from 0 inclusive to 1 exclusive. */
  uniform(): number;
  bytes(count: number): Uint8Array;
}

export type NetworkEvent = 'online' | 'offline' | 'visible';

export interface Network {
  readonly isOnline: boolean;
  on(listener: (event: NetworkEvent) => void): Unsubscribe;
}

/** Lets one holder of a name at a time run, over all tabs that share the storage. */
export interface Locks {
  hold<T>(name: string, task: () => Promise<T>): Promise<T>;
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Everything that the client needs of the outside. */
export interface Environment {
  readonly WebSocket: SocketConstructor;
  readonly fetch: Fetch;
  readonly storage: KeyStorage;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly network: Network;
  readonly locks: Locks;
  /** Where the server is when no `url` is given, such as `https://plenary.example`. */
  readonly origin: string | undefined;
  /** The id of this tab: kept over a reload, never shared with a duplicate. */
  tab(): string;
}
