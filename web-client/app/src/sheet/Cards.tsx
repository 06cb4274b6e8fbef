import { useState } from 'preact/hooks';
import { told } from '../live/live.ts';
import { ActionButton, Button, Chip, EmptyState, toast } from '../ui/index.ts';
import { Busy } from './CellField.tsx';
import { useFilling } from './Context.ts';
import { ReadCells, RowFields } from './RowByRow.tsx';
import { columnsOf, type Row, removedOf, rowsOf } from './sheet.ctrl.ts';
import { say } from './texts.ts';

/** Cards: as many answers as people have. */
export function Cards() {
  const { copy, document, access } = useFilling();
  const [open, setOpen] = useState<string>();
  const writes = access.edits && document.state === 'open';
  const rows = rowsOf(document);
  const begun = copy.begun.value.map(emptyRow);
  const all = [...rows, ...begun];
  const add = () => {
    setOpen(copy.begin());
    requestAnimationFrame(() => {
      globalThis.document.querySelector<HTMLElement>('.sheet-card.open [data-cell-input]')?.focus();
    });
  };
  return (
    <div class="stack">
      {all.length === 0 && (
        <EmptyState icon="file" title={say(writes ? 'cards.first' : 'cards.none')}>
          {writes && say('cards.first.text')}
        </EmptyState>
      )}
      <ul class="sheet-cards">
        {all.map((row, nth) => (
          <Card
            key={row.key}
            {...{ row, nth, writes }}
            open={writes && row.key === open}
            onOpen={(on) => setOpen(on ? row.key : undefined)}
          />
        ))}
      </ul>
      {writes && (
        <div>
          <Button kind={all.length === 0 ? 'primary' : 'plain'} icon="plus" onClick={add}>
            {say('cards.add')}
          </Button>
        </div>
      )}
      {writes && <Removed />}
    </div>
  );
}

const emptyRow = (key: string): Row => ({
  key,
  rank: Number.MAX_SAFE_INTEGER,
  complete: false,
  cells: {},
});

interface CardProps {
  readonly row: Row;
  readonly nth: number;
  readonly writes: boolean;
  readonly open: boolean;
  onOpen(open: boolean): void;
}

function Card({ row, nth, writes, open, onOpen }: CardProps) {
  const { document, copy } = useFilling();
  const unsent = [...copy.drafts.value.keys()].some((name) => name.startsWith(`${row.key}/`));
  return (
    <li class={open ? 'card sheet-card open' : 'card sheet-card'}>
      <header>
        <h3 class="side-title">{say('card', { nth: nth + 1 })}</h3>
        {row.by && (
          <span class="small muted cut">
            <bdi>{row.by}</bdi>
          </span>
        )}
        {unsent && <Chip tone="warn">{say('card.unsent')}</Chip>}
        {!unsent && !row.complete && <Chip>{say('card.incomplete')}</Chip>}
      </header>
      <CardBusy row={row.key} />
      {open ? <RowFields row={row} title={false} /> : <ReadCells row={row} />}
      {writes && (
        <footer class="row">
          <Button
            size="small"
            icon={open ? 'check' : 'edit'}
            kind={open ? 'primary' : 'plain'}
            onClick={() => onOpen(!open)}
          >
            {say(open ? 'card.done' : 'card.edit')}
          </Button>
          {document.rows[row.key] && <Remove row={row.key} />}
        </footer>
      )}
    </li>
  );
}

function CardBusy({ row }: { row: string }) {
  const { copy, document, presence } = useFilling();
  const names = columnsOf(document.columns).flatMap(({ key: column }) =>
    presence.at({ sheet: copy.sheet, of: copy.of, row, column }),
  );
  return names.length > 0 ? <Busy names={[...new Set(names)]} /> : null;
}

function Remove({ row }: { row: string }) {
  const { live, copy } = useFilling();
  const at = { sheet: copy.sheet, of: copy.of, row };
  return (
    <ActionButton
      size="small"
      kind="quiet"
      icon="trash"
      onAction={async () => {
        const outcome = await live.send('sheet.remove', at);
        if (outcome.ok) {
          toast(say('card.removed'), () => {
            live.send('sheet.restore', at).catch(() => undefined);
          });
        }
        return told(outcome);
      }}
    >
      {say('card.remove')}
    </ActionButton>
  );
}

function Removed() {
  const { live, copy, document } = useFilling();
  const removed = removedOf(document);
  if (removed.length === 0) return null;
  return (
    <details class="earlier">
      <summary>{say('cards.removed', { count: removed.length })}</summary>
      <ul class="sheet-cards">
        {removed.map((row) => (
          <li key={row.key} class="card sheet-card gone">
            <ReadCells row={row} />
            <footer class="row">
              <ActionButton
                size="small"
                icon="undo"
                onAction={async () =>
                  told(
                    await live.send('sheet.restore', {
                      sheet: copy.sheet,
                      of: copy.of,
                      row: row.key,
                    }),
                  )
                }
              >
                {say('card.restore')}
              </ActionButton>
            </footer>
          </li>
        ))}
      </ul>
    </details>
  );
}
