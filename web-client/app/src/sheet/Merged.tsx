import type { MergedDocument } from '@plenary/client';
import { pick } from '../i18n/index.ts';
import { Bars, Chip, EmptyState, Fill } from '../ui/index.ts';
import { isRoomy } from '../ui/wide.ts';
import './sheet.css';
import { type HeatCell, type HeatRow, heatOf, shadeOf, topOf } from './merged.ctrl.ts';
import { say } from './texts.ts';

/** What all copies of a worksheet add up to: a table of figures, and the most frequent answers. */
export function Merged(props: { document: MergedDocument; presented?: boolean }) {
  const { document } = props;
  const rows = heatOf(document);
  return (
    <div class={props.presented ? 'merged presented' : 'merged'}>
      <header class="sheet-head">
        <h2 dir="auto">{pick(document.title)}</h2>
        <p class="small muted figures">{say('merged.copies', { count: document.copies })}</p>
      </header>
      {rows.length > 0 &&
        (isRoomy.value ? <Heat {...{ document, rows }} /> : <HeatList rows={rows} />)}
      <Top document={document} />
      {rows.length === 0 && topOf(document).length === 0 && (
        <EmptyState icon="chart" title={say('merged.empty')} />
      )}
    </div>
  );
}

function Heat({ document, rows }: { document: MergedDocument; rows: readonly HeatRow[] }) {
  const columns = rows[0]?.cells.map(({ column }) => column) ?? [];
  return (
    <section
      class="table-frame"
      aria-label={pick(document.title)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
    >
      <table class="table heat">
        <caption class="unseen">{say('merged.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{say('grid.row')}</span>
            </th>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col">
                <bdi>{pick(title)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <bdi>{row.title}</bdi>
              </th>
              {row.cells.map((cell) => (
                <td key={cell.column.key} class={shadeClass(cell)}>
                  <HeatFigures cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const shadeClass = ({ heat }: HeatCell) =>
  heat === undefined ? undefined : `shade shade-${shadeOf(heat)}`;

function HeatFigures({ cell }: { cell: HeatCell }) {
  return (
    <div class="heat-cell">
      <p class={cell.heat === undefined ? 'small muted' : 'strong'}>
        <bdi>{cell.words}</bdi>
      </p>
      {cell.note && <p class="small">{cell.note}</p>}
      {cell.answered > 0 && cell.tally.length > 0 && <Counts cell={cell} />}
    </div>
  );
}

/** How many chose what: a bar each, with its figure. */
function Counts({ cell }: { cell: HeatCell }) {
  return (
    <ul class="counts small">
      {cell.tally
        .filter(({ count }) => count > 0)
        .map(({ key, label, count }) => (
          <li key={key}>
            <bdi>{label}</bdi>
            <span class="count-bar">
              <Fill share={count / cell.answered} />
            </span>
            <b class="count">{count}</b>
          </li>
        ))}
    </ul>
  );
}

function HeatList({ rows }: { rows: readonly HeatRow[] }) {
  return (
    <ul class="heat-list">
      {rows.map((row) => (
        <li key={row.key} class="stack tight">
          <h3 class="side-title" dir="auto">
            {row.title}
          </h3>
          <dl class="read-cells">
            {row.cells.map((cell) => (
              <div key={cell.column.key} class={shadeClass(cell)}>
                <dt class="small">
                  <bdi>{pick(cell.column.title)}</bdi>
                </dt>
                <dd>
                  <HeatFigures cell={cell} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** The answers that were given most, those that were put together by hand marked as such. */
function Top({ document }: { document: MergedDocument }) {
  return (
    <>
      {topOf(document).map(({ column, answers }) => (
        <section key={column.key} class="stack tight">
          <h3>{say('merged.top', { column: pick(column.title) })}</h3>
          {answers.some(({ themed }) => themed) && <Chip icon="group">{say('merged.themes')}</Chip>}
          <Bars
            name={pick(column.title)}
            answers={Math.max(document.copies, ...answers.map(({ count }) => count))}
            bars={answers.map(({ key, title, count, themed }) => ({
              key,
              label: themed ? say('merged.theme', { title }) : title,
              count,
            }))}
          />
        </section>
      ))}
    </>
  );
}
