/** Storage that may be forbidden (private windows): what can't be kept is held for this page only. */
const held = new Map<string, string>();

export type Shelf = 'device' | 'tab';

function shelf(which: Shelf): Storage | undefined {
  try {
    return which === 'device' ? window.localStorage : window.sessionStorage;
  } catch {
    return undefined;
  }
}

export function kept(key: string, which: Shelf = 'device'): string | undefined {
  try {
    return shelf(which)?.getItem(key) ?? held.get(`${which} ${key}`);
  } catch {
    return held.get(`${which} ${key}`);
  }
}

export function keep(key: string, value: string, which: Shelf = 'device'): void {
  try {
    const place = shelf(which);
    if (!place) throw new Error('There is no storage.');
    place.setItem(key, value);
  } catch {
    held.set(`${which} ${key}`, value);
  }
}

export function forget(key: string, which: Shelf = 'device'): void {
  held.delete(`${which} ${key}`);
  try {
    shelf(which)?.removeItem(key);
  } catch {
    // Nothing was kept where nothing may be kept.
  }
}

/** The keys that are kept on this device and begin so. */
export function keptKeys(start: string): readonly string[] {
  try {
    return Object.keys(shelf('device') ?? {}).filter((key) => key.startsWith(start));
  } catch {
    return [];
  }
}
