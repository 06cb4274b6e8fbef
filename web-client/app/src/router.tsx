import { effect, signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { asking, titled } from './live/asking.ts';

export type Params = Readonly<Record<string, string>>;
export interface Route {
  /** A path with `:names`, such as `/w/:workshop`. */
  readonly path: string;
  readonly load: () => Promise<{ default: ComponentType<{ params: Params }> }>;
}

const place = signal(location.pathname);
const title = signal('');
let arrivals = 0;

export function navigate(to: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'replace') history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  place.value = location.pathname;
}

export function match(path: string, pathname: string): Params | undefined {
  const wanted = path.split('/');
  const given = pathname.replace(/(.)\/+$/, '$1').split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':') && value) params[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return undefined;
  }
  return params;
}

/** Links within the client change the page without loading it; all others are the browser's. */
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.target || link.hasAttribute('download')) return;
  if (link.origin !== location.origin || link.pathname.startsWith('/api/')) return;
  if (link.hash && link.pathname === location.pathname) return;
  event.preventDefault();
  navigate(link.href);
}

export function startRouter(): void {
  addEventListener('popstate', () => {
    place.value = location.pathname;
  });
  document.addEventListener('click', followLinks);
}

/** The secret of a link, after its `#`; a link pasted over another changes nothing else of the address. */
export function useSecret(): string {
  const [secret, setSecret] = useState(() => location.hash.slice(1));
  useEffect(() => {
    const look = () => setSecret(location.hash.slice(1));
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return secret;
}

interface Shown {
  readonly pathname: string;
  readonly Page: ComponentType<{ params: Params }>;
  readonly params: Params;
}

/** Shows the page of the place; the former one stays until the next has arrived. */
export function Router(props: {
  routes: readonly Route[];
  lost: ComponentType;
  failed: ComponentType;
}) {
  const [shown, show] = useState<Shown | 'lost' | 'failed'>();
  const pathname = place.value;
  useEffect(() => {
    let current = true;
    const route = props.routes.find(({ path }) => match(path, pathname));
    const params = route && match(route.path, pathname);
    if (!route || !params) show('lost');
    else
      route.load().then(
        ({ default: Page }) => current && show({ pathname, Page, params }),
        () => current && show('failed'),
      );
    return () => {
      current = false;
    };
  }, [pathname, props.routes]);
  if (!shown) return null;
  if (shown === 'lost') return <props.lost />;
  if (shown === 'failed') return <props.failed />;
  return <shown.Page key={shown.pathname} params={shown.params} />;
}

effect(() => {
  document.title = titled(title.value, asking.value);
});

/** Names the page, and after a change of page brings the reader to its title. */
export function usePage(name: string): void {
  useLayoutEffect(() => {
    title.value = name;
  }, [name]);
  useEffect(() => {
    if (arrivals++ === 0) return;
    const heading = document.querySelector('h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  }, []);
}
