import { useState } from 'preact/hooks';
import { pick } from '../i18n/index.ts';
import { Button, Icon } from '../ui/index.ts';
import { CellField } from './CellField.tsx';
import { CellText } from './CellText.tsx';
import { useFilling } from './Context.ts';
import { Origin } from './FocusLine.tsx';
import { columnsOf, filledIn, mayWrite, type Row, rowsOf, titleOf } from './sheet.ctrl.ts';
import { say } from './texts.ts';

/** One row at a time, for hands that hold the screen. */
export function RowByRow() {
  const { document, access } = useFilling();
  const rows = rowsOf(document, access.row);
  const own = rows.filter(({ key }) => mayWrite(document, access, key));
  if (own.length === 0) return <ReadRows rows={rows} />;
  return (
    <div class="stack">
      <Stepper rows={own} />
      {own.length < rows.length && (
        <section class="stack tight">
          <h3 class="side-title">{say('rows.others')}</h3>
          <ReadRows rows={rows.filter((row) => !own.includes(row))} />
        </section>
      )}
    </div>
  );
}

function Stepper({ rows }: { rows: readonly Row[] }) {
  const [at, setAt] = useState(0);
  const index = Math.min(at, rows.length - 1);
  const row = rows[index];
  if (!row) return null;
  const go = (to: number) => {
    setAt(to);
    document.querySelector('.stepper')?.scrollIntoView({ block: 'start' });
  };
  return (
    <div class="stepper stack">
      {rows.length > 1 && (
        <div class="stepper-head">
          <label class="unseen" for="row-of-sheet">
            {say('rows.go')}
          </label>
          <select
            id="row-of-sheet"
            class="input"
            value={row.key}
            onChange={({ currentTarget }) =>
              go(rows.findIndex(({ key }) => key === currentTarget.value))
            }
          >
            {rows.map((one, nth) => (
              <option key={one.key} value={one.key}>
                {optionOf(one, nth)}
              </option>
            ))}
          </select>
        </div>
      )}
      <RowFields key={row.key} row={row} />
      {rows.length > 1 && (
        <div class="stepper-foot">
          <Button icon="back" disabled={index === 0} onClick={() => go(index - 1)}>
            {say('rows.back')}
          </Button>
          <span class="small muted figures">
            {say('rows.at', { at: index + 1, count: rows.length })}
          </span>
          <Button
            kind={index < rows.length - 1 ? 'primary' : 'plain'}
            disabled={index === rows.length - 1}
            onClick={() => go(index + 1)}
          >
            <span class="to-next">
              {say('rows.next')}
              <Icon name="arrow" />
            </span>
          </Button>
        </div>
      )}
    </div>
  );
}

const optionOf = (row: Row, nth: number): string =>
  say(row.complete ? 'rows.done' : 'rows.open', { nth: nth + 1, title: titleOf(row) });

export function RowFields({ row, title = true }: { row: Row; title?: boolean }) {
  const { document, focus } = useFilling();
  const at = focus.value?.row === row.key ? focus.value : undefined;
  return (
    <div class="row-fields">
      {title && <h3 dir="auto">{titleOf(row)}</h3>}
      {columnsOf(document.columns).map((column) => (
        <CellField
          key={column.key}
          place={{ row: row.key, column: column.key }}
          column={column}
          row={titleOf(row)}
        />
      ))}
      {at && (
        <div class="small muted">
          <Origin place={at} />
        </div>
      )}
    </div>
  );
}

/** Rows of others: their titles, and what they hold when one asks. */
export function ReadRows({ rows, open = false }: { rows: readonly Row[]; open?: boolean }) {
  const { document } = useFilling();
  return (
    <ul class="read-rows">
      {rows.map((row) => {
        const { filled, total } = filledIn(document, row);
        return (
          <li key={row.key}>
            <details open={open || rows.length === 1}>
              <summary>
                <bdi class="strong">{titleOf(row)}</bdi>
                <span class="small muted figures">
                  {say('row.filled', { filled, count: total })}
                </span>
                <Icon name="chevron" size={16} />
              </summary>
              <ReadCells row={row} />
            </details>
          </li>
        );
      })}
    </ul>
  );
}

/** Every row with what it holds, for who only watches and has nothing to tap on. */
export function WholeRows() {
  const { document } = useFilling();
  return (
    <ul class="read-rows whole">
      {rowsOf(document).map((row) => (
        <li key={row.key}>
          <h3 class="side-title" dir="auto">
            {titleOf(row)}
          </h3>
          {Object.keys(row.cells).length > 0 ? (
            <ReadCells row={row} />
          ) : (
            <p class="small muted">{say('cell.empty')}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

export function ReadCells({ row }: { row: Row }) {
  const { document } = useFilling();
  return (
    <dl class="read-cells">
      {columnsOf(document.columns).map((column) => (
        <div key={column.key}>
          <dt class="small muted">
            <bdi>{pick(column.title)}</bdi>
          </dt>
          <dd>
            <CellText column={column} cell={row.cells[column.key]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
