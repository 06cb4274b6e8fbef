import { useId } from 'preact/hooks';
import { pick } from '../i18n/index.ts';
import { Button, Icon, Spinner } from '../ui/index.ts';
import { CellInput } from './CellInput.tsx';
import { useFilling } from './Context.ts';
import type { Place } from './drafts.ts';
import { say } from './texts.ts';
import { type Column, faultWords } from './values.ctrl.ts';

/** A cell that one may write in, with what became of it. */
export function CellField(props: {
  place: Place;
  column: Column;
  /** What the row is called, where the cell must say so itself. */
  row: string;
  compact?: boolean;
}) {
  const { copy, document, presence, focus, live } = useFilling();
  const { place, column, compact = false } = props;
  const id = useId();
  const cell = document.rows[place.row]?.cells[column.key];
  const value = copy.valueOf(place);
  const fault = value === undefined ? undefined : faultWords(column, value);
  const where = { sheet: copy.sheet, of: copy.of, ...place };
  const others = presence.at(where);
  const stand = copy.standOf(place);
  const title = pick(column.title);
  const person =
    value !== undefined && value === cell?.value
      ? cell.name
      : live.topic('people').value?.people[String(value)]?.name;
  return (
    <div
      class={['cell-field', stand.is, others.length > 0 && 'busy', fault && 'wrong']
        .filter(Boolean)
        .join(' ')}
      onFocusCapture={() => {
        focus.value = place;
        presence.here(where);
      }}
    >
      {!compact && (
        <label for={id} class="cell-label">
          <bdi>{title}</bdi>
          {column.required && <span class="muted small"> {say('cell.required')}</span>}
        </label>
      )}
      <CellInput
        {...{ id, column, value, compact, person }}
        name={compact ? say('cell.name', { row: props.row, column: title }) : title}
        invalid={fault !== undefined || stand.is === 'refused'}
        described={`${id}-line`}
        onWrite={(next) => {
          copy.write(place, next);
          presence.here(where);
        }}
        onLeave={() => copy.leave(place)}
      />
      {compact ? <CornerMark place={place} /> : null}
      <div id={`${id}-line`} class={compact ? 'cell-line compact' : 'cell-line'}>
        {fault && (
          <p class="problem">
            <Icon name="alert" size={18} />
            <span>{fault}</span>
          </p>
        )}
        {stand.is === 'refused' && <Refused place={place} message={stand.message} />}
        {!fault && stand.is !== 'refused' && <CellLine {...{ place, compact, others }} />}
      </div>
    </div>
  );
}

/** In a table: whether what stands in the cell is on the record, as a sign with its word. */
function CornerMark({ place }: { place: Place }) {
  const stand = useFilling().copy.standOf(place);
  if (stand.is === 'saved' || stand.is === 'refused') return null;
  const word = say(stand.is === 'sending' ? 'stand.sending' : 'stand.kept');
  return (
    <span class="corner" title={word}>
      {stand.is === 'sending' ? <Spinner /> : <Icon name="clock" size={16} />}
      <span class="unseen">{word}</span>
    </span>
  );
}

function CellLine(props: { place: Place; compact: boolean; others: readonly string[] }) {
  const { copy } = useFilling();
  const { place, compact, others } = props;
  if (others.length > 0) return <Busy names={others} />;
  if (compact) return null;
  const stand = copy.standOf(place);
  const joined = copy.joinedBy(place);
  if (joined && stand.is !== 'saved') {
    return <p class="small muted">{say('stand.joined', { name: joined })}</p>;
  }
  switch (stand.is) {
    case 'kept':
      return <p class="small muted">{say('stand.kept')}</p>;
    case 'sending':
      return <p class="small muted">{say('stand.sending')}</p>;
    case 'saved':
      return stand.justNow ? (
        <p class="small good-word">
          <Icon name="check" size={16} />
          {say('stand.saved')}
        </p>
      ) : null;
    case 'refused':
      return null;
  }
}

export function Busy({ names }: { names: readonly string[] }) {
  const [name = '', ...more] = names;
  return (
    <p class="busy-word small">
      <Icon name="edit" size={16} />
      <span>
        {more.length === 0 ? say('busy', { name }) : say('busy.more', { name, count: more.length })}
      </span>
    </p>
  );
}

/** Words that were not taken: they stay, can be copied, and can be sent again. */
function Refused({ place, message }: { place: Place; message: string }) {
  const { copy } = useFilling();
  const value = copy.valueOf(place);
  return (
    <div class="refused" role="alert">
      <p class="problem">
        <Icon name="alert" size={18} />
        <span>{say('refused', { reason: message })}</span>
      </p>
      <div class="row">
        <Button size="small" icon="refresh" onClick={() => copy.again(place)}>
          {say('refused.again')}
        </Button>
        <Button
          size="small"
          icon="copy"
          onClick={() => {
            navigator.clipboard?.writeText(String(value ?? '')).catch(() => undefined);
          }}
        >
          {say('refused.copy')}
        </Button>
        <Button size="small" kind="quiet" onClick={() => copy.drop(place)}>
          {say('refused.drop')}
        </Button>
      </div>
    </div>
  );
}
