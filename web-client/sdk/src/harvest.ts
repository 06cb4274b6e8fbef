import type { Keyed, Text } from './documents.ts';
import type { CellPlace } from './frames.ts';
import { type Api, ask, json } from './request.ts';
import type { CellValue, SheetColumn } from './sheets.ts';

/** Everything that the copies of a worksheet hold. */
export interface Harvest {
  readonly key: string;
  readonly title: Text;
  readonly columns: Keyed<SheetColumn>;
  readonly copies: readonly {
    readonly of: string;
    readonly title: Text;
    readonly rows: readonly {
      readonly row: string;
      readonly title?: Text;
      readonly by: string;
      readonly delegation?: string;
      readonly cells: Keyed<{
        readonly value?: CellValue;
        readonly by: string;
        readonly at: string;
      }>;
    }[];
  }[];
  readonly themes: readonly {
    readonly column: string;
    readonly theme: string;
    readonly title: string;
    readonly answers: readonly { readonly of: string; readonly row: string }[];
  }[];
}

/** What a cell held before, and who wrote it. */
export interface CellVersion {
  readonly v: number;
  /** Absent where it was emptied or erased. */
  readonly value?: CellValue;
  readonly by: string;
  readonly at: string;
}

const sheetPath = (workshop: string, session: string, sheet: string) =>
  `/workshops/${encodeURIComponent(workshop)}/sessions/${encodeURIComponent(session)}/sheets/${encodeURIComponent(sheet)}`;

export const getHarvest = (api: Api, workshop: string, session: string, sheet: string) =>
  json<Harvest>(api, sheetPath(workshop, session, sheet));

export async function downloadHarvest(
  api: Api,
  workshop: string,
  session: string,
  sheet: string,
): Promise<Blob> {
  const path = sheetPath(workshop, session, sheet);
  return (await ask(api, path, { headers: { Accept: 'text/csv' } })).blob();
}

/** The versions of a cell, newest first. */
export async function getVersions(
  api: Api,
  workshop: string,
  session: string,
  { sheet, of, row, column }: CellPlace,
): Promise<readonly CellVersion[]> {
  const path = `${sheetPath(workshop, session, sheet)}/${encodeURIComponent(of)}/history`;
  const query = new URLSearchParams({ row, column });
  return (await json<{ versions: CellVersion[] }>(api, `${path}?${query}`)).versions;
}
