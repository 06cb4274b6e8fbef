import type { ConnectionState, Tokens } from './api.ts';
import { Connection } from './connection.ts';
import { SignedOut } from './errors.ts';
import type { ClientFrame, HelloFrame, ServerFrame, WelcomeFrame } from './frames.ts';
import { Cell } from './listeners.ts';
import type { Environment, NetworkEvent, Unsubscribe } from './ports.ts';
import { afterEnding, backoff, closeCodes, type Ending, longestSeconds } from './reconnect.ts';

/** Who says hello on a line, and hears what comes. */
export interface Speaker {
  hello(token: string): HelloFrame;
  welcome(frame: WelcomeFrame, asked: number): void;
  frame(frame: ServerFrame): void;
  /** The connection is gone, for a moment or for good. */
  lost(): void;
  /** Whether something that was said has no answer yet. */
  isOwed(): boolean;
}

const asksToWait: ReadonlySet<number> = new Set([closeCodes.draining, closeCodes.tooFast]);
const lastingMs = 10_000;
const unavailableAfter = 5;

/** One connection after the other, with a good token, for as long as the server wants us. */
export class Line {
  readonly state = new Cell<ConnectionState>({ is: 'connecting' });
  readonly #url: string;
  readonly #tokens: Tokens;
  readonly #environment: Environment;
  readonly #speaker: Speaker;
  readonly #unlisten: Unsubscribe;
  #connection: Connection | undefined;
  #cancelRetry: Unsubscribe = () => {};
  #turn = 0;
  #attempt = 0;
  #welcomedAt: number | undefined;
  #token: string | undefined;
  #isTokenRefused = false;
  /** Whether the server asked for the present wait. */
  #isAskedToWait = false;

  constructor(url: string, tokens: Tokens, environment: Environment, speaker: Speaker) {
    this.#url = url;
    this.#tokens = tokens;
    this.#environment = environment;
    this.#speaker = speaker;
    this.#unlisten = environment.network.on((event) => this.#network(event));
  }

  /** Connects anew at once, whatever the state, unless closed. */
  connect(): void {
    if (this.state.value.is === 'closed') return;
    this.#hangUp();
    this.#attempt = 0;
    this.state.set({ is: 'connecting' });
    this.#tryNow();
  }

  send(frame: ClientFrame): void {
    if (this.state.value.is === 'online') this.#connection?.send(frame);
  }

  /** Comes back sooner, because something was said while the line is down. */
  hurry(): void {
    const { value } = this.state;
    if (value.is !== 'reconnecting' && value.is !== 'unavailable') return;
    const { clock } = this.#environment;
    const mostMs = longestSeconds.owed * 1000;
    if (this.#isAskedToWait || value.retryAt - clock.wall() <= mostMs) return;
    const waitMs = this.#uniform() * mostMs;
    this.state.set({ ...value, retryAt: Math.round(clock.wall() + waitMs) });
    this.#tryIn(waitMs);
  }

  /** Gives this connection up as broken and tries another. */
  fail(reason: string): void {
    this.#connection?.fail(reason);
  }

  close(): void {
    if (this.state.value.is === 'closed') return;
    this.#hangUp();
    this.#unlisten();
    this.state.set({ is: 'closed' });
  }

  #hangUp(): void {
    this.#turn++;
    this.#cancelRetry();
    this.#connection?.close();
    this.#connection = undefined;
    this.#welcomedAt = undefined;
    this.#speaker.lost();
  }

  #tryNow(): void {
    const turn = ++this.#turn;
    this.#freshToken().then(
      (token) => {
        if (turn === this.#turn) this.#open(token);
      },
      (error: unknown) => {
        if (turn === this.#turn) this.#withoutToken(error);
      },
    );
  }

  #freshToken(): Promise<string> {
    return this.#isTokenRefused && this.#token !== undefined
      ? this.#tokens.renew(this.#token)
      : this.#tokens.current();
  }

  #withoutToken(error: unknown): void {
    if (error instanceof SignedOut) this.state.set({ is: 'expired' });
    else {
      this.#isAskedToWait = false;
      this.#retryIn(backoff(this.#attempt, this.#uniform(), this.#mostSeconds()), false);
    }
  }

  #open(token: string): void {
    this.#token = token;
    this.#isTokenRefused = false;
    const hello = this.#speaker.hello(token);
    this.#connection = new Connection(this.#url, hello, this.#environment, {
      welcome: (frame, asked) => this.#welcome(frame, asked),
      frame: (frame) => this.#speaker.frame(frame),
      beat: () => this.#renewToken(),
      ended: (ending) => this.#ended(ending),
    });
  }

  #welcome(frame: WelcomeFrame, asked: number): void {
    this.#welcomedAt = this.#environment.clock.monotonic();
    this.state.set({ is: 'online' });
    this.#speaker.welcome(frame, asked);
  }

  #ended(ending: Ending): void {
    const wasWelcome = this.#welcomedAt !== undefined;
    if (this.#hasLasted()) this.#attempt = 0;
    this.#hangUp();
    const next = afterEnding(ending, this.#attempt, this.#uniform(), this.#mostSeconds());
    if (next.is === 'stop') {
      this.state.set({ is: next.state });
      return;
    }
    this.#isTokenRefused = next.is === 'renew';
    this.#isAskedToWait = asksToWait.has(ending.code);
    this.#retryIn(next.waitMs, wasWelcome);
  }

  #uniform(): number {
    return this.#environment.random.uniform();
  }

  #mostSeconds(): number {
    return this.#speaker.isOwed() ? longestSeconds.owed : longestSeconds.usual;
  }

  #hasLasted(): boolean {
    const welcomedAt = this.#welcomedAt ?? Number.POSITIVE_INFINITY;
    return this.#environment.clock.monotonic() - welcomedAt >= lastingMs;
  }

  #retryIn(waitMs: number, wasWelcome: boolean): void {
    const attempt = ++this.#attempt;
    const { network, clock } = this.#environment;
    const retryAt = Math.round(clock.wall() + waitMs);
    if (network.isOnline) {
      const is = attempt >= unavailableAfter && !wasWelcome ? 'unavailable' : 'reconnecting';
      this.state.set({ is, retryAt, attempt });
    } else {
      this.state.set({ is: 'offline' });
    }
    this.#tryIn(waitMs);
  }

  #tryIn(waitMs: number): void {
    this.#cancelRetry();
    this.#cancelRetry = this.#environment.timers.after(waitMs, () => this.#tryNow());
  }

  #network(event: NetworkEvent): void {
    switch (this.state.value.is) {
      case 'online':
        if (event === 'offline') this.fail('the device is offline');
        else this.#connection?.probe();
        return;
      case 'reconnecting':
      case 'unavailable':
      case 'offline':
        if (event === 'offline') this.state.set({ is: 'offline' });
        else this.#retryNow();
        return;
      case 'connecting':
      case 'replaced':
      case 'removed':
      case 'ended':
      case 'expired':
      case 'closed':
        return;
    }
  }

  #retryNow(): void {
    if (this.#connection) return;
    this.#cancelRetry();
    this.#tryNow();
  }

  #renewToken(): void {
    const connection = this.#connection;
    this.#tokens.current().then(
      (token) => {
        if (token === this.#token || connection !== this.#connection) return;
        this.#token = token;
        connection?.send({ t: 'token', token });
      },
      () => {
        // The present token is good until the server says otherwise, with 4001.
      },
    );
  }
}
