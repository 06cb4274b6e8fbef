import { beforeEach, describe, expect, it } from 'vitest';
import { memoryStorage } from '../src/environment.ts';
import { SignedOut } from '../src/errors.ts';
import { leaseLocks } from '../src/locks.ts';
import type { Environment, Fetch, KeyStorage } from '../src/ports.ts';
import { createTokens } from '../src/tokens.ts';
import { settle } from './fake-time.ts';
import { Setting } from './setting.ts';

function jwt(name: string, lifeSeconds = 600): string {
  const claims = btoa(JSON.stringify({ sub: name, iat: 5000, exp: 5000 + lifeSeconds }));
  return `e30.${claims.replace(/=+$/, '')}.${name}`;
}

/** A server that rotates: a refresh token is good once. */
class Rotation {
  good = 'refresh-0';
  asked = 0;
  status: number | undefined;
  readonly #time: Setting['time'];

  constructor(time: Setting['time']) {
    this.#time = time;
  }

  readonly fetch: Fetch = async (url, init) => {
    expect(url).toBe('https://plenary.example/api/refresh');
    this.asked++;
    const { refresh } = JSON.parse(String(init.body));
    await new Promise<void>((resolve) => {
      this.#time.after(50, resolve);
    });
    if (this.status) return new Response('{}', { status: this.status });
    if (refresh !== this.good) return new Response('{}', { status: 401 });
    this.good = `refresh-${this.asked}`;
    return Response.json({ token: jwt(`token-${this.asked}`), refresh: this.good });
  };
}

describe('tokens', () => {
  let setting: Setting;
  let storage: KeyStorage;
  let rotation: Rotation;

  beforeEach(() => {
    setting = new Setting();
    storage = memoryStorage();
    rotation = new Rotation(setting.time);
  });

  const environment = (): Environment => {
    const { time, random } = setting;
    const locks = leaseLocks(storage, time, time, random);
    return { ...setting.environment(storage), fetch: rotation.fetch, locks };
  };
  const first = { token: jwt('token-0'), refresh: 'refresh-0' };
  const tab = () => createTokens({ name: 'ana', environment: environment() });
  const signedIn = () => createTokens({ name: 'ana', pair: first, environment: environment() });

  it('are used while they are good', async () => {
    const tokens = signedIn();
    await setting.time.pass(500_000);
    await expect(tokens.current()).resolves.toBe(first.token);
    expect(rotation.asked).toBe(0);
  });

  it('are refreshed before they expire, by the length of their life', async () => {
    const tokens = signedIn();
    const heard: string[] = [];
    tokens.on((token) => heard.push(token));
    await setting.time.pass(545_000);
    const current = tokens.current();
    await setting.time.pass(1000);
    await expect(current).resolves.toBe(jwt('token-1'));
    expect(heard).toEqual([jwt('token-1')]);
  });

  it('are shared by tabs and survive a reload', async () => {
    signedIn();
    expect(tab().isSignedIn).toBe(true);
    await expect(tab().current()).resolves.toBe(first.token);
  });

  it('are refreshed by one of two tabs that race', async () => {
    const tabs = [signedIn(), tab(), tab()];
    await setting.time.pass(545_000);
    const all = Promise.all(
      tabs.flatMap((tokens) => [tokens.current(), tokens.renew(first.token)]),
    );
    await setting.time.pass(5000);
    expect(new Set(await all)).toEqual(new Set([jwt('token-1')]));
    expect(rotation.asked).toBe(1);
    expect(tabs.every(({ isSignedIn }) => isSignedIn)).toBe(true);
  });

  it('of another tab are taken when the refresh token was used up meanwhile', async () => {
    const tokens = signedIn();
    const renewal = tokens.renew(first.token);
    await setting.time.pass(60);
    rotation.good = 'refresh-7';
    const other = createTokens({ name: 'ana', environment: environment() });
    other.keep({ token: jwt('token-7'), refresh: 'refresh-7' });
    await setting.time.pass(1000);
    await expect(renewal).resolves.toBe(jwt('token-7'));
  });

  it('are forgotten when the server wants them no more', async () => {
    const tokens = signedIn();
    rotation.good = 'another';
    const renewal = expect(tokens.renew(first.token)).rejects.toBeInstanceOf(SignedOut);
    await setting.time.pass(1000);
    await renewal;
    expect(tokens.isSignedIn).toBe(false);
    await expect(tokens.current()).rejects.toBeInstanceOf(SignedOut);
  });

  it('stay when the server is in trouble', async () => {
    const tokens = signedIn();
    rotation.status = 503;
    await setting.time.pass(570_000);
    const current = tokens.current();
    await setting.time.pass(1000);
    await expect(current).resolves.toBe(first.token);
    await setting.time.pass(40_000);
    const late = expect(tokens.current()).rejects.not.toBeInstanceOf(SignedOut);
    await setting.time.pass(1000);
    await late;
    expect(tokens.isSignedIn).toBe(true);
  });

  it('end in all tabs at once', () => {
    const tokens = signedIn();
    const other = tab();
    tokens.forget();
    expect(other.isSignedIn).toBe(false);
  });

  it('last as long as the page when the storage takes nothing', async () => {
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const tokens = signedIn();
    await expect(tokens.current()).resolves.toBe(first.token);
    tokens.forget();
    expect(tokens.isSignedIn).toBe(false);
  });
});

describe('a lease lock', () => {
  it('lets one at a time run, and nobody wait for a tab that died', async () => {
    const { time, random } = new Setting();
    const storage = memoryStorage();
    const log: string[] = [];
    const locks = () => leaseLocks(storage, time, time, random);
    const task = (name: string) => async () => {
      log.push(`${name} in`);
      await new Promise<void>((resolve) => {
        time.after(40, resolve);
      });
      log.push(`${name} out`);
    };
    storage.setItem('plenary/lock/x', `${time.wall() + 9000} dead`);
    const all = Promise.all([locks().hold('x', task('a')), locks().hold('x', task('b'))]);
    await time.pass(8000);
    expect(log).toEqual([]);
    await time.pass(4000);
    await all;
    await settle();
    expect(log).toHaveLength(4);
    expect(log[0]?.[0]).toBe(log[1]?.[0]);
    expect(log[2]?.[0]).toBe(log[3]?.[0]);
  });
});
