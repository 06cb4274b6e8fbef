import type { Random } from './ports.ts';
import { base64url } from './text.ts';

const key = 'plenary/tab';

/**
 * The id of this tab. It lies in the session storage only while the page is away, so that a
 * reload finds it and a duplicated tab, which gets a copy of the storage, does not.
 */
export function tabId(random: Random): string {
  const fresh = base64url(random.bytes(12));
  try {
    if (typeof document === 'undefined') return fresh;
    const id = sessionStorage.getItem(key) ?? fresh;
    sessionStorage.removeItem(key);
    addEventListener('pagehide', () => sessionStorage.setItem(key, id));
    addEventListener('pageshow', () => sessionStorage.removeItem(key));
    return id;
  } catch {
    return fresh;
  }
}
