import type { PersonAttendance, Span } from '@plenary/client/rest';
import { t } from '../i18n/index.ts';
import { type Column, Table } from '../ui/index.ts';
import { hms } from './attendance.ctrl.ts';
import { More } from './Grid.tsx';
import { useFirstRows } from './media.ts';
import { exact, type Rooms, roomName, untilOf } from './Timeline.tsx';
import { o } from './texts.ts';

interface Row {
  readonly key: string;
  readonly person: PersonAttendance;
  readonly span?: Span;
}

/** The timelines as a table: a row for each stretch of each person. */
export function StretchTable(props: {
  people: readonly PersonAttendance[];
  zone: string;
  rooms: Rooms;
  nameOf: (delegation: string) => string;
}) {
  const { zone, rooms, nameOf } = props;
  const rows = props.people.flatMap((person): Row[] =>
    person.spans.length === 0
      ? [{ key: person.person, person }]
      : person.spans.map((span) => ({
          key: `${person.person} ${span.from} ${span.room}`,
          person,
          span,
        })),
  );
  const [first, more] = useFirstRows(rows.length);
  const columns: Column<Row>[] = [
    {
      key: 'person',
      title: o('column.person'),
      cell: ({ person }) => <bdi class="strong">{person.name}</bdi>,
    },
    {
      key: 'delegation',
      title: t('join.delegation'),
      cell: ({ person }) => person.delegation && <bdi>{nameOf(person.delegation)}</bdi>,
    },
    {
      key: 'from',
      title: o('column.from'),
      figures: true,
      cell: ({ span }) => span && exact(span.from, zone),
    },
    {
      key: 'until',
      title: o('column.until'),
      figures: true,
      cell: ({ span }) => span && untilOf(span, zone),
    },
    {
      key: 'length',
      title: o('column.length'),
      figures: true,
      cell: ({ span }) => span && hms((Date.parse(span.until) - Date.parse(span.from)) / 1000),
    },
    {
      key: 'where',
      title: o('column.where'),
      cell: ({ span }) =>
        span ? roomName(span.room, rooms) : <span class="muted">{o('absent')}</span>,
    },
    {
      key: 'how',
      title: o('column.how'),
      cell: ({ span }) => span && o(`attends.${span.attends}`),
    },
    {
      key: 'evidence',
      title: o('column.evidence'),
      cell: ({ span }) => span && o(`evidence.${span.evidence}`),
    },
  ];
  return (
    <>
      <Table
        name={o('view.stretches')}
        columns={columns}
        rows={rows.slice(0, first)}
        rowKey={({ key }) => key}
      />
      <More shown={first} all={rows.length} onMore={more} />
    </>
  );
}
