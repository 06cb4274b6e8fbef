import type {
  ArgsOf,
  CellPlace,
  CommandName,
  CommandState,
  ConnectionState,
  DocumentOf,
  LiveSession,
  Readable,
  ResultOf,
  SignalledFrame,
} from '@plenary/client';
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { sentence, t } from '../i18n/index.ts';
import type { Line, Told } from '../ui/index.ts';
import { setClock } from './clock.ts';

/** A command on its way, as the control that gave it shows it. */
export interface Sending {
  readonly id: string;
  readonly name: CommandName;
  readonly args: ArgsOf<CommandName>;
  readonly state: CommandState;
}

export type Outcome<N extends CommandName> =
  | { readonly ok: true; readonly result: ResultOf<N> }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** A live session as signals: what the views read, and the only way for them to speak. */
export interface Live {
  readonly connection: ReadonlySignal<ConnectionState>;
  readonly line: ReadonlySignal<Line>;
  readonly outbox: ReadonlySignal<readonly Sending[]>;
  /** How much an earlier page left here to be sent, which the outbox takes up once it is welcome. */
  readonly kept: number;
  /** The names of all topics that are held. */
  readonly topics: ReadonlySignal<readonly string[]>;
  topic<T extends string>(name: T): ReadonlySignal<DocumentOf<T> | undefined>;
  /** Asks for lazy topics until the returned function is called. */
  want(...topics: readonly string[]): () => void;
  send<N extends CommandName>(name: N, args: ArgsOf<N>): Promise<Outcome<N>>;
  /** Tells others that this person is at work there. */
  signal(place: CellPlace): void;
  onSignal(listener: (signal: SignalledFrame) => void): () => void;
  go(session?: string): void;
  reconnect(): void;
  close(): void;
}

export function lineOf({ is }: ConnectionState): Line {
  switch (is) {
    case 'online':
      return 'online';
    case 'connecting':
      return 'connecting';
    case 'offline':
      return 'offline';
    case 'reconnecting':
    case 'unavailable':
      return 'reconnecting';
    case 'replaced':
    case 'removed':
    case 'ended':
    case 'expired':
    case 'closed':
      return 'offline';
  }
}

export function told(outcome: Outcome<CommandName>): Told {
  return outcome.ok ? { ok: true } : { ok: false, message: outcome.message };
}

export function liveOf(session: LiveSession, kept = 0): Live {
  const ends: (() => void)[] = [];
  const held = new Map<string, ReadonlySignal<unknown>>();
  const topics = signal(session.topics());
  const connection = follow(session.connection, ends);
  setClock({ now: () => session.now() });
  ends.push(
    session.onChange(() => {
      const names = session.topics();
      if (names.join() !== topics.peek().join()) topics.value = names;
    }),
  );

  function topic<T extends string>(name: T): ReadonlySignal<DocumentOf<T> | undefined> {
    const known = held.get(name);
    if (known) return known as ReadonlySignal<DocumentOf<T> | undefined>;
    const document = signal(session.topic(name));
    ends.push(
      session.on(name, (next) => {
        document.value = next;
      }),
    );
    held.set(name, document);
    return document;
  }

  async function send<N extends CommandName>(name: N, args: ArgsOf<N>): Promise<Outcome<N>> {
    try {
      return { ok: true, result: await session.send(name, args).done };
    } catch (problem) {
      return refused(problem);
    }
  }

  return {
    connection,
    line: computed(() => lineOf(connection.value)),
    outbox: outboxOf(session, ends),
    kept,
    topics,
    topic,
    want: (...names) => session.want(...names),
    send,
    signal: (place) => session.signal('editing', place),
    onSignal: (listener) => session.onSignal(listener),
    go: (key) => session.go(key),
    reconnect: () => session.reconnect(),
    close() {
      for (const end of ends.splice(0)) end();
      session.close();
    },
  };
}

function refused(problem: unknown): { ok: false; code: string; message: string } {
  const known = problem instanceof Error && 'code' in problem && typeof problem.code === 'string';
  if (known)
    return {
      ok: false,
      code: String(problem.code),
      message: sentence(String(problem.code), problem.message),
    };
  return { ok: false, code: 'unknown', message: t('failed.unknown') };
}

function follow<T>(source: Readable<T>, ends: (() => void)[]): ReadonlySignal<T> {
  const value = signal(source.value);
  ends.push(
    source.on((next) => {
      value.value = next;
    }),
  );
  return value;
}

function outboxOf(session: LiveSession, ends: (() => void)[]): ReadonlySignal<readonly Sending[]> {
  const commands = follow(session.outbox, ends);
  const states = new WeakMap<object, ReadonlySignal<CommandState>>();
  return computed(() =>
    commands.value.map((command) => {
      const { id, name, args, state } = command;
      const followed = states.get(state) ?? follow(state, ends);
      states.set(state, followed);
      return { id, name, args, state: followed.value };
    }),
  );
}
