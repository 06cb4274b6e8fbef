import type { ComponentChildren } from 'preact';
import { t } from '../i18n/index.ts';
import { Icon } from './Icon.tsx';

export interface Column<R> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: R) => ComponentChildren;
  /** Figures stand at the end, in columns of equal digits. */
  readonly figures?: boolean;
  readonly sortable?: boolean;
}

export interface Order {
  readonly by: string;
  readonly down: boolean;
}

/** Rows and columns with a sticky head; sorting is the owner's, the head shows its state. */
export function Table<R>(props: {
  name: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  order?: Order;
  onOrder?: (order: Order) => void;
  empty?: ComponentChildren;
}) {
  if (props.rows.length === 0 && props.empty) return <>{props.empty}</>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="table-frame" aria-label={props.name} tabIndex={0}>
      <table class="table">
        <caption class="unseen">{props.name}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                class={column.figures ? 'figures' : undefined}
                aria-sort={sorting(column.key, props.order)}
              >
                <Head
                  {...{
                    column,
                    ...(props.order && { order: props.order }),
                    ...(props.onOrder && { onOrder: props.onOrder }),
                  }}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={props.rowKey(row)}>
              {props.columns.map((column) => (
                <td key={column.key} class={column.figures ? 'figures' : undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function sorting(key: string, order?: Order): 'ascending' | 'descending' | undefined {
  if (order?.by !== key) return undefined;
  return order.down ? 'descending' : 'ascending';
}

function Head<R>(props: { column: Column<R>; order?: Order; onOrder?: (order: Order) => void }) {
  const { column, order, onOrder } = props;
  if (!column.sortable || !onOrder) return <>{column.title}</>;
  const mine = order?.by === column.key;
  return (
    <button
      type="button"
      class={mine ? 'sort mine' : 'sort'}
      title={t('table.sort', { column: column.title })}
      onClick={() => onOrder({ by: column.key, down: mine && !order.down })}
    >
      {column.title}
      <span class={mine && order.down ? 'turned down' : 'turned'}>
        <Icon name="chevron" size={16} />
      </span>
    </button>
  );
}
