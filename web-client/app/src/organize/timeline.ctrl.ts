import type { Interval, Span } from '@plenary/client/rest';

/** A stretch of live time and where it lies on the line, in hundredths of its width. */
export interface Piece {
  readonly from: number;
  readonly until: number;
  readonly x: number;
  readonly width: number;
}

/** Live time laid out from left to right; pauses are as narrow as can be seen. */
export interface Scale {
  readonly pieces: readonly Piece[];
}

const whole = 100;
const pause = 1.2;

export function scaleOf(live: readonly Interval[]): Scale {
  const parts = live
    .map(({ from, until }) => ({ from: Date.parse(from), until: Date.parse(until) }))
    .filter(({ from, until }) => until > from)
    .sort((a, b) => a.from - b.from);
  const total = parts.reduce((sum, { from, until }) => sum + until - from, 0);
  const gap = Math.min(pause, (whole * 0.3) / Math.max(1, parts.length - 1));
  const room = whole - gap * Math.max(0, parts.length - 1);
  const pieces: Piece[] = [];
  let x = 0;
  for (const { from, until } of parts) {
    const width = ((until - from) / total) * room;
    pieces.push({ from, until, x, width });
    x += width + gap;
  }
  return { pieces };
}

/** Where a moment lies; one in a pause lies at its end. */
export function at({ pieces }: Scale, moment: number): number {
  for (const piece of pieces) {
    if (moment <= piece.from) return piece.x;
    if (moment <= piece.until) {
      return piece.x + ((moment - piece.from) / (piece.until - piece.from)) * piece.width;
    }
  }
  const last = pieces.at(-1);
  return last ? last.x + last.width : 0;
}

export interface Bar {
  readonly x: number;
  readonly width: number;
  readonly span: Span;
}

const narrowest = 0.25;

/** The bars of a person: each span within each piece of live time that it touches. */
export function barsOf(scale: Scale, spans: readonly Span[]): Bar[] {
  return spans.flatMap((span) => {
    const [from, until] = [Date.parse(span.from), Date.parse(span.until)];
    return scale.pieces
      .filter((piece) => from < piece.until && until > piece.from)
      .map((piece) => {
        const x = at(scale, Math.max(from, piece.from));
        const end = until >= piece.until ? piece.x + piece.width : at(scale, until);
        return { x, width: Math.max(narrowest, end - x), span };
      });
  });
}

export interface Tick {
  readonly x: number;
  readonly moment: number;
}

const minute = 60_000;
/** Nearer than this to the start, words would be cut if they stood across their tick. */
export const edge = 3;
const steps = [1, 2, 5, 10, 15, 30, 60, 120, 240].map((minutes) => minutes * minute);

/** How far a zone is ahead of UTC at a moment, in milliseconds. */
export function offsetOf(zone: string, moment: number): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(moment);
  const part = (type: string) => Number(parts.find((found) => found.type === type)?.value);
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
  );
  return local - Math.floor(moment / minute) * minute;
}

/** Round times of the workshop's clock along the line, never closer than their words need. */
export function ticksOf(scale: Scale, zone: string, apart = 12): Tick[] {
  const first = scale.pieces[0];
  if (!first) return [];
  const total = scale.pieces.reduce((sum, { from, until }) => sum + until - from, 0);
  const step = steps.find((it) => (it / total) * whole >= apart) ?? steps.at(-1) ?? total;
  const ticks: Tick[] = [];
  const add = (tick: Tick) => {
    const last = ticks.at(-1);
    if (tick.x > whole - apart / 2) return;
    // Words at the very start stand beside their tick, all others across it.
    const needed = last && last.x < edge ? apart * 1.4 : apart;
    if (!last || tick.x - last.x >= needed) ticks.push(tick);
  };
  for (const { from, until, x } of scale.pieces) {
    add({ x, moment: from });
    const offset = offsetOf(zone, from);
    for (let next = Math.ceil((from + offset) / step) * step - offset; next < until; next += step) {
      add({ x: at(scale, next), moment: next });
    }
  }
  return ticks;
}

export const plenary = 'plenary';

/** The groups that occur, in their order, each with its hue; the plenary has the first hue. */
export function huesOf(people: readonly { readonly spans: readonly Span[] }[]) {
  const groups = new Set(people.flatMap(({ spans }) => spans.map(({ room }) => room)));
  groups.delete(plenary);
  const order = new Intl.Collator('en', { numeric: true });
  const sorted = [...groups].sort(order.compare);
  return new Map(sorted.map((room, index) => [room, 1 + (index % 7)]));
}

/** Spans that follow each other in the same room and way are one stretch in words. */
export function stretches(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const goesOn = last && last.until === span.from && last.room === span.room;
    if (goesOn && last.attends === span.attends) {
      const { until, stillThere } = span;
      joined[joined.length - 1] = { ...last, until, ...(stillThere && { stillThere }) };
    } else joined.push(span);
  }
  return joined;
}
