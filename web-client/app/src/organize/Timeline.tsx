import type { Span } from '@plenary/client/rest';
import { t, time } from '../i18n/index.ts';
import { hms } from './attendance.ctrl.ts';
import { o, word } from './texts.ts';
import {
  type Bar,
  barsOf,
  edge,
  plenary,
  type Scale,
  stretches,
  ticksOf,
} from './timeline.ctrl.ts';

/** How rooms look and are called in the timelines of one report. */
export interface Rooms {
  readonly hues: ReadonlyMap<string, number>;
  readonly titles: ReadonlyMap<string, string>;
}

const per = (hundredths: number) => `${Math.round(hundredths * 1000) / 1000}%`;

export function roomName(room: string, { titles }: Rooms): string {
  if (room === plenary) return t('room.plenary');
  return titles.get(room) ?? o('group', { group: room });
}

/** The patterns that the bars use, once on a page. */
export function TimelinePatterns() {
  return (
    <svg width="0" height="0" class="patterns" aria-hidden="true">
      <defs>
        <pattern
          id="bridged"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="2.5" height="5" class="hatch" />
        </pattern>
      </defs>
    </svg>
  );
}

function spanWords(span: Span, zone: string, rooms: Rooms): string {
  return o(span.stillThere ? 'stretch.still' : 'stretch', {
    from: time(span.from, zone),
    until: time(span.until, zone),
    room: roomName(span.room, rooms),
    attends: o(`attends.${span.attends}`),
  });
}

/** What a timeline shows, in a sentence for each stretch. */
export function timelineWords(spans: readonly Span[], zone: string, rooms: Rooms): string {
  if (spans.length === 0) return o('stretch.none');
  const all = stretches(spans);
  const said = all.slice(0, 12).map((span) => spanWords(span, zone, rooms));
  if (all.length > said.length) said.push(o('stretch.more', { count: all.length - said.length }));
  return said.join('; ');
}

/** When and where one person was there, over the live time. */
export function Timeline(props: {
  scale: Scale;
  spans: readonly Span[];
  zone: string;
  rooms: Rooms;
}) {
  return (
    <svg class="timeline" width="100%" height="24" aria-hidden="true">
      {props.scale.pieces.map(({ from, x, width }) => (
        <rect key={from} x={per(x)} width={per(width)} y="4" height="14" class="live-time" />
      ))}
      {barsOf(props.scale, props.spans).map((bar) => (
        <SpanBar
          key={`${bar.span.from} ${bar.x}`}
          bar={bar}
          zone={props.zone}
          rooms={props.rooms}
        />
      ))}
    </svg>
  );
}

/** Plenary is tall, groups are low; a line beneath tells on site (solid) and phone (dotted). */
function SpanBar({ bar, zone, rooms }: { bar: Bar; zone: string; rooms: Rooms }) {
  const { span } = bar;
  const box = { x: per(bar.x), width: per(bar.width) };
  const tall = span.room === plenary;
  const shape = { ...box, y: tall ? 4 : 7, height: tall ? 14 : 8 };
  const hue = tall ? 0 : (rooms.hues.get(span.room) ?? 7);
  const marked = span.evidence === 'checkin' || span.evidence === 'rollcall';
  return (
    <g class={`bar bar-hue-${hue} by-${span.evidence}`}>
      <title>{`${spanWords(span, zone, rooms)}, ${word('evidence', span.evidence)}`}</title>
      <rect {...shape} class="bar-shape" />
      {span.evidence === 'bridged' && <rect {...shape} fill="url(#bridged)" />}
      {span.evidence === 'correction' && (
        <svg x={box.x} y="0" overflow="visible" class="bar-mark" aria-hidden="true">
          <path d="M0 0h7L0 8Z" />
        </svg>
      )}
      {marked && <circle cx={box.x} cy="11" r="3.5" class="bar-dot" />}
      {span.attends !== 'remote' && (
        <line
          x1={box.x}
          x2={per(bar.x + bar.width)}
          y1="21.5"
          y2="21.5"
          class={span.attends === 'onsite' ? 'way onsite' : 'way phone'}
        />
      )}
    </g>
  );
}

/** The hours above the timelines. */
export function TimeAxis(props: { scale: Scale; zone: string; narrow?: boolean }) {
  const { scale, zone } = props;
  return (
    <svg class="time-axis" width="100%" height="18" aria-hidden="true">
      {ticksOf(scale, zone, props.narrow ? 17 : 12).map(({ x, moment }) => (
        <g key={moment}>
          <line x1={per(x)} x2={per(x)} y1="13" y2="18" />
          <text x={per(x)} y="10" text-anchor={x < edge ? 'start' : 'middle'}>
            {time(new Date(moment).toISOString(), zone)}
          </text>
        </g>
      ))}
    </svg>
  );
}

const sample = (room: string, part: Partial<Span>): Span => ({
  from: '2000-01-01T00:00:00Z',
  until: '2000-01-01T00:01:00Z',
  room,
  attends: 'remote',
  evidence: 'connection',
  ...part,
});

/** What the bars mean: only what occurs in this report is listed. */
export function Legend({ spans, rooms }: { spans: readonly Span[]; rooms: Rooms }) {
  const has = (test: (span: Span) => boolean) => spans.some(test);
  const entries: { words: string; span: Span }[] = [];
  const add = (words: string, span: Span) => entries.push({ words, span });
  if (has(({ room }) => room === plenary)) add(t('room.plenary'), sample(plenary, {}));
  for (const room of rooms.hues.keys()) add(roomName(room, rooms), sample(room, {}));
  if (has(({ attends }) => attends === 'onsite')) {
    add(o('attends.onsite'), sample(plenary, { attends: 'onsite' }));
  }
  if (has(({ attends }) => attends === 'phone')) {
    add(o('attends.phone'), sample(plenary, { attends: 'phone' }));
  }
  for (const evidence of ['bridged', 'correction', 'checkin', 'rollcall'] as const) {
    if (has((span) => span.evidence === evidence)) {
      add(o(`evidence.${evidence}`), sample(plenary, { evidence }));
    }
  }
  if (entries.length === 0) return null;
  return (
    <ul class="legend small" aria-label={o('legend')}>
      {entries.map(({ words, span }) => (
        <li key={words}>
          <svg class="legend-sample" width="28" height="24" aria-hidden="true">
            <SpanBar bar={{ x: 0, width: 100, span }} zone="UTC" rooms={rooms} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}

/** The stretches of one person as a table. */
export function SpanTable(props: {
  name: string;
  spans: readonly Span[];
  zone: string;
  rooms: Rooms;
}) {
  const { zone, rooms } = props;
  if (props.spans.length === 0) return <p class="muted small">{o('stretch.none')}</p>;
  return (
    <table class="table spans">
      <caption class="unseen">{o('stretches.of', { name: props.name })}</caption>
      <thead>
        <tr>
          <th scope="col">{o('column.from')}</th>
          <th scope="col">{o('column.until')}</th>
          <th scope="col" class="figures">
            {o('column.length')}
          </th>
          <th scope="col">{o('column.where')}</th>
          <th scope="col">{o('column.how')}</th>
          <th scope="col">{o('column.evidence')}</th>
        </tr>
      </thead>
      <tbody>
        {props.spans.map((span) => (
          <tr key={`${span.from} ${span.room}`}>
            <td>{exact(span.from, zone)}</td>
            <td>{untilOf(span, zone)}</td>
            <td class="figures">{hms((Date.parse(span.until) - Date.parse(span.from)) / 1000)}</td>
            <td>{roomName(span.room, rooms)}</td>
            <td>{o(`attends.${span.attends}`)}</td>
            <td>{o(`evidence.${span.evidence}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** When a stretch ended, or that it goes on. */
export const untilOf = ({ until, stillThere }: Span, zone: string): string =>
  stillThere ? o('still-there') : exact(until, zone);

const formats = new Map<string, Intl.DateTimeFormat>();

/** A time of day to the second, as records need it. */
export function exact(iso: string, zone: string): string {
  const known =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium', hourCycle: 'h23' });
  formats.set(zone, known);
  return known.format(new Date(iso));
}
