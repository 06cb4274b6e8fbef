import type { Attends, Role } from '@plenary/client';
import type { RosterLine, RosterPreview, SeatMove, Workshop } from '@plenary/client/rest';
import { useState } from 'preact/hooks';
import { pick, t } from '../../i18n/index.ts';
import { Banner, Button, Chip, Segments, type Tone } from '../../ui/index.ts';
import { More } from '../Grid.tsx';
import { useFirstRows } from '../media.ts';
import { refusalSentence } from '../texts.ts';
import { p } from './texts.ts';

const statuses = ['new', 'changed', 'unchanged', 'duplicate', 'error'] as const;
type Status = (typeof statuses)[number];
const tones: Record<Status, Tone> = {
  new: 'good',
  changed: 'accent',
  unchanged: 'plain',
  duplicate: 'warn',
  error: 'bad',
};

/** What each row comes to, and the one button that stores it. */
export function RosterLines(props: {
  preview: RosterPreview;
  workshop: Workshop;
  busy: boolean;
  onApply: () => void;
  onCancel: () => void;
}) {
  const { lines, seats } = props.preview;
  const [shown, setShown] = useState<Status | 'all'>('all');
  const count = (status: Status) => lines.filter((line) => line.status === status).length;
  const names = new Map(props.workshop.delegations.map(({ key, name }) => [key, pick(name)]));
  const meant = lines.filter(({ status }) => shown === 'all' || status === shown);
  const [first, more] = useFirstRows(meant.length);
  const [added, changed] = [count('new'), count('changed')];
  const left = count('error') + count('duplicate');
  return (
    <section class="card stack" aria-label={p('roster.preview')}>
      <div class="row spread">
        <div class="stack-tight">
          <h3>{p('roster.preview')}</h3>
          <p class="small muted">{p('roster.preview.hint')}</p>
        </div>
        <div class="row">
          <Button onClick={props.onCancel}>{p('cancel')}</Button>
          <Button
            kind="primary"
            disabled={added + changed === 0 || props.busy}
            onClick={props.onApply}
          >
            {added + changed === 0 ? p('roster.apply.none') : p('roster.apply', { added, changed })}
          </Button>
        </div>
      </div>
      {seats.length > 0 && <Seats seats={seats} names={names} />}
      {left > 0 && <p class="small">{p('roster.left', { count: left })}</p>}
      <Segments<Status | 'all'>
        name={p('roster.show')}
        chosen={shown}
        choices={[
          { value: 'all' as const, label: `${p('roster.show.all')} ${lines.length}` },
          ...statuses
            .filter((status) => count(status) > 0)
            .map((status) => ({
              value: status,
              label: `${p(`roster.status.${status}`)} ${count(status)}`,
            })),
        ]}
        onChoose={(value: Status | 'all') => setShown(value)}
      />
      <ul class="plain-list roster-lines">
        {meant.slice(0, first).map((line) => (
          <li key={line.row}>
            <span class="muted small figures">{line.row}</span>
            <span class="links-who">
              <bdi class="strong">{line.name || '–'}</bdi>
              <span class="small muted">
                {line.delegation && <bdi>{names.get(line.delegation) ?? line.delegation}</bdi>}
                {line.delegation && line.role && ' · '}
                {line.role && t(`role.${line.role}`)}
              </span>
              <What line={line} names={names} seat={seats.find(({ key }) => key === line.key)} />
            </span>
            <Chip tone={tones[line.status]}>{p(`roster.status.${line.status}`)}</Chip>
          </li>
        ))}
      </ul>
      <More shown={first} all={meant.length} onMore={more} />
    </section>
  );
}

/** Whose head's seat goes to whom, so that nobody loses it unseen. */
function Seats(props: { seats: readonly SeatMove[]; names: ReadonlyMap<string, string> }) {
  return (
    <Banner tone="warn" title={p('roster.seats', { count: props.seats.length })}>
      <ul class="plain-list">
        {props.seats.map(({ delegation, from, to }) => (
          <li key={delegation}>
            {p('roster.seat', { delegation: props.names.get(delegation) ?? delegation, from, to })}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function What(props: {
  line: RosterLine;
  names: ReadonlyMap<string, string>;
  seat: SeatMove | undefined;
}) {
  const { line, names, seat } = props;
  return (
    <>
      {line.changes.map(({ field, from, to }) => (
        <span class="small" key={field}>
          <span class="muted">{p('roster.field', { field: p(`roster.${field as 'name'}`) })}</span>{' '}
          <del>{said(field, from, names)}</del> → <ins>{said(field, to, names)}</ins>
        </span>
      ))}
      {seat && <span class="small">{p('roster.seat.of', { from: seat.from })}</span>}
      {line.faults.map(({ field, code, message, about }) => (
        <span class="small problem-text" key={field}>
          {refusalSentence(code, message, about)}
        </span>
      ))}
    </>
  );
}

/** A value of a field in words. */
function said(field: string, value: string, names: ReadonlyMap<string, string>): string {
  if (value === '') return '–';
  switch (field) {
    case 'delegation':
      return names.get(value) ?? value;
    case 'role':
      return t(`role.${value as Role}`);
    case 'head':
      return p(value === 'true' ? 'roster.yes' : 'roster.no');
    case 'attends':
      return p(`attends.${value as Attends}`);
    default:
      return value;
  }
}
