import {
  type ClientFrame,
  decode,
  type HelloFrame,
  type ServerFrame,
  subprotocol,
  type WelcomeFrame,
} from './frames.ts';
import type { Environment, Socket, Unsubscribe } from './ports.ts';
import type { Ending } from './reconnect.ts';

/** What a connection tells of; nothing any more after `ended`. */
export interface ConnectionEvents {
  welcome(frame: WelcomeFrame, asked: number): void;
  frame(frame: ServerFrame): void;
  /** Every heartbeat while the line is fine. */
  beat(): void;
  ended(ending: Ending): void;
}

const welcomeWithinMs = 15_000;
const abnormal = 1006;

/** One socket from hello to its end, given up after two heartbeats of silence. */
export class Connection {
  readonly #environment: Environment;
  readonly #events: ConnectionEvents;
  #socket: Socket | undefined;
  #timer: Unsubscribe = () => {};
  #asked = 0;
  #heartbeatMs = welcomeWithinMs;
  #isWelcome = false;
  #awaitsPong = false;
  #isOver = false;

  constructor(url: string, hello: HelloFrame, environment: Environment, events: ConnectionEvents) {
    this.#environment = environment;
    this.#events = events;
    this.#timer = environment.timers.after(welcomeWithinMs, () =>
      this.#end(abnormal, 'no welcome'),
    );
    try {
      this.#listen(new environment.WebSocket(url, subprotocol), hello);
    } catch (error) {
      queueMicrotask(() => this.#end(abnormal, String(error)));
    }
  }

  send(frame: ClientFrame): void {
    if (this.#isOver) return;
    try {
      this.#socket?.send(JSON.stringify(frame));
    } catch (error) {
      this.#end(abnormal, String(error));
    }
  }

  /** Asks at once whether the line still stands, as after a sleep. */
  probe(): void {
    if (this.#isWelcome && !this.#awaitsPong) this.#beat();
  }

  /** Hangs up without telling anyone. */
  close(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#timer();
    const socket = this.#socket;
    if (!socket) return;
    socket.onopen = null;
    socket.onmessage = null;
    socket.onclose = null;
    // `ws` throws where nobody listens to an error; one that comes now concerns nobody.
    socket.onerror = () => {};
    socket.close(1000);
  }

  /** Hangs up and says why, as if the line had broken. */
  fail(reason: string): void {
    this.#end(abnormal, reason);
  }

  #listen(socket: Socket, hello: HelloFrame): void {
    this.#socket = socket;
    socket.onopen = () => {
      this.#asked = this.#environment.clock.monotonic();
      this.send(hello);
    };
    socket.onmessage = ({ data }: { data: unknown }) => this.#heard(data);
    socket.onclose = ({ code, reason }: { code: number; reason: string }) =>
      this.#end(code, reason);
    socket.onerror = () => {};
  }

  #heard(data: unknown): void {
    if (this.#isOver) return;
    const frame = typeof data === 'string' ? decode(data) : undefined;
    if (!frame) {
      this.#end(abnormal, 'a frame that breaks the protocol');
      return;
    }
    this.#awaitsPong = false;
    if (frame.t === 'welcome' && !this.#isWelcome) {
      this.#welcome(frame);
    } else if (this.#isWelcome || frame.t === 'error') {
      this.#events.frame(frame);
    }
  }

  #welcome(frame: WelcomeFrame): void {
    this.#isWelcome = true;
    this.#heartbeatMs = frame.heartbeatSeconds * 1000;
    this.#schedule();
    this.#events.welcome(frame, this.#asked);
  }

  #schedule(): void {
    this.#timer();
    this.#timer = this.#environment.timers.after(this.#heartbeatMs, () => this.#beat());
  }

  /**
   * Silence counts from an unanswered ping, not by the clock: in a hidden tab timers come late and
   * a line that nobody used would seem dead.
   */
  #beat(): void {
    if (this.#awaitsPong) {
      this.#end(abnormal, 'silence');
      return;
    }
    this.#awaitsPong = true;
    this.send({ t: 'ping', at: Math.round(this.#environment.clock.monotonic()) });
    this.#schedule();
    if (!this.#isOver) this.#events.beat();
  }

  #end(code: number, reason: string): void {
    if (this.#isOver) return;
    this.close();
    this.#events.ended({ code, reason });
  }
}
