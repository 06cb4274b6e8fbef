import { isOurs } from './rules.ts';
import type { Scope } from './scope.ts';

/** What takes the place of a worker that is switched off: it leaves nothing behind, not even itself. */
export function retire(scope: Scope): void {
  async function clear(): Promise<void> {
    const names = await scope.caches.keys();
    await Promise.all(names.filter(isOurs).map((name) => scope.caches.delete(name)));
    await scope.registration.unregister();
  }

  scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
  scope.addEventListener('activate', (event) => event.waitUntil(clear()));
}
