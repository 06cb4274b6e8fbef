import type { OwnAttendance, OwnSession, Span } from '@plenary/client/rest';
import { date, list, pick, t, time, zoneName } from '../i18n/index.ts';
import { Chip, type Column, EmptyState, OwnTime, Table, type Tone } from '../ui/index.ts';
import { differsHere, lasting, type Standing, standingOf } from './record.ctrl.ts';
import { r } from './texts.ts';

const tones: Record<Standing, Tone> = {
  present: 'good',
  absent: 'plain',
  'so-far': 'plain',
  'not-yet': 'plain',
  unread: 'warn',
};

export function RecordText({ record }: { record: OwnAttendance }) {
  const { privacy, sessions, timezone, contacts } = record;
  const isFull = privacy === 'full';
  const zone = zoneName(timezone);
  return (
    <>
      <p>{r(`intro.${privacy}`)}</p>
      {isFull && (
        <p class="muted small">{r(differsHere(record) ? 'zone.own' : 'zone', { zone })}</p>
      )}
      {privacy !== 'counts' && sessions.length === 0 && (
        <EmptyState icon="calendar" title={r('none')}>
          {r('none.text')}
        </EmptyState>
      )}
      {sessions.map((session) => (
        <SessionRecord key={session.key} session={session} zone={timezone} />
      ))}
      <section>
        <h2>{r('meaning')}</h2>
        <p class="muted">{r('meaning.text')}</p>
        <p class="muted">
          {r('meaning.gap', { gap: record.bridgeSeconds, heartbeat: record.heartbeatSeconds })}
        </p>
      </section>
      <section>
        <h2>{r('wrong')}</h2>
        <p class="muted">
          {contacts.length > 0
            ? r('wrong.ask', { names: list(contacts) })
            : r('wrong.ask-organizer')}
        </p>
      </section>
    </>
  );
}

function SessionRecord({ session, zone }: { session: OwnSession; zone: string }) {
  const { seconds, liveSeconds, spans } = session;
  const standing = standingOf(session);
  const title = pick(session.title);
  return (
    <section class="card record-session">
      <div class="record-head">
        <div>
          <h2 dir="auto">{title}</h2>
          <p class="muted small">
            {date(session.day, true)}
            {seconds !== undefined && liveSeconds !== undefined && liveSeconds > 0 && (
              <span class="figures">
                {' · '}
                {r('sum', { own: lasting(seconds), live: lasting(liveSeconds) })}
              </span>
            )}
          </p>
        </div>
        <Chip tone={tones[standing]}>{r(standing)}</Chip>
      </div>
      {spans.length > 0 && (
        <Table
          name={r('spans', { session: title })}
          columns={columnsOf(zone)}
          rows={spans}
          rowKey={({ from, room }) => `${from} ${room}`}
        />
      )}
    </section>
  );
}

const columnsOf = (zone: string): readonly Column<Span>[] => [
  {
    key: 'when',
    title: r('when'),
    cell: ({ from, until, stillThere }) => (
      <span class="record-when">
        <Moment at={from} zone={zone} />
        <span>–</span>
        {stillThere ? <span>{r('still-there')}</span> : <Moment at={until} zone={zone} />}
      </span>
    ),
  },
  {
    key: 'where',
    title: r('where'),
    cell: ({ room }) => (room === 'plenary' ? t('room.plenary') : r('group', { key: room })),
  },
  { key: 'evidence', title: r('evidence'), cell: ({ evidence }) => r(evidence) },
];

function Moment({ at, zone }: { at: string; zone: string }) {
  return (
    <span class="record-moment">
      <time dateTime={at}>{time(at, zone)}</time>
      <OwnTime at={at} zone={zone} isHeaded />
    </span>
  );
}
