import type { ConnectionState } from '@plenary/client';
import { effect, type ReadonlySignal } from '@preact/signals';
import { render } from 'preact';
import { ownScript } from '../own-script.ts';
import { NewerNotice } from './NewerNotice.tsx';
import { entryOf, heardOf } from './newer.ts';

/** Until then the line belongs to what the page fetches for its first documents. */
const firstMs = 3000;
/** When a node is replaced, a whole hall comes back at once, and need not ask at once. */
const withinMs = 15_000;

/** Asks for a newer worker each time that the server is there again. */
type Follow = (connection: ReadonlySignal<ConnectionState>) => void;

/**
 * Registers the worker that keeps this page for when there is no line. Where the browser wants no
 * worker, nothing changes.
 */
export function keepForOffline(own = entryOf(document)): Follow {
  if (!navigator.serviceWorker) return () => undefined;
  const { serviceWorker } = navigator;
  render(<NewerNotice />, document.body.appendChild(document.createElement('div')));
  serviceWorker.addEventListener('message', ({ data }) => heardOf(data, own));
  const registered = after(firstMs).then(() => serviceWorker.register(ownScript('/sw.js')));
  registered.then(() => tellWhatIsLoaded(serviceWorker)).catch(() => undefined);
  const ask = async () => {
    const registration = await registered;
    await after(Math.random() * withinMs);
    await registration.update();
  };
  return (connection) => {
    effect(() => {
      if (connection.value.is === 'online') ask().catch(() => undefined);
    });
  };
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
