import type { ConnectionState } from '@plenary/client';
import { effect, type ReadonlySignal } from '@preact/signals';
import { render } from 'preact';
import { ownScript } from '../own-script.ts';
import { NewerNotice } from './NewerNotice.tsx';
import { lookForNewer, ownEntry } from './newer.ts';

/** Until then the line belongs to what the page fetches for its first documents. */
const firstMs = 3000;
/** When a node is replaced, a whole hall comes back at once, and need not ask at once. */
const withinMs = 15_000;

/**
 * Asks for a newer release each time that the server is there again, and while it refuses the line:
 * a page that was kept for months may be too old for it.
 */
type Follow = (connection: ReadonlySignal<ConnectionState>) => void;

/** Keeps this page for when there is no line, where the browser lets a worker do so. */
export function keepForOffline(own = ownEntry()): Follow {
  render(<NewerNotice />, document.body.appendChild(document.createElement('div')));
  const registered = register().catch(() => undefined);
  let isAsking = false;
  async function ask(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    const registration = await registered;
    await after(Math.random() * withinMs);
    isAsking = false;
    await Promise.allSettled([registration?.update(), lookForNewer(own)]);
  }
  return (connection) => {
    effect(() => {
      const { is } = connection.value;
      if (is === 'online' || is === 'unavailable') ask().catch(() => undefined);
    });
  };
}

/** Private windows may have no workers, and plain http has none. */
async function register(): Promise<ServiceWorkerRegistration | undefined> {
  await after(firstMs);
  if (!navigator.serviceWorker) return undefined;
  const registration = await navigator.serviceWorker.register(ownScript('/sw.js'));
  tellWhatIsLoaded(navigator.serviceWorker).catch(() => undefined);
  return registration;
}

const after = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Languages, fonts and pages of other roles are kept where they are used. */
async function tellWhatIsLoaded(serviceWorker: ServiceWorkerContainer): Promise<void> {
  const { active } = await serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  const keep = loaded
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname);
  active?.postMessage({ keep: [...new Set(keep)] });
}
