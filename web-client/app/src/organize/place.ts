import { useEffect, useState } from 'preact/hooks';

export const tabs = [
  'programme',
  'people',
  'plan',
  'attendance',
  'compendium',
  'record',
  'acts',
] as const;
export type TabKey = (typeof tabs)[number];

/** Where one is in a workshop: the tab, and of the attendance which session or day. */
export interface Place {
  readonly tab: TabKey;
  readonly of?: string;
}

export function placeOf(hash: string): Place {
  const [name, of] = hash.replace(/^#/, '').split('/');
  const tab = tabs.find((known) => known === name) ?? 'programme';
  return of ? { tab, of: decodeURIComponent(of) } : { tab };
}

export const hashOf = ({ tab, of }: Place): string =>
  of === undefined ? `#${tab}` : `#${tab}/${encodeURIComponent(of)}`;

/** The place in the address, so that reloading, going back and sending the link all keep it. */
export function usePlace(): readonly [Place, (place: Place) => void] {
  const [place, setPlace] = useState(() => placeOf(location.hash));
  useEffect(() => {
    const look = () => setPlace(placeOf(location.hash));
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  const go = (to: Place) => {
    history.pushState(null, '', hashOf(to));
    setPlace(to);
  };
  return [place, go];
}
