import { pick } from '../i18n/index.ts';
import { useEdges } from '../ui/edges.ts';
import { Chip } from '../ui/index.ts';
import { CellField } from './CellField.tsx';
import { CellText } from './CellText.tsx';
import { useFilling } from './Context.ts';
import { FocusLine } from './FocusLine.tsx';
import { columnsOf, mayWrite, type Row, rowsOf, titleOf } from './sheet.ctrl.ts';
import { say } from './texts.ts';
import type { Column } from './values.ctrl.ts';

/** Rows and columns in which one writes, with keys as in any table of figures. */
export function Grid() {
  const { document, access } = useFilling();
  const columns = columnsOf(document.columns);
  const rows = rowsOf(document, access.row);
  const writes = rows.some(({ key }) => mayWrite(document, access, key));
  const frame = useEdges<HTMLElement>();
  return (
    <div class="stack tight">
      <section
        ref={frame}
        class="table-frame sheet-frame"
        aria-label={pick(document.title)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        onKeyDown={move}
      >
        <table class="table sheet-grid">
          <caption class="unseen">{pick(document.title)}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span class="unseen">{say('grid.row')}</span>
              </th>
              {columns.map(({ key, title, type, required }) => (
                <th key={key} scope="col" class={`of-${type}`}>
                  <bdi>{pick(title)}</bdi>
                  {required && (
                    <span class="required" title={say('cell.required')}>
                      <span aria-hidden="true"> *</span>
                      <span class="unseen"> {say('cell.required')}</span>
                    </span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <GridRow key={row.key} {...{ row, columns }} />
            ))}
          </tbody>
        </table>
      </section>
      {writes && <FocusLine />}
    </div>
  );
}

function GridRow({ row, columns }: { row: Row; columns: readonly Column[] }) {
  const { document, access } = useFilling();
  const isOwn = row.key === access.row;
  const writes = mayWrite(document, access, row.key);
  return (
    <tr class={isOwn ? 'own' : undefined}>
      <th scope="row">
        <bdi>{titleOf(row)}</bdi>
        {isOwn && <Chip tone="accent">{say('row.own')}</Chip>}
      </th>
      {columns.map((column) => (
        <td key={column.key} class={writes ? `of-${column.type} writable` : `of-${column.type}`}>
          {writes ? (
            <CellField
              compact
              place={{ row: row.key, column: column.key }}
              column={column}
              row={titleOf(row)}
            />
          ) : (
            <CellText column={column} cell={row.cells[column.key]} />
          )}
        </td>
      ))}
    </tr>
  );
}

type Step = { readonly rows: number; readonly columns: number };

const arrows: Readonly<Record<string, Step>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** Enter goes down; arrows go on where the caret can go no further, with Ctrl from anywhere. */
function move(event: KeyboardEvent): void {
  const { target } = event;
  if (!(target instanceof HTMLElement) || event.defaultPrevented || event.isComposing) return;
  const cell = target.closest('td');
  if (!cell || target.closest('dialog')) return;
  const isEnter =
    event.key === 'Enter' && !event.shiftKey && !(target instanceof HTMLButtonElement);
  const step = isEnter ? arrows.ArrowDown : arrows[event.key];
  if (!step || !(isEnter || event.ctrlKey || isAtEdge(target, event.key))) return;
  const turned = getComputedStyle(cell).direction === 'rtl' ? -1 : 1;
  const next = cellAt(cell, step.rows, step.columns * turned);
  if (!next && !isEnter) return;
  event.preventDefault();
  next?.focus();
}

function isAtEdge(target: HTMLElement, key: string): boolean {
  if (target instanceof HTMLButtonElement) return key === 'ArrowUp' || key === 'ArrowDown';
  const isText = target instanceof HTMLTextAreaElement;
  if (!isText && !(target instanceof HTMLInputElement && target.type === 'text')) return false;
  const { selectionStart, selectionEnd, value } = target;
  if (selectionStart !== selectionEnd) return false;
  const isStart = key === 'ArrowUp' || key === 'ArrowLeft';
  return isStart ? selectionStart === 0 : selectionStart === value.length;
}

function cellAt(cell: HTMLTableCellElement, rows: number, columns: number) {
  const row = cell.parentElement;
  const body = row?.parentElement;
  if (!(row instanceof HTMLTableRowElement) || !body) return undefined;
  const at = [...body.children].indexOf(row) + rows;
  const next = body.children[at]?.children[cell.cellIndex + columns];
  return next?.querySelector<HTMLElement>('[data-cell-input]') ?? undefined;
}
