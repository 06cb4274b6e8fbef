import type { ConnectOptions, LiveSession, Tokens } from '../src/api.ts';
import { connect } from '../src/client.ts';
import { memoryStorage } from '../src/environment.ts';
import type { Environment, KeyStorage, NetworkEvent } from '../src/ports.ts';
import { FakeServer } from './fake-server.ts';
import { FakeTime } from './fake-time.ts';
import { SeededRandom } from './seeded-random.ts';

export const fixedTokens: Tokens = {
  isSignedIn: true,
  current: async () => 'token-1',
  renew: async () => 'token-2',
  keep: () => {},
  forget: () => {},
  on: () => () => {},
};

/** A device whose network a test switches. */
export class FakeNetwork {
  isOnline = true;
  readonly #listeners = new Set<(event: NetworkEvent) => void>();

  on(listener: (event: NetworkEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  tell(event: NetworkEvent): void {
    if (event !== 'visible') this.isOnline = event === 'online';
    for (const listener of this.#listeners) listener(event);
  }
}

/** A server and the devices that connect to it. */
export class Setting {
  readonly time = new FakeTime();
  readonly random: SeededRandom;
  readonly server: FakeServer;
  readonly network = new FakeNetwork();
  #tabs = 0;

  constructor(seed = 1) {
    this.random = new SeededRandom(seed);
    this.server = new FakeServer(this.time, this.random);
  }

  /** A setting whose session is live, with Ana in it. */
  static inSession(seed = 1): Setting {
    const setting = new Setting(seed);
    setting.server.session().append({ session: { state: 'live' }, me: { name: 'Ana' } });
    return setting;
  }

  environment(storage: KeyStorage = memoryStorage()): Environment {
    return {
      WebSocket: this.server.WebSocket,
      fetch: () => Promise.reject(new Error('not here')),
      storage,
      clock: this.time,
      timers: this.time,
      random: this.random,
      network: this.network,
      locks: { hold: (_name, task) => task() },
      origin: 'https://plenary.example',
      tab: () => `tab-${this.#tabs++}-abcdef`,
    };
  }

  connect(options: Partial<ConnectOptions> = {}, storage?: KeyStorage): LiveSession {
    const environment = this.environment(storage);
    return connect({ workshop: 'heads', tokens: fixedTokens, environment, ...options });
  }

  /** Lets requests go there and answers come back. */
  async exchange(): Promise<void> {
    await this.time.pass(100);
  }
}
