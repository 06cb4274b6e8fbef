import { cacheName, isNoAnswer, outlived, wayOf, wished } from './rules.ts';
import type { Asking, Scope } from './scope.ts';

/** The page of one release, as the build knows it. */
export interface Shell {
  /** A digest of the page and of the names of its files. */
  readonly release: string;
  /** The script that the page begins with. */
  readonly entry: string;
  /** What a participant's page is made of. */
  readonly files: readonly string[];
}

/** Every page is the same document. It is kept under this address alone, never one that was opened. */
const page = '/';
/**
 * A satellite's answer takes five round trips of 600 ms, and 3 s more where two packets are lost.
 * Whoever has heard nothing after this has no line.
 */
export const patienceMs = 8000;

/** Keeps the page of this release, and gives it where the server gives none. */
export function serve(scope: Scope, shell: Shell): void {
  const own = () => scope.caches.open(cacheName(shell.release));
  const held = (path: string) => scope.caches.match(path, { ignoreVary: true });

  async function fetched(path: string): Promise<Response> {
    const answer = await scope.fetch(path);
    if (!answer.ok) throw new Error(`${path} is answered with ${answer.status}.`);
    return answer;
  }

  /** What an earlier release or the browser has already is not fetched again. */
  async function keep(paths: readonly string[]): Promise<void> {
    const cache = await own();
    const add = async (path: string) => {
      if (await cache.match(path, { ignoreVary: true })) return;
      await cache.put(path, (await held(path)) ?? (await fetched(path)));
    };
    await Promise.all(paths.map(add));
  }

  /** While nodes of two releases run, the page may be the other's: then nothing is kept of either. */
  async function keepPage(): Promise<void> {
    const answer = await scope.fetch(page, { cache: 'no-cache' });
    const text = await answer.clone().text();
    if (!answer.ok || answer.redirected || !text.includes(`"${shell.entry}"`)) {
      throw new Error('The server has another page than that of this worker.');
    }
    await (await own()).put(page, answer);
  }

  async function install(): Promise<void> {
    await keep(shell.files);
    await keepPage();
    await scope.skipWaiting();
  }

  async function activate(): Promise<void> {
    const gone = outlived(await scope.caches.keys(), cacheName(shell.release));
    await Promise.all(gone.map((name) => scope.caches.delete(name)));
    await scope.clients.claim();
  }

  async function keptPage(): Promise<Response | undefined> {
    return (await own()).match(page, { ignoreVary: true });
  }

  const pause = () =>
    new Promise<undefined>((resolve) => {
      setTimeout(resolve, patienceMs);
    });

  /** The server's page, or without one in time the one that is kept here. */
  async function answerPage(request: Request): Promise<Response> {
    const asked = scope.fetch(request);
    const answer = await Promise.race([asked.catch(() => undefined), pause()]);
    if (answer && !isNoAnswer(answer)) return answer;
    return (await keptPage().catch(() => undefined)) ?? asked;
  }

  async function answerAsset(event: Asking): Promise<Response> {
    const kept = await held(event.request.url).catch(() => undefined);
    if (kept) return kept;
    const answer = await scope.fetch(event.request);
    if (answer.ok) event.waitUntil(remember(event.request.url, answer.clone()));
    return answer;
  }

  /** A device that has no room for it costs what a reload offline would have shown. */
  async function remember(url: string, answer: Response): Promise<void> {
    await (await own()).put(url, answer).catch(() => undefined);
  }

  scope.addEventListener('install', (event) => event.waitUntil(install()));
  scope.addEventListener('activate', (event) => event.waitUntil(activate()));
  scope.addEventListener('message', (event) => {
    event.waitUntil(keep(wished(event.data)).catch(() => undefined));
  });
  scope.addEventListener('fetch', (event) => {
    const way = wayOf(event.request, scope.location.origin);
    if (way === 'page') event.respondWith(answerPage(event.request));
    if (way === 'asset') event.respondWith(answerAsset(event));
  });
}
