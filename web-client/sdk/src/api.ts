import type { ArgsOf, CommandName, ResultOf } from './commands.ts';
import type { DocumentOf } from './documents.ts';
import type { CellPlace, ErrorFrame, SignalledFrame, You } from './frames.ts';
import type { Environment, Readable, Unsubscribe } from './ports.ts';

/** How the line to the server is. All that wait try again by themselves, the others do not. */
export type ConnectionState =
  | { readonly is: 'connecting' }
  | { readonly is: 'online' }
  /** Lost; the next try is at `retryAt`, milliseconds on this device's clock (`Date.now()`). */
  | { readonly is: 'reconnecting'; readonly retryAt: number; readonly attempt: number }
  /** As `reconnecting`, but five tries in a row did not reach the server. */
  | { readonly is: 'unavailable'; readonly retryAt: number; readonly attempt: number }
  /** The device has no network; goes on when it has. */
  | { readonly is: 'offline' }
  /** The same tab connected anew elsewhere. */
  | { readonly is: 'replaced' }
  /** The person was removed, or may not be here. */
  | { readonly is: 'removed' }
  /** No session is left today. */
  | { readonly is: 'ended' }
  /** Signed out: neither the token nor the refresh token is good any more. */
  | { readonly is: 'expired' }
  | { readonly is: 'closed' };

/** What became of a command. It is done when its effect is on this screen, too. */
export type CommandState =
  | { readonly is: 'pending' }
  | { readonly is: 'sent' }
  | { readonly is: 'done'; readonly seq: number }
  | { readonly is: 'refused'; readonly refusal: Refusal };

export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
}

/** A command that was given to the outbox. */
export interface SentCommand<N extends CommandName = CommandName> {
  readonly id: string;
  readonly name: N;
  readonly args: ArgsOf<N>;
  /** When it was given, in milliseconds on this device's clock. */
  readonly at: number;
  readonly state: Readable<CommandState>;
  /** Settles with the result when done, rejects with `CommandRefused`. Ignoring it is fine. */
  readonly done: Promise<ResultOf<N>>;
}

/** Tokens of one person or account, refreshed by themselves and shared by all tabs. */
export interface Tokens {
  readonly isSignedIn: boolean;
  /** An access token that is good for a while; rejects with `SignedOut` or when unreachable. */
  current(): Promise<string>;
  /** A newer token than the one that the server refused. */
  renew(refused: string): Promise<string>;
  /** Replaces the pair, after signing in. */
  keep(pair: TokenPair): void;
  forget(): void;
  /** Tells of each new access token, whichever tab fetched it. */
  on(listener: (token: string) => void): Unsubscribe;
}

export interface TokenPair {
  readonly token: string;
  readonly refresh: string;
}

export interface TokensOptions {
  /** The server's origin, such as `https://plenary.example`; in browsers the page's own. */
  readonly url?: string;
  /** Names what the storage keeps, so that several people can share a device: `w/heads`. */
  readonly name: string;
  readonly pair?: TokenPair;
  readonly environment?: Partial<Environment>;
}

export interface ConnectOptions {
  /** The server's origin, such as `https://plenary.example`; in browsers the page's own. */
  readonly url?: string;
  readonly workshop: string;
  /** A session's key; without it, the one that is live for this person. */
  readonly session?: string;
  readonly tokens: Tokens;
  /** Whether to go to the next session when this one is over [true]. */
  readonly follow?: boolean;
  /** Whether an earlier page said what has no answer yet: until then this one tries as often [false]. */
  readonly owed?: boolean;
  readonly environment?: Partial<Environment>;
}

/** What changed at once: read the new documents with `topic`. */
export interface Changes {
  readonly changed: ReadonlySet<string>;
}

/** A live session as one person sees it. */
export interface LiveSession {
  readonly connection: Readable<ConnectionState>;
  readonly you: Readable<You | undefined>;
  /** The key of the session that this client is in. */
  readonly session: Readable<string | undefined>;
  /** Commands that are not settled yet, oldest first. */
  readonly outbox: Readable<readonly SentCommand[]>;

  /** The document as it is now; the same object until it changes. */
  topic<T extends string>(name: T): DocumentOf<T> | undefined;
  /** The names of all topics that are held. */
  topics(): readonly string[];
  /** Tells of each change of one topic from now on. */
  on<T extends string>(
    name: T,
    listener: (document: DocumentOf<T> | undefined) => void,
  ): Unsubscribe;
  /** Tells once of all topics that changed together. */
  onChange(listener: (changes: Changes) => void): Unsubscribe;
  /** Asks for lazy topics (`people`, `rooms`, `sheet/…`), and only those, until the returned function is called. */
  want(...topics: readonly string[]): Unsubscribe;

  send<N extends CommandName>(name: N, args: ArgsOf<N>): SentCommand<N>;

  /** The server's time in milliseconds since 1970, as well as this client knows it. */
  now(): number;
  /** Milliseconds left until the deadline by the server's time, at least 0. */
  remaining(deadline: string): number;
  /** The server's complaint about a frame; a sign of a bug here or there. */
  onError(listener: (error: ErrorFrame) => void): Unsubscribe;

  /** Tells others in which cell this person is at work; lost where there is no line. */
  signal(name: 'editing', place: CellPlace): void;
  /** Others are at work somewhere; good for about six seconds. */
  onSignal(listener: (signal: SignalledFrame) => void): Unsubscribe;

  /** Goes to another session of the workshop; without a key, to what is live. */
  go(session?: string): void;
  /** Tries at once, also out of `replaced`, `removed`, `ended` and `expired`. */
  reconnect(): void;
  close(): void;
}
