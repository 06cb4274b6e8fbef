import type { Attendance, Person, Span, TimedPerson } from '@plenary/client/rest';
import { delegations, en, people } from './organizing.ts';

const base = Date.parse('2021-10-27T06:00:00Z');
const iso = (minutes: number) => new Date(base + minutes * 60_000).toISOString();
const live = [
  { from: iso(1), until: iso(48) },
  { from: iso(55), until: iso(82.3) },
];
const liveSeconds = live.reduce(
  (sum, { from, until }) => sum + (Date.parse(until) - Date.parse(from)) / 1000,
  0,
);

function spansOf({ attends }: Person, index: number): Span[] {
  const room = String(1 + (index % 4));
  const span = (from: number, until: number, part: Partial<Span> = {}): Span => ({
    from: iso(from),
    until: iso(until),
    room: 'plenary',
    attends,
    evidence: 'connection',
    ...part,
  });
  if (index === 1 || index % 12 === 1) return [];
  const late = (index * 7) % 17;
  const all = [
    span(1 + late, 22),
    span(22, 41, { room }),
    span(41, 48),
    span(55, index % 5 === 2 ? 68 : 82.3),
  ];
  if (index % 4 === 2 && attends !== 'onsite') {
    all.splice(0, 1, span(1 + late, 18), span(18, 19.2, { evidence: 'bridged' }), span(19.2, 22));
  }
  if (index % 6 === 3) all.splice(-1, 1, span(55, 82.3, { evidence: 'correction' }));
  if (attends === 'onsite') all[0] = span(1, 22, { evidence: 'checkin' });
  return all;
}

function attendanceOf(person: Person, index: number): TimedPerson {
  const spans = spansOf(person, index);
  const length = ({ from, until }: Span) => (Date.parse(until) - Date.parse(from)) / 1000;
  const seconds = spans.reduce((sum, span) => sum + length(span), 0);
  const bridged = spans
    .filter(({ evidence }) => evidence === 'bridged')
    .reduce((sum, span) => sum + length(span), 0);
  const [first, last] = [spans[0]?.from, spans.at(-1)?.until];
  const { key, name, delegation, role, attends } = person;
  return {
    person: key,
    name,
    ...(delegation && { delegation }),
    role,
    attends,
    present: spans.length > 0,
    lower: Math.floor(seconds - bridged),
    seconds: Math.floor(seconds),
    upper: Math.floor(Math.min(liveSeconds, seconds + (seconds > 0 ? (index % 3) * 15 : 0))),
    share: seconds / liveSeconds,
    ...(first && { first }),
    ...(last && (last === iso(82.3) ? { stillThere: true } : { last })),
    spans: spans.map((one) => (one.until === iso(82.3) ? { ...one, stillThere: true } : one)),
  };
}

export function attendance(count: number, part: Partial<Attendance> = {}): Attendance {
  const lines = people(count).map(attendanceOf);
  return {
    workshop: 'heads-of-rtc-2021',
    session: 'practices',
    title: en('Distance training: practices and challenges'),
    timezone: 'Asia/Kuala_Lumpur',
    liveSeconds: Math.floor(liveSeconds),
    live,
    generatedAt: iso(82.3),
    head: {
      seq: 1204,
      hash: '5f0c9a1e7b1d4c22a8e3f94bd0c6175e2a9b8d7c6f5e4d3c2b1a09f8e7d6c5b4',
    },
    threshold: 0.8,
    privacy: 'full',
    registered: lines.length,
    came: lines.filter(({ present }) => present).length,
    people: lines,
    delegations: delegations.map(({ key, name, seat }) => {
      const own = lines.filter(({ delegation }) => delegation === key);
      const there = own.filter(({ spans }) => spans.length > 0);
      const share = Math.max(0, ...there.map((line) => line.share));
      return {
        key,
        name,
        seat,
        present: there.length > 0,
        people: there.length,
        registered: own.length,
        seconds: Math.floor(share * liveSeconds),
        share,
      };
    }),
    ...part,
  };
}

/** The report of a workshop that shows less. */
export function discreet(privacy: 'presence' | 'counts', count = 26): Attendance {
  const whole = attendance(count);
  return {
    ...whole,
    privacy,
    people:
      privacy === 'counts'
        ? []
        : whole.people.map(({ person, name, delegation, role, attends, present }) => ({
            person,
            name,
            ...(delegation && { delegation }),
            role,
            attends,
            present,
            spans: [],
          })),
    delegations: whole.delegations.map(({ key, name, seat, present, people, registered }) => ({
      key,
      name,
      seat,
      present,
      people,
      registered,
    })),
  };
}
