import type { TokenPair, Tokens, TokensOptions } from './api.ts';
import { environmentWith } from './environment.ts';
import { SignedOut } from './errors.ts';
import { isObject, parse } from './json.ts';
import { Listeners } from './listeners.ts';
import type { Environment, KeyStorage, Unsubscribe } from './ports.ts';
import { fromBase64url } from './text.ts';

interface KeptPair extends TokenPair {
  /** On this device's clock, counted from when the pair came: the clocks may differ. */
  readonly expires: number;
}

const renewBeforeMs = 60_000;
const usualLifeMs = 10 * 60_000;
const answerWithinMs = 15_000;

const keyOf = (name: string) => `plenary/tokens/${name}`;

/** Tokens of one person or account that all tabs share; one tab at a time fetches new ones. */
export function createTokens(options: TokensOptions): Tokens {
  const tokens = new StoredTokens(options);
  if (options.pair) tokens.keep(options.pair);
  return tokens;
}

class StoredTokens implements Tokens {
  readonly #environment: Environment;
  readonly #url: string;
  readonly #key: string;
  readonly #listeners = new Listeners<string>();
  readonly #renewals = new Map<string, Promise<string>>();
  #seen: string | undefined;
  /** The pair where the storage takes none. */
  #kept: KeptPair | undefined;

  constructor({ url, name, environment }: TokensOptions) {
    this.#environment = environmentWith(environment);
    this.#url = `${url ?? this.#environment.origin ?? ''}/api/refresh`;
    this.#key = keyOf(name);
  }

  get isSignedIn(): boolean {
    return this.#read() !== undefined;
  }

  async current(): Promise<string> {
    const kept = this.#read();
    if (!kept) throw new SignedOut();
    const left = kept.expires - this.#environment.clock.wall();
    if (left > renewBeforeMs) return this.#told(kept.token);
    try {
      return await this.renew(kept.token);
    } catch (error) {
      if (error instanceof SignedOut || left <= 0) throw error;
      return this.#told(kept.token);
    }
  }

  renew(refused: string): Promise<string> {
    const running = this.#renewals.get(refused);
    if (running) return running;
    const renewal = this.#environment.locks
      .hold(this.#key, () => this.#renewAlone(refused))
      .finally(() => this.#renewals.delete(refused));
    this.#renewals.set(refused, renewal);
    return renewal;
  }

  keep(pair: TokenPair): void {
    const { clock, storage } = this.#environment;
    const { token, refresh } = pair;
    const kept = { token, refresh, expires: clock.wall() + lifeMs(token) };
    this.#kept = undefined;
    try {
      storage.setItem(this.#key, JSON.stringify(kept));
    } catch {
      this.#kept = kept;
    }
    this.#told(pair.token);
  }

  forget(): void {
    this.#kept = undefined;
    this.#environment.storage.removeItem(this.#key);
  }

  on(listener: (token: string) => void): Unsubscribe {
    return this.#listeners.add(listener);
  }

  async #renewAlone(refused: string): Promise<string> {
    const kept = this.#read();
    if (!kept) throw new SignedOut();
    if (kept.token !== refused) return this.#told(kept.token);
    const pair = await this.#fetchPair(kept.refresh);
    if (pair) {
      this.keep(pair);
      return pair.token;
    }
    const meanwhile = this.#read();
    if (meanwhile && meanwhile.token !== refused) return this.#told(meanwhile.token);
    this.forget();
    throw new SignedOut();
  }

  /** Nothing when the server says that this refresh token is not good any more. */
  async #fetchPair(refresh: string): Promise<TokenPair | undefined> {
    const abort = new AbortController();
    const cancel = this.#environment.timers.after(answerWithinMs, () => abort.abort());
    try {
      const response = await this.#environment.fetch(this.#url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({ refresh }),
        credentials: 'same-origin',
        signal: abort.signal,
      });
      if ([400, 401, 403].includes(response.status)) return undefined;
      if (!response.ok) throw new Error(`The server answered ${response.status}.`);
      return pairIn(await response.text());
    } finally {
      cancel();
    }
  }

  #read(): KeptPair | undefined {
    if (this.#kept) return this.#kept;
    const value = parse(this.#environment.storage.getItem(this.#key) ?? '');
    if (!isObject(value)) return undefined;
    const { token, refresh, expires } = value;
    if (typeof token !== 'string' || typeof refresh !== 'string') return undefined;
    return typeof expires === 'number' ? { token, refresh, expires } : undefined;
  }

  #told(token: string): string {
    if (token !== this.#seen) {
      this.#seen = token;
      this.#listeners.tell(token);
    }
    return token;
  }
}

function pairIn(text: string): TokenPair {
  const value = parse(text);
  if (isObject(value) && typeof value.token === 'string' && typeof value.refresh === 'string') {
    return { token: value.token, refresh: value.refresh };
  }
  throw new Error('The server answered without tokens.');
}

/** How long a token lives from its issue on; the client neither checks nor trusts it otherwise. */
function lifeMs(token: string): number {
  const { exp, iat } = claimsOf(token);
  return typeof exp === 'number' && typeof iat === 'number' ? (exp - iat) * 1000 : usualLifeMs;
}

/** Whose tokens are kept under this name, by the id that the server gave them. */
export function ownerOf(storage: KeyStorage, name: string): string | undefined {
  const kept = parse(storage.getItem(keyOf(name)) ?? '');
  if (!isObject(kept) || typeof kept.token !== 'string') return undefined;
  const { sub } = claimsOf(kept.token);
  return typeof sub === 'string' ? sub : undefined;
}

/** What a token says of itself; nothing where it is of no known kind. */
function claimsOf(token: string): { readonly [key: string]: unknown } {
  try {
    const claims = parse(fromBase64url(token.split('.')[1] ?? ''));
    return isObject(claims) ? claims : {};
  } catch {
    return {};
  }
}
