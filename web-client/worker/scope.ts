/** An event that lasts until the work that it was given is done. */
export interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}

/** A page asks for something. */
export interface Asking extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** A page says something. */
export interface Saying extends Lasting {
  readonly data: unknown;
}

export interface Events {
  readonly install: Lasting;
  readonly activate: Lasting;
  readonly fetch: Asking;
  readonly message: Saying;
}

/** The part of a service worker's scope that ours uses. */
export interface Scope {
  readonly location: { readonly origin: string };
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete' | 'match'>;
  readonly clients: { claim(): Promise<void> };
  readonly registration: { unregister(): Promise<boolean> };
  fetch(what: Request | string, how?: RequestInit): Promise<Response>;
  skipWaiting(): Promise<void>;
  addEventListener<E extends keyof Events>(name: E, listener: (event: Events[E]) => void): void;
}
