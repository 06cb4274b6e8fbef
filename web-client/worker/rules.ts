/** How the worker answers what a page asks for; `leave` is the browser's own affair. */
export type Way = 'page' | 'asset' | 'leave';

/** First parts of addresses that are no pages, as `PagesController` has them. */
const programs = /^\/(api|actuator|assets|ws)(\/|$)/;

export function wayOf(
  { method, mode, url }: Pick<Request, 'method' | 'mode' | 'url'>,
  origin: string,
): Way {
  const { origin: its, pathname } = new URL(url);
  if (method !== 'GET' || its !== origin) return 'leave';
  if (isAsset(pathname)) return 'asset';
  return mode === 'navigate' && !programs.test(pathname) ? 'page' : 'leave';
}

/** A file with a digest of its content in its name. */
export const isAsset = (path: string): boolean => /^\/assets\/[\w.-]+$/.test(path);

/** A proxy answers for a node that does not: as good as no answer. */
export const isNoAnswer = ({ status }: Response): boolean => status >= 502 && status <= 504;

/** What a page wants to find here when it is opened without a line; anything else is not kept. */
export function wished(message: unknown): readonly string[] {
  if (typeof message !== 'object' || message === null || !('keep' in message)) return [];
  const { keep } = message;
  if (!Array.isArray(keep)) return [];
  return keep.filter((path): path is string => typeof path === 'string' && isAsset(path));
}

const start = 'plenary-';

export const cacheName = (release: string): string => `${start}${release}`;
export const isOurs = (cache: string): boolean => cache.startsWith(start);

/**
 * The caches that a new release does not need. The newest of the others stays: pages that are open
 * came from it and may still fetch parts of theirs, which the server has no more.
 */
export function outlived(caches: readonly string[], own: string): readonly string[] {
  return caches.filter((name) => isOurs(name) && name !== own).slice(0, -1);
}
