import type { CellValue } from '@plenary/client';
import { forget, keep, kept, keptKeys } from '../identity/storage.ts';

/** What is written in a cell here and not yet told to be done by the server. */
export interface Draft {
  readonly value: CellValue;
  /** The version of the cell from which it was written, and what that held. */
  readonly base: number;
  readonly from: CellValue;
  readonly refused?: { readonly code: string; readonly message: string };
}

/** A cell of a copy. */
export interface Place {
  readonly row: string;
  readonly column: string;
}

export const nameOf = ({ row, column }: Place): string => `${row}/${column}`;

export function placeOf(name: string): Place {
  const [row = '', column = ''] = name.split('/');
  return { row, column };
}

const start = 'plenary.sheet/';

/** Drafts of one person in one session, kept on this device until the server has them. */
export interface Shelf {
  /** All drafts of a copy, by the names of their cells. */
  load(sheet: string, of: string): ReadonlyMap<string, Draft>;
  /** The copies of which there are drafts. */
  copies(): readonly { readonly sheet: string; readonly of: string }[];
  keep(sheet: string, of: string, cell: string, draft: Draft | undefined): void;
}

export function shelfOf(scope: string): Shelf {
  const own = `${start}${scope}/`;
  const rest = () => keptKeys(own).map((key) => [key, key.slice(own.length).split('/')] as const);
  return {
    load(sheet, of) {
      const found = new Map<string, Draft>();
      for (const [key, [its, copy, row, column]] of rest()) {
        const draft = its === sheet && copy === of ? draftIn(kept(key)) : undefined;
        if (draft && row && column) found.set(nameOf({ row, column }), draft);
      }
      return found;
    },
    copies() {
      const all = rest().map(
        ([, [sheet = '', of = '']]) => [`${sheet}/${of}`, { sheet, of }] as const,
      );
      return [...new Map(all).values()];
    },
    keep(sheet, of, cell, draft) {
      const key = `${own}${sheet}/${of}/${cell}`;
      if (draft) keep(key, JSON.stringify(draft));
      else forget(key);
    },
  };
}

const isValue = (value: unknown): value is CellValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

function draftIn(text: string | undefined): Draft | undefined {
  try {
    const found: unknown = JSON.parse(text ?? '');
    if (typeof found !== 'object' || found === null) return undefined;
    const { value, base, from } = found as Partial<Draft>;
    if (!isValue(value) || !isValue(from) || typeof base !== 'number') return undefined;
    return { value, base, from };
  } catch {
    return undefined;
  }
}
