import type { Instant, Keyed, Text } from './documents.ts';
import { type Api, ask, json } from './request.ts';
import type { CellValue, SheetColumn } from './sheets.ts';

/** Every word of a worksheet over all its copies. */
export interface Harvest {
  readonly key: string;
  readonly title: Text;
  readonly columns: Keyed<SheetColumn>;
  readonly copies: readonly {
    readonly of: string;
    readonly title: Text;
    readonly rows: readonly HarvestRow[];
  }[];
  readonly themes: readonly {
    readonly column: string;
    readonly theme: string;
    readonly title: string;
    readonly answers: readonly { readonly of: string; readonly row: string }[];
  }[];
}

export interface HarvestRow {
  readonly row: string;
  readonly title?: Text;
  readonly by?: string;
  readonly delegation?: string;
  readonly cells: Keyed<{
    readonly value?: CellValue;
    readonly by?: string;
    readonly at?: Instant;
  }>;
}

/** What a cell held, newest first. */
export interface CellHistory {
  readonly versions: readonly {
    readonly v: number;
    readonly value?: CellValue;
    readonly by: string;
    readonly at: Instant;
  }[];
}

export interface SheetPlace {
  readonly workshop: string;
  readonly session: string;
  readonly sheet: string;
}

const part = (key: string) => encodeURIComponent(key);
const at = ({ workshop, session, sheet }: SheetPlace) =>
  `/workshops/${part(workshop)}/sessions/${part(session)}/sheets/${part(sheet)}`;

export const getHarvest = (api: Api, place: SheetPlace) => json<Harvest>(api, at(place));

export async function getHarvestCsv(api: Api, place: SheetPlace): Promise<Blob> {
  return (await ask(api, at(place), { headers: { Accept: 'text/csv' } })).blob();
}

export function getCellHistory(
  api: Api,
  place: SheetPlace,
  cell: { readonly of: string; readonly row: string; readonly column: string },
) {
  const query = new URLSearchParams({ row: cell.row, column: cell.column });
  return json<CellHistory>(api, `${at(place)}/${part(cell.of)}/history?${query}`);
}
