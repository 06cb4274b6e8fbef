import type { MergedDocument, SheetColumn, SheetsDocument } from '@plenary/client';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { number, pick } from '../../i18n/index.ts';
import { Merged as AllCopies } from '../../sheet/Merged.tsx';
import { wordsOf } from '../../sheet/values.ctrl.ts';
import { EmptyState, Select, Skeleton } from '../../ui/index.ts';
import { c } from '../cockpit/texts.ts';
import type { Lead } from '../lead.ctrl.ts';
import { changeOf, comparable, type Heat, heatOf, inRank, isCounted } from './harvest.ctrl.ts';
import { PresentButton } from './SheetMiddle.tsx';

type Line = SheetsDocument['sheets'][string];

/** What all copies add up to: how often each answer, and which words most often. */
export function Merged(props: { lead: Lead; sheet: string; line: Line }) {
  const { lead, sheet, line } = props;
  const [other, setOther] = useState('');
  const { value: merged } = lead.merged(sheet);
  useWanted(lead, sheet);
  if (line.state === 'planned') {
    return (
      <EmptyState icon="chart" title={c('merged.none')}>
        {c('merged.none.text')}
      </EmptyState>
    );
  }
  if (!merged) return <Skeleton lines={8} />;
  const others = comparable(lead.sheets.value, sheet);
  return (
    <div class="stack">
      <div class="harvest-turn">
        <PresentButton lead={lead} sheet={sheet} />
        {others.length > 0 && (
          <Select
            label={c('compare')}
            value={other}
            choices={[
              { value: '', label: c('compare.none') },
              ...others.map((key) => ({
                value: key,
                label: pick(lead.sheets.value?.sheets[key]?.title),
              })),
            ]}
            onChoose={setOther}
          />
        )}
      </div>
      {other === '' ? (
        <AllCopies document={merged} />
      ) : (
        <Compared lead={lead} merged={merged} other={other} />
      )}
    </div>
  );
}

function useWanted(lead: Lead, sheet: string): void {
  useEffect(() => lead.live.want(`merged/${sheet}`), [sheet]);
}

function Compared({ lead, merged, other }: { lead: Lead; merged: MergedDocument; other: string }) {
  useWanted(lead, other);
  return <HeatMap merged={merged} then={lead.merged(other).value} />;
}

/** Rows and columns beside those of another round, each field as strong as what it says. */
function HeatMap(props: { merged: MergedDocument; then: MergedDocument | undefined }) {
  const { merged } = props;
  const columns = inRank(merged.columns).filter(([, column]) => isCounted(column));
  const rows = inRank(merged.rows);
  if (columns.length === 0 || rows.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="table-frame" aria-label={c('heat')} tabIndex={0}>
      <table class="table against">
        <caption class="unseen">{c('heat')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{c('row')}</span>
            </th>
            {columns.map(([key, { title }]) => (
              <th key={key} scope="col" dir="auto">
                {pick(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, row]) => (
            <tr key={key}>
              <th scope="row" dir="auto">
                {pick(row.title)}
              </th>
              {columns.map(([column, what]) => (
                <Field
                  key={column}
                  heat={heatOf(row.columns[column], what, merged.copies)}
                  column={what}
                  copies={merged.copies}
                  change={changeOf(row.columns[column], props.then?.rows[key]?.columns[column])}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Field(props: {
  heat: Heat;
  column: SheetColumn;
  copies: number;
  change: number | undefined;
}) {
  const { heat, column, copies, change } = props;
  const field = useRef<HTMLTableCellElement>(null);
  useLayoutEffect(() => {
    field.current?.style.setProperty('--heat', `${Math.round(heat.strength * 100)}%`);
  }, [heat.strength]);
  return (
    <td ref={field} class={heat.answered === 0 ? 'against-field none' : 'against-field'}>
      <span class="strong">{saidOf(heat, column, copies)}</span>
      <span class="small block against-more">
        {heat.answered > 0 && c('heat.answered', { n: heat.answered, of: copies })}
      </span>
      {change !== undefined && (
        <span class="small block strong">
          {change === 0
            ? c('compare.same')
            : c('compare.up', { change: `${change > 0 ? '+' : '−'}${number(Math.abs(change))}` })}
        </span>
      )}
    </td>
  );
}

function saidOf(heat: Heat, column: SheetColumn, copies: number): string {
  if (heat.mean !== undefined) {
    return c('heat.mean', { mean: number(heat.mean), max: column.max ?? 5 });
  }
  if (!heat.most) return c('heat.none');
  const option = wordsOf(
    column,
    column.type === 'flag' ? heat.most.value === 'true' : heat.most.value,
  );
  return c('heat.most', { option, n: heat.most.n, of: copies });
}
