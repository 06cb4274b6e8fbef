import type {
  CommandState,
  ConnectionState,
  DocumentOf,
  LiveSession,
  Readable,
  SentCommand,
  SignalledFrame,
} from '@plenary/client';

/** The moment at which all scenes stand still. */
export const now = Date.parse('2021-10-27T06:22:18Z');
export const ago = (seconds: number): string => new Date(now - seconds * 1000).toISOString();
export const later = (seconds: number): string => ago(-seconds);

export type Documents = Readonly<Record<string, unknown>>;

export interface Fake {
  readonly connection?: ConnectionState;
  readonly outbox?: readonly { name: string; args: unknown; state?: CommandState }[];
  /** What the server would answer to each command. */
  readonly answer?: (name: string, args: unknown) => { code: string; message: string } | undefined;
  /** The result of a command that is accepted, when it is. */
  readonly result?: (name: string, args: unknown) => Promise<unknown>;
}

type Move = {
  change(next: Documents): void;
  line(state: ConnectionState): void;
  say(signal: SignalledFrame): void;
};

const constant = <T>(value: T): Readable<T> => ({ value, on: () => () => undefined });

/** A live session whose documents are given and whose commands go nowhere; `change` lets it move. */
export function fakeSession(
  documents: Documents,
  { connection = { is: 'online' }, outbox = [], answer, result }: Fake = {},
): LiveSession & Move {
  let held = documents;
  let line = connection;
  const lines = new Set<(state: ConnectionState) => void>();
  const signals = new Set<(signal: SignalledFrame) => void>();
  const listeners = new Map<string, Set<(document: never) => void>>();
  const wide = new Set<() => void>();
  const sent = outbox.map(({ name, args, state }, index) => ({
    id: `c${index}`,
    name,
    args,
    at: now,
    state: constant(state ?? { is: 'pending' }),
    done: new Promise(() => undefined),
  })) as unknown as readonly SentCommand[];

  return {
    connection: {
      get value() {
        return line;
      },
      on(listener) {
        lines.add(listener);
        return () => lines.delete(listener);
      },
    },
    you: constant(undefined),
    session: constant('practices'),
    outbox: constant(sent),
    topic: <T extends string>(name: T) => held[name] as DocumentOf<T> | undefined,
    topics: () => Object.keys(held),
    on(name, listener) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set);
      set.add(listener as (document: never) => void);
      return () => set.delete(listener as (document: never) => void);
    },
    onChange(listener) {
      const told = () => listener({ changed: new Set(Object.keys(held)) });
      wide.add(told);
      return () => wide.delete(told);
    },
    want: () => () => undefined,
    send(name, args) {
      const refusal = answer?.(name, args);
      const done = refusal
        ? Promise.reject(Object.assign(new Error(refusal.message), refusal))
        : (result?.(name, args) ?? Promise.resolve({}));
      done.catch(() => undefined);
      return { id: 'x', name, args, at: now, state: constant({ is: 'pending' }), done } as never;
    },
    now: () => now,
    remaining: (deadline) => Math.max(0, Date.parse(deadline) - now),
    onError: () => () => undefined,
    signal: () => undefined,
    onSignal(listener) {
      signals.add(listener);
      return () => signals.delete(listener);
    },
    go: () => undefined,
    reconnect: () => undefined,
    close: () => undefined,
    line(state) {
      line = state;
      for (const told of lines) told(state);
    },
    say(signal) {
      for (const told of signals) told(signal);
    },
    change(next) {
      held = { ...held, ...next };
      for (const told of wide) told();
      for (const name of Object.keys(next)) {
        for (const listener of listeners.get(name) ?? []) listener(held[name] as never);
      }
    },
  };
}
