import type { SheetCell, SheetColumn, SheetDocument } from '@plenary/client';
import { date, pick } from '../../i18n/index.ts';
import { EmptyState } from '../../ui/index.ts';
import { c } from '../cockpit/texts.ts';
import { inRank, shownValue } from './harvest.ctrl.ts';

/** A copy of a worksheet to read: its rows and columns as a table. */
export function SheetTable({ sheet, name }: { sheet: SheetDocument; name: string }) {
  const columns = inRank(sheet.columns);
  const rows = inRank(sheet.rows).filter(([, { removed }]) => !removed);
  if (rows.length === 0) return <EmptyState icon="file" title={c('copy.empty')} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="table-frame" aria-label={name} tabIndex={0}>
      <table class="table sheet-table">
        <thead>
          <tr>
            <th scope="col">{sheet.free ? c('row') : <span class="unseen">{c('row')}</span>}</th>
            {columns.map(([key, { title }]) => (
              <th key={key} scope="col" dir="auto">
                {pick(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, row], index) => (
            <tr key={key}>
              <th scope="row" dir="auto">
                {row.title ? pick(row.title) : (row.by ?? index + 1)}
              </th>
              {columns.map(([column, what]) => (
                <td key={column}>
                  <Cell cell={row.cells[column]} column={what} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ cell, column }: { cell: SheetCell | undefined; column: SheetColumn }) {
  if (cell?.erased) return <span class="muted">{c('cell.erased')}</span>;
  const shown = shownValue(cell?.value, column, { ...words(), name: cell?.name });
  if (!shown) return <span class="unseen">{c('cell.empty')}</span>;
  if (shown.href) {
    return (
      <a href={shown.href} target="_blank" rel="noopener noreferrer">
        {shown.text}
      </a>
    );
  }
  return <span dir="auto">{shown.text}</span>;
}

export const words = () => ({ yes: c('flag.yes'), no: c('flag.no'), pick, date });
