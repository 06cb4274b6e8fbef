import { useState } from 'preact/hooks';
import { forget, keep, kept } from '../identity/storage.ts';

type Texts = ReadonlyMap<string, string>;

/** What somebody typed into a card and did not save, kept on this device until they do. */
export interface Draft {
  readonly texts: Texts;
  /** Whether it was there before the card was opened. */
  readonly isFound: boolean;
  /** Whether the card has other words now than those from which it was typed. */
  readonly isOlder: boolean;
  type(column: string, text: string): void;
  discard(): void;
}

interface Worded {
  readonly id: string;
  readonly version: number;
  readonly cells: readonly { readonly column: string; readonly text?: string }[];
}

const start = 'plenary.wording/';

/** The place of a draft: a card as an organizer words it, or as its delegation does. */
export const placeOf = (scope: string, { id }: Pick<Worded, 'id'>): string =>
  `${start}${scope}/${id}`;

export const hasDraft = (place: string): boolean => read(place) !== undefined;

/** The draft of a card, from where it was left. */
export function useDraft(place: string, card: Worded): Draft {
  const [found] = useState(() => read(place));
  const [texts, setTexts] = useState<Texts>(() => found?.texts ?? new Map());
  const put = (next: Texts) => {
    setTexts(next);
    if (next.size === 0) forget(place);
    else keep(place, JSON.stringify({ version: card.version, texts: [...next] }));
  };
  return {
    texts,
    isFound: found !== undefined && texts.size > 0,
    isOlder: found !== undefined && found.version !== card.version,
    type(column, text) {
      const next = new Map(texts);
      const before = card.cells.find((cell) => cell.column === column)?.text ?? '';
      if (text === before) next.delete(column);
      else next.set(column, text);
      put(next);
    },
    discard: () => put(new Map()),
  };
}

function read(place: string): { version: number; texts: Texts } | undefined {
  try {
    const found: unknown = JSON.parse(kept(place) ?? '');
    if (typeof found !== 'object' || found === null) return undefined;
    const { version, texts } = found as { version?: unknown; texts?: unknown };
    if (typeof version !== 'number' || !Array.isArray(texts)) return undefined;
    const typed = texts.filter(isTyped);
    return typed.length > 0 ? { version, texts: new Map(typed) } : undefined;
  } catch {
    return undefined;
  }
}

const isTyped = (entry: unknown): entry is [string, string] =>
  Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'string';
