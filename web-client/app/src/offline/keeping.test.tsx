import type { ConnectionState } from '@plenary/client';
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepForOffline } from './keeping.tsx';
import { isNewerKnown } from './newer.ts';

class FakeContainer extends EventTarget {
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
  vi.useRealTimers();
});

test('leaves the line to the page first, and then tells the worker what was loaded', async () => {
  keepForOffline('/assets/index-one.js')(connection);
  await vi.advanceTimersByTimeAsync(1000);
  expect(container?.registered).toEqual([]);
  await aWhile();
  expect(container?.registered).toEqual(['/sw.js']);
  expect(container?.told).toEqual([{ keep: ['/assets/fr.js'] }]);
});

test('asks for a newer release each time that the server is there again', async () => {
  keepForOffline('/assets/index-one.js')(connection);
  await aWhile();
  expect(container?.updates).toBe(1);
  connection.value = { is: 'offline' };
  await aWhile();
  expect(container?.updates).toBe(1);
  connection.value = { is: 'online' };
  await aWhile();
  expect(container?.updates).toBe(2);
});

test('offers the release that has taken over', async () => {
  keepForOffline('/assets/index-one.js')(connection);
  container?.dispatchEvent(
    new MessageEvent('message', { data: { entry: '/assets/index-two.js' } }),
  );
  await aWhile();
  expect(document.body.textContent).toContain('A newer version of this page is ready.');
});

test('changes nothing where the browser wants no worker', async () => {
  if (container) container.refuses = true;
  keepForOffline('/assets/index-one.js')(connection);
  await aWhile();
  connection.value = { is: 'offline' };
  connection.value = { is: 'online' };
  await aWhile();
  expect(container).toMatchObject({ updates: 0, told: [] });
  container = undefined;
  keepForOffline('/assets/index-one.js')(connection);
  await aWhile();
});
