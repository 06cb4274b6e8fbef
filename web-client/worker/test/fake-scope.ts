import type { Events, Scope } from '../scope.ts';

export const origin = 'https://plenary.example';
const pathOf = (what: RequestInfo | URL) =>
  new URL(what instanceof Request ? what.url : String(what), origin).pathname;

class FakeCache {
  readonly held = new Map<string, Response>();

  async match(what: RequestInfo | URL): Promise<Response | undefined> {
    return this.held.get(pathOf(what))?.clone();
  }

  async put(what: RequestInfo | URL, answer: Response): Promise<void> {
    this.held.set(pathOf(what), answer);
  }
}

class FakeCaches {
  readonly all = new Map<string, FakeCache>();

  async open(name: string): Promise<FakeCache> {
    const known = this.all.get(name) ?? new FakeCache();
    this.all.set(name, known);
    return known;
  }

  async keys(): Promise<string[]> {
    return [...this.all.keys()];
  }

  async delete(name: string): Promise<boolean> {
    return this.all.delete(name);
  }

  async match(what: RequestInfo | URL): Promise<Response | undefined> {
    for (const cache of this.all.values()) {
      const found = await cache.match(what);
      if (found) return found;
    }
    return undefined;
  }
}

/** What a browser gives to a worker, with a server whose files are given; many workers may share it. */
export class FakeBrowser {
  readonly caches = new FakeCaches();
  /** The files of the server by path; a function answers in its own way. */
  files: Record<string, string | (() => Promise<Response>)> = {};
  readonly asked: string[] = [];
  claimed = 0;
  skipped = 0;
  unregistered = 0;

  worker(): FakeWorker {
    return new FakeWorker(this);
  }

  async names(cache: string): Promise<string[]> {
    return [...(await this.caches.open(cache)).held.keys()].sort();
  }

  async fetch(what: Request | string): Promise<Response> {
    const path = pathOf(typeof what === 'string' ? what : what.url);
    this.asked.push(path);
    const file = this.files[path];
    if (typeof file === 'function') return file();
    return file === undefined ? new Response('', { status: 404 }) : new Response(file);
  }
}

/** One worker in its scope; its events happen when a test says so. */
export class FakeWorker {
  readonly #browser: FakeBrowser;
  readonly #listeners: { [E in keyof Events]?: (event: Events[E]) => void } = {};

  constructor(browser: FakeBrowser) {
    this.#browser = browser;
  }

  get scope(): Scope {
    const browser = this.#browser;
    return {
      location: { origin },
      caches: browser.caches as unknown as Scope['caches'],
      clients: { claim: async () => void browser.claimed++ },
      registration: { unregister: async () => browser.unregistered++ >= 0 },
      fetch: (what) => browser.fetch(what),
      skipWaiting: async () => void browser.skipped++,
      addEventListener: (name, listener) => {
        Object.assign(this.#listeners, { [name]: listener });
      },
    };
  }

  install = () => this.#lasting('install', {});
  activate = () => this.#lasting('activate', {});
  hear = (data: unknown) => this.#lasting('message', { data });

  /** What a page gets; nothing where the worker leaves it to the browser. */
  async ask(path: string, how: { mode?: string; method?: string } = {}) {
    const request = { url: origin + path, method: 'GET', mode: 'cors', ...how } as Request;
    let answer: Promise<Response> | undefined;
    const work: Promise<unknown>[] = [];
    this.#listeners.fetch?.({
      request,
      respondWith: (given) => {
        answer = given;
      },
      waitUntil: (more) => work.push(more),
    });
    const response = await answer;
    await Promise.all(work);
    return response;
  }

  open = (path: string) => this.ask(path, { mode: 'navigate' });

  async #lasting(name: 'install' | 'activate' | 'message', more: object): Promise<void> {
    const work: Promise<unknown>[] = [];
    const event = { ...more, waitUntil: (given: Promise<unknown>) => work.push(given) };
    this.#listeners[name]?.(event as never);
    await Promise.all(work);
  }
}
