import type { ConnectionState, ConnectOptions, LiveSession, SentCommand } from './api.ts';
import type { ArgsOf, CommandName } from './commands.ts';
import type { DocumentOf } from './documents.ts';
import { environmentWith } from './environment.ts';
import { sessionToFollow } from './follow.ts';
import type {
  CellPlace,
  ErrorFrame,
  HelloFrame,
  ServerFrame,
  SignalledFrame,
  SyncFrame,
  WelcomeFrame,
  You,
} from './frames.ts';
import { Line } from './line.ts';
import { Cell, Listeners } from './listeners.ts';
import { Outbox } from './outbox.ts';
import type { Environment, Readable, Unsubscribe } from './ports.ts';
import { ServerClock } from './server-clock.ts';
import { SessionTopics } from './session-topics.ts';
import { Wants } from './wants.ts';

const followAtLatestMs = 5_000;
const followAgainMs = 20_000;

/** Connects to a live session and stays with it. */
export function connect(options: ConnectOptions): LiveSession {
  return new Client(options);
}

class Client implements LiveSession {
  readonly you = new Cell<You | undefined>(undefined);
  readonly session: Cell<string | undefined>;
  readonly #options: ConnectOptions;
  readonly #environment: Environment;
  readonly #tab: string;
  readonly #clock: ServerClock;
  readonly #topics = new SessionTopics();
  readonly #wants: Wants;
  readonly #outbox: Outbox;
  readonly #errors = new Listeners<ErrorFrame>();
  readonly #signals = new Listeners<SignalledFrame>();
  readonly #line: Line;
  #target: string | undefined;
  #isOwedFromBefore: boolean;
  #following: Unsubscribe | undefined;
  #followed: string | undefined;
  #asked: readonly string[] = [];

  constructor(options: ConnectOptions) {
    this.#options = options;
    this.#environment = environmentWith(options.environment);
    if (!this.#environment.WebSocket) {
      throw new TypeError('Where there is no WebSocket, `environment` says which to use.');
    }
    this.#tab = this.#environment.tab();
    this.#target = options.session;
    this.#isOwedFromBefore = options.owed === true;
    this.session = new Cell(options.session);
    this.#clock = new ServerClock(this.#environment.clock);
    this.#outbox = new Outbox(this.#environment, (frame) => this.#line.send(frame));
    const url = socketUrl(options.url ?? this.#environment.origin);
    this.#line = new Line(url, options.tokens, this.#environment, {
      hello: (token) => this.#hello(token),
      welcome: (frame, asked) => this.#welcome(frame, asked),
      frame: (frame) => this.#frame(frame),
      lost: () => this.#lost(),
      isOwed: () => this.#isOwedFromBefore || !this.#outbox.isIdle,
    });
    this.#wants = new Wants(this.#environment.timers, (released) => this.#wanted(released));
    this.#line.connect();
  }

  get connection(): Readable<ConnectionState> {
    return this.#line.state;
  }

  get outbox(): Readable<readonly SentCommand[]> {
    return this.#outbox.commands;
  }

  topic<T extends string>(name: T): DocumentOf<T> | undefined {
    return this.#topics.get(name);
  }

  topics(): readonly string[] {
    return this.#topics.names();
  }

  on<T extends string>(
    name: T,
    listener: (document: DocumentOf<T> | undefined) => void,
  ): Unsubscribe {
    return this.#topics.on(name, listener);
  }

  onChange(listener: Parameters<LiveSession['onChange']>[0]): Unsubscribe {
    return this.#topics.onChange(listener);
  }

  want(...topics: readonly string[]): Unsubscribe {
    return this.#wants.add(topics);
  }

  send<N extends CommandName>(name: N, args: ArgsOf<N>): SentCommand<N> {
    const command = this.#outbox.add(name, args) as SentCommand as SentCommand<N>;
    this.#line.hurry();
    return command;
  }

  now(): number {
    return this.#clock.now();
  }

  remaining(deadline: string): number {
    return this.#clock.remaining(deadline);
  }

  onError(listener: (error: ErrorFrame) => void): Unsubscribe {
    return this.#errors.add(listener);
  }

  signal(name: 'editing', { sheet, of, row, column }: CellPlace): void {
    this.#line.send({ t: 'signal', name, sheet, of, row, column });
  }

  onSignal(listener: (signal: SignalledFrame) => void): Unsubscribe {
    return this.#signals.add(listener);
  }

  go(session?: string): void {
    this.#target = session;
    this.#line.connect();
  }

  reconnect(): void {
    this.#line.connect();
  }

  close(): void {
    this.#line.close();
  }

  #hello(token: string): HelloFrame {
    this.#asked = this.#wants.names;
    const hello = {
      t: 'hello',
      token,
      workshop: this.#options.workshop,
      tab: this.#tab,
      want: this.#asked,
    } as const;
    if (this.#target === undefined) return hello;
    const { mark } = this.#topics;
    const session = { session: this.#target };
    if (mark === undefined || this.#target !== this.session.value) return { ...hello, ...session };
    return { ...hello, ...session, mark, have: this.#topics.have() };
  }

  #welcome({ session, you, now }: WelcomeFrame, asked: number): void {
    this.#clock.restart(asked, now);
    if (session !== this.session.value) this.#topics.otherSession();
    this.#target = session;
    this.#isOwedFromBefore = false;
    this.session.set(session);
    this.you.set(you);
    if (this.#asked !== this.#wants.names) this.#sendWants();
    this.#outbox.connected(`${you.id}/${you.workshop}/${session}`, this.#topics.seq);
  }

  #frame(frame: ServerFrame): void {
    switch (frame.t) {
      case 'sync':
        this.#sync(frame);
        return;
      case 'ok':
        this.#outbox.ok(frame);
        return;
      case 'no':
        this.#outbox.no(frame);
        return;
      case 'pong':
        this.#clock.heard(frame.at, frame.now);
        return;
      case 'error':
        this.#outbox.unread(frame);
        this.#errors.tell(frame);
        return;
      case 'signal':
        this.#signals.tell(frame);
        return;
      case 'welcome':
      case 'other':
        return;
    }
  }

  #sync(frame: SyncFrame): void {
    const { gaps } = this.#topics.apply(frame);
    this.#outbox.synced(this.#topics.seq);
    if (gaps.length > 0) this.#line.fail(`gaps in ${gaps.join(', ')}`);
    else this.#follow();
  }

  #wanted(released: readonly string[]): void {
    this.#topics.want(this.#wants.names, released);
    this.#sendWants();
  }

  #sendWants(): void {
    this.#line.send({ t: 'want', topics: this.#wants.names });
  }

  #lost(): void {
    this.#following?.();
    this.#following = undefined;
    this.#topics.interrupted();
    this.#outbox.disconnected();
  }

  /** Goes to the next session once what was sent here is answered, but waits not for long. */
  #follow(): void {
    if (this.#options.follow === false || this.#following) return;
    const next = sessionToFollow(this.#topics.get('session'));
    if (next === undefined) return;
    const go = () => {
      this.#followed = next;
      this.go(next);
    };
    const wasSentBack = this.#followed === next;
    const wait = wasSentBack ? followAgainMs : this.#outbox.isIdle ? 0 : followAtLatestMs;
    const cancel = this.#environment.timers.after(wait, go);
    const unlisten = this.#outbox.commands.on(() => {
      if (!wasSentBack && this.#outbox.isIdle) go();
    });
    this.#following = () => {
      cancel();
      unlisten();
    };
  }
}

function socketUrl(origin: string | undefined): string {
  if (origin === undefined) throw new TypeError('Outside a page, `url` says where the server is.');
  const url = new URL('/ws', origin);
  url.protocol = url.protocol.replace('http', 'ws');
  return url.href;
}
