import type { Keyed, MySheet, SheetColumn, SheetDocument, SheetRow } from '@plenary/client';
import { pick } from '../i18n/index.ts';
import { say } from './texts.ts';
import type { Column } from './values.ctrl.ts';

export type Row = SheetRow & { readonly key: string };

/** What somebody may write: nothing, everything, or their own row and what they add. */
export interface Access {
  readonly edits: boolean;
  readonly row?: string;
}

const byRank = (a: { readonly rank: number }, b: { readonly rank: number }) => a.rank - b.rank;

export const columnsOf = (columns: Keyed<SheetColumn>): Column[] =>
  Object.entries(columns)
    .map(([key, column]) => ({ key, ...column }))
    .sort(byRank);

const allRows = ({ rows }: SheetDocument): Row[] =>
  Object.entries(rows)
    .map(([key, row]) => ({ key, ...row }))
    .sort(byRank);

/** The rows in their order, one's own before all others. */
export function rowsOf(document: SheetDocument, own?: string): Row[] {
  const rows = allRows(document).filter(({ removed }) => !removed);
  const mine = rows.filter(({ key }) => key === own);
  return [...mine, ...rows.filter(({ key }) => key !== own)];
}

export const removedOf = (document: SheetDocument): Row[] =>
  allRows(document).filter(({ removed }) => removed === true);

/** What a row is called; cards have no title and are called after who made them. */
export const titleOf = ({ title, by, key }: Row): string => pick(title) || by || key;

export function mayWrite(document: SheetDocument, access: Access, row: string): boolean {
  if (!access.edits || document.state === 'closed') return false;
  return access.row === undefined || access.row === row;
}

/** Whether something that was written here can still reach the record where it stands. */
export function isStranded(document: SheetDocument, access: Access, row: string): boolean {
  const known = document.rows[row];
  if (!mayWrite(document, access, row)) return true;
  return known ? known.removed === true : !document.free;
}

/** “9 of 12”, or that nothing is asked for. */
export function progressOf({ filled, total }: { filled: number; total: number }): string {
  if (total === 0) return say('progress.none');
  return filled >= total ? say('progress.all') : say('progress', { filled, count: total });
}

/** A copy that somebody may look at. */
export interface Choice {
  readonly sheet: string;
  readonly of: string;
  readonly title: string;
  readonly mine: MySheet;
  readonly access: Access;
  readonly isOwn: boolean;
}

export const choiceName = ({ sheet, of }: { sheet: string; of: string }): string =>
  `${sheet}/${of}`;

/** The copies that a person has or may see: their own first, what is open before what is closed. */
export function choicesOf(sheets: Keyed<MySheet> | undefined): Choice[] {
  return Object.entries(sheets ?? {})
    .sort(([, a], [, b]) => Number(a.state === 'closed') - Number(b.state === 'closed'))
    .flatMap(([sheet, mine]) => {
      const { of, title, mayEdit, row, also = {}, mayEditOthers = false } = mine;
      const ofRow = row !== undefined && { row };
      const access: Access = { edits: mayEdit, ...ofRow };
      const own: Choice[] =
        of === undefined ? [] : [{ sheet, of, title: pick(title), mine, access, isOwn: true }];
      const others = Object.entries(also)
        .filter(([other]) => other !== of)
        .map(([other, name]) => ({
          sheet,
          of: other,
          title: pick(name),
          mine,
          access: mayEditOthers ? { edits: true, ...ofRow } : { edits: false },
          isOwn: false,
        }));
      return [...own, ...others];
    });
}

/** How many cells of a row that count are filled. */
export function filledIn(document: SheetDocument, row: Pick<SheetRow, 'cells'>) {
  const columns = columnsOf(document.columns);
  const asked = columns.some(({ required }) => required)
    ? columns.filter(({ required }) => required)
    : columns;
  const filled = asked.filter(({ key }) => row.cells[key]?.value !== undefined).length;
  return { filled, total: asked.length };
}
