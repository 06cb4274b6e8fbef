import { useState } from 'preact/hooks';
import { time } from '../i18n/index.ts';
import { Button } from '../ui/index.ts';
import { useFilling } from './Context.ts';
import type { Place } from './drafts.ts';
import { History } from './History.tsx';
import { say } from './texts.ts';

/** Beneath the table: about the cell in which one is, and which keys lead on. */
export function FocusLine() {
  const { focus } = useFilling();
  const place = focus.value;
  return (
    <div class="focus-line small muted">
      {place ? <Origin place={place} /> : <span />}
      <span class="keys-hint">{say('grid.keys')}</span>
    </div>
  );
}

/** Who wrote what stands in a cell, and the way to what stood there before. */
export function Origin({ place }: { place: Place }) {
  const { document, zone, versions } = useFilling();
  const [open, setOpen] = useState(false);
  const cell = document.rows[place.row]?.cells[place.column];
  if (!cell) return <span>{say('origin.none')}</span>;
  return (
    <span class="origin">
      <span>{say('origin', { name: cell.by, time: time(cell.at, zone) })}</span>
      {versions && (
        <Button size="small" kind="quiet" icon="clock" onClick={() => setOpen(true)}>
          {say('history')}
        </Button>
      )}
      {open && <History place={place} onClose={() => setOpen(false)} />}
    </span>
  );
}
