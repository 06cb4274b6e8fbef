import {
  connect,
  type LiveSession,
  memoryStorage,
  type Network,
  type NetworkEvent,
  type SocketConstructor,
  type Tokens,
} from '@plenary/client';
import type { Stay } from '../report/attendance.ts';
import type { Answered, Meter } from './meter.ts';
import { Wire } from './wire.ts';

/** Where simulated people go, and who watches them. */
export interface House {
  readonly url: string;
  readonly workshop: string;
  readonly WebSocket: SocketConstructor;
  /** A line of 2G quality, where there is one. */
  readonly slowWebSocket?: SocketConstructor;
  readonly meter: Meter;
}

class OwnNetwork implements Network {
  isOnline = true;
  #listener: (event: NetworkEvent) => void = () => {};

  on(listener: (event: NetworkEvent) => void) {
    this.#listener = listener;
    return () => {
      this.#listener = () => {};
    };
  }

  set(isOnline: boolean): void {
    this.isOnline = isOnline;
    this.#listener(isOnline ? 'online' : 'offline');
  }
}

export interface DeviceOptions {
  readonly person: string;
  readonly tokens: Tokens;
  readonly session: string | undefined;
  readonly tab: string;
  /** What the browser keeps for all tabs, over reloads too. */
  readonly storage?: ReturnType<typeof memoryStorage>;
  readonly slow?: boolean;
  readonly follow?: boolean;
}

/** One tab of a simulated person, on the real client, with a log of its own of when it was there. */
export class Device {
  readonly live: LiveSession;
  readonly person: string;
  readonly tab: string;
  readonly #wire: Wire;
  readonly #network = new OwnNetwork();
  readonly #meter: Meter;
  readonly #stays: Stay[];
  #stay: Stay | undefined;
  #isLeaving = false;

  /** @param stays where this device writes down when it was there */
  constructor(house: House, options: DeviceOptions, stays: Stay[]) {
    this.#stays = stays;
    this.person = options.person;
    this.tab = options.tab;
    this.#meter = house.meter;
    const real = (options.slow ? house.slowWebSocket : undefined) ?? house.WebSocket;
    this.#wire = new Wire(real, options.person, house.meter);
    this.live = connect({
      url: house.url,
      workshop: house.workshop,
      ...(options.session !== undefined && { session: options.session }),
      tokens: options.tokens,
      follow: options.follow ?? false,
      environment: {
        WebSocket: this.#wire.Socket,
        storage: options.storage ?? memoryStorage(),
        network: this.#network,
        tab: () => options.tab,
      },
    });
    this.live.connection.on(({ is }) => this.#changed(is));
  }

  get isOnline(): boolean {
    return this.live.connection.value.is === 'online';
  }

  /** Resolves when the session stands on this screen, rejects when it never will. */
  shown(): Promise<void> {
    return new Promise((resolve, reject) => {
      const ends = [
        this.live.on('session', (document) => document && settle()),
        this.live.connection.on(({ is }) => {
          if (final.has(is)) settle(new Error(is));
        }),
      ];
      const settle = (problem?: Error) => {
        for (const end of ends) end();
        if (problem) reject(problem);
        else resolve();
      };
      if (this.live.topic('session')) settle();
    });
  }

  /** Breaks the line as a lost network does: without a good-bye. */
  cut(): void {
    this.#wire.isCut = true;
    this.#network.set(false);
  }

  restore(): void {
    this.#wire.isCut = false;
    this.#network.set(true);
  }

  /** Closes the tab. */
  leave(): void {
    this.#isLeaving = true;
    this.live.close();
  }

  /** Loses the device: nothing is said, and nobody comes back. */
  vanish(): void {
    this.cut();
    this.live.close();
  }

  /** Sends a command that was answered once more. */
  askAgain(id: string, name: string, args: unknown): Promise<Answered | undefined> {
    const again = this.#meter.askAgain(id);
    this.#wire.say(JSON.stringify({ t: 'cmd', id, name, args }));
    return again;
  }

  #changed(is: string): void {
    if (is === 'online') {
      // The clock is set right after this.
      queueMicrotask(() => this.#came());
      return;
    }
    if (!this.#stay) return;
    this.#stay.until = this.live.now();
    this.#stay.abrupt = !this.#isLeaving && is !== 'replaced';
    this.#stay = undefined;
    this.#meter.online--;
  }

  #came(): void {
    if (this.#stay || !this.isOnline) return;
    const session = this.live.session.value ?? '';
    const from = this.live.now();
    const hello = from - (performance.now() - this.#wire.helloAt);
    this.#stay = { session, tab: this.tab, hello, from, until: undefined, abrupt: false };
    this.#stays.push(this.#stay);
    this.#meter.online++;
  }
}

const final: ReadonlySet<string> = new Set(['replaced', 'removed', 'ended', 'expired', 'closed']);
