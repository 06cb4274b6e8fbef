import { t } from '../i18n/index.ts';
import { Button, Icon, type Order, Select } from '../ui/index.ts';
import { o } from './texts.ts';

export interface Sortable {
  readonly key: string;
  readonly title: string;
  readonly figures?: boolean;
  /** What the figures of this column mean. */
  readonly hint?: string;
}

/** The head of a column that sorts, with its state. */
export function SortHead(props: {
  column: Sortable;
  order: Order;
  onOrder: (order: Order) => void;
}) {
  const { column, order } = props;
  const mine = order.by === column.key;
  const down = mine && order.down;
  const hint = column.hint ? `. ${column.hint}` : '';
  return (
    <th
      scope="col"
      class={column.figures ? 'figures' : undefined}
      aria-sort={mine ? (down ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        class={mine ? 'sort mine' : 'sort'}
        title={`${t('table.sort', { column: column.title })}${hint}`}
        onClick={() => props.onOrder({ by: column.key, down: mine && !order.down })}
      >
        {column.title}
        <span class={down ? 'turned down' : 'turned'}>
          <Icon name="chevron" size={16} />
        </span>
      </button>
    </th>
  );
}

/** Sorting where there are cards and no heads to press. */
export function SortChooser(props: {
  columns: readonly Sortable[];
  order: Order;
  onOrder: (order: Order) => void;
}) {
  return (
    <Select
      label={o('sort')}
      value={props.order.by}
      choices={props.columns.map(({ key, title }) => ({ value: key, label: title }))}
      onChoose={(by) => props.onOrder({ by, down: false })}
    />
  );
}

/** Says that there are more rows than are shown, and shows them. */
export function More(props: { shown: number; all: number; onMore: () => void }) {
  if (props.shown >= props.all) return null;
  return (
    <p class="row small muted no-print">
      {o('more.shown', { shown: props.shown, count: props.all })}
      <Button size="small" onClick={props.onMore}>
        {o('more.show', { count: Math.min(100, props.all - props.shown) })}
      </Button>
    </p>
  );
}
