import type { Attendance } from '@plenary/client/rest';
import { useState } from 'preact/hooks';
import { number, pick, t } from '../i18n/index.ts';
import { Avatar, Chip, type Column, type Order, Table } from '../ui/index.ts';
import { marksOf } from '../ui/marks.ts';
import { hms, percentDown, wasThere } from './attendance.ctrl.ts';
import { byNumber, byText, inOrder } from './people.ctrl.ts';
import { o } from './texts.ts';

type Line = Attendance['delegations'][number] & { readonly rank: number };

/** Attendance rolled up: how many of each delegation were there and, where times are shown, how
 * long at least one of them was. */
export function AttendanceDelegations({ attendance }: { attendance: Attendance }) {
  const [order, setOrder] = useState<Order>({ by: 'rank', down: false });
  const timed = attendance.privacy === 'full';
  const lines = attendance.delegations.map((line, rank) => ({ ...line, rank }));
  const marks = marksOf(lines.map(({ key, name }) => ({ key, name: pick(name) })));
  const columns: Column<Line>[] = [
    {
      key: 'name',
      title: t('join.delegation'),
      sortable: true,
      cell: ({ key, name, rank }) => (
        <span class="who">
          <Avatar name={pick(name)} hue={rank} code={marks.get(key)} size="small" />
          <bdi class="strong">{pick(name)}</bdi>
        </span>
      ),
    },
    {
      key: 'seat',
      title: o('column.seat'),
      sortable: true,
      cell: ({ seat }) => (seat ? o('seat') : <span class="muted">{o('no-seat')}</span>),
    },
    {
      key: 'present',
      title: o('column.present'),
      sortable: true,
      cell: (line) =>
        wasThere(line) ? (
          <Chip tone="good" icon="check">
            {o('present')}
          </Chip>
        ) : (
          <Chip tone={line.seat ? 'warn' : 'plain'} icon="close">
            {o('absent')}
          </Chip>
        ),
    },
    {
      key: 'people',
      title: t('people'),
      sortable: true,
      figures: true,
      cell: ({ people, registered }) => o('total.of', { part: number(people), count: registered }),
    },
    ...(timed ? times() : []),
  ];
  const rows = inOrder(lines, order, {
    name: byText(({ name }) => pick(name)),
    seat: byNumber(({ seat }) => (seat ? 0 : 1)),
    present: byNumber((line) => (wasThere(line) ? 0 : 1)),
    people: byNumber(({ people }) => people),
    seconds: byNumber(({ seconds = 0 }) => seconds),
    share: byNumber(({ share = 0 }) => share),
  });
  return (
    <>
      <Table
        name={o('view.delegations')}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        order={order}
        onOrder={setOrder}
      />
      {timed && <p class="small muted">{o('together.text')}</p>}
    </>
  );
}

const times = (): Column<Line>[] => [
  {
    key: 'seconds',
    title: o('column.together'),
    sortable: true,
    figures: true,
    cell: ({ seconds = 0 }) => hms(seconds),
  },
  {
    key: 'share',
    title: o('column.share'),
    sortable: true,
    figures: true,
    cell: ({ share = 0 }) => percentDown(share),
  },
];
