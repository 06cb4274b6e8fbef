import type { ConnectionState } from '@plenary/client';
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepForOffline } from './keeping.tsx';
import { isNewerKnown } from './newer.ts';

const entry = (name: string) => `/assets/index-${name}.js`;
let release = 'one';

class FakeContainer {
  registered: unknown[] = [];
  updates = 0;
  told: unknown[] = [];
  refuses = false;
  readonly ready = Promise.resolve({
    active: { postMessage: (said: unknown) => this.told.push(said) },
  });

  async register(address: unknown) {
    if (this.refuses) throw new DOMException('No storage', 'SecurityError');
    this.registered.push(String(address));
    return { update: async () => this.updates++ };
  }
}

const aWhile = () => vi.advanceTimersByTimeAsync(60_000);
let container: FakeContainer | undefined;

const connection = signal<ConnectionState>({ is: 'online' });

beforeEach(() => {
  vi.useFakeTimers();
  connection.value = { is: 'online' };
  isNewerKnown.value = false;
  release = 'one';
  vi.stubGlobal('fetch', async () => {
    return new Response(`<script type="module" crossorigin src="${entry(release)}"></script>`);
  });
  container = new FakeContainer();
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true,
    get: () => container,
  });
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue(
    ['/assets/fr.js', '/assets/fr.js', '/api/me', 'https://x.example/assets/a.js'].map(
      (name) => ({ name: new URL(name, location.origin).href }) as PerformanceEntry,
    ),
  );
});

afterEach(() => {
  document.body.innerHTML = '';
  Reflect.deleteProperty(navigator, 'serviceWorker');
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('leaves the line to the page first, and then tells the worker what was loaded', async () => {
  keepForOffline(entry('one'))(connection);
  await vi.advanceTimersByTimeAsync(1000);
  expect(container?.registered).toEqual([]);
  await aWhile();
  expect(container?.registered).toEqual(['/sw.js']);
  expect(container?.told).toEqual([{ keep: ['/assets/fr.js'] }]);
});

test('asks for a newer release each time that the server is there again', async () => {
  keepForOffline(entry('one'))(connection);
  await aWhile();
  expect(container?.updates).toBe(1);
  connection.value = { is: 'offline' };
  await aWhile();
  expect(container?.updates).toBe(1);
  connection.value = { is: 'online' };
  await aWhile();
  expect(container?.updates).toBe(2);
});

test('asks as well while the line is refused, for an old page may be why', async () => {
  connection.value = { is: 'unavailable', attempt: 5, retryAt: 0 };
  keepForOffline(entry('one'))(connection);
  await aWhile();
  expect(container?.updates).toBe(1);
  connection.value = { is: 'unavailable', attempt: 6, retryAt: 0 };
  connection.value = { is: 'unavailable', attempt: 7, retryAt: 0 };
  await aWhile();
  expect(container?.updates).toBe(2);
});

test('offers a release that the server has meanwhile', async () => {
  keepForOffline(entry('one'))(connection);
  await aWhile();
  expect(document.body.textContent).toBe('');
  release = 'two';
  connection.value = { is: 'offline' };
  connection.value = { is: 'online' };
  await aWhile();
  expect(document.body.textContent).toContain('A newer version of this page is ready.');
});

test.each(['refuses', 'has'])('offers it as well where the browser %s no worker', async (how) => {
  if (container && how === 'refuses') container.refuses = true;
  const asked = container;
  if (how === 'has') container = undefined;
  release = 'two';
  keepForOffline(entry('one'))(connection);
  await aWhile();
  expect(asked).toMatchObject({ updates: 0, told: [] });
  expect(document.body.textContent).toContain('A newer version of this page is ready.');
});
