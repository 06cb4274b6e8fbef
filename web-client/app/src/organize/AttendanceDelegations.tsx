import type { Attendance } from '@plenary/client/rest';
import { useState } from 'preact/hooks';
import { number, pick, t } from '../i18n/index.ts';
import { Avatar, Chip, type Column, codeOf, type Order, Table } from '../ui/index.ts';
import { hms, percentDown, wasThere } from './attendance.ctrl.ts';
import { byNumber, byText, inOrder } from './people.ctrl.ts';
import { o } from './texts.ts';

type Line = Attendance['delegations'][number] & { readonly rank: number; readonly all: number };

/** Attendance rolled up: how long at least one person of each delegation was there. */
export function AttendanceDelegations({ attendance }: { attendance: Attendance }) {
  const [order, setOrder] = useState<Order>({ by: 'rank', down: false });
  const lines = attendance.delegations.map((line, rank) => ({
    ...line,
    rank,
    all: attendance.people.filter(({ delegation }) => delegation === line.key).length,
  }));
  const columns: Column<Line>[] = [
    {
      key: 'name',
      title: t('join.delegation'),
      sortable: true,
      cell: ({ key, name, rank }) => (
        <span class="who">
          <Avatar name={pick(name)} hue={rank} code={codeOf(key)} size="small" />
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
      cell: ({ people, all }) => o('total.of', { part: number(people), count: all }),
    },
    {
      key: 'seconds',
      title: o('column.together'),
      sortable: true,
      figures: true,
      cell: ({ seconds }) => hms(seconds),
    },
    {
      key: 'share',
      title: o('column.share'),
      sortable: true,
      figures: true,
      cell: ({ share }) => percentDown(share),
    },
  ];
  const rows = inOrder(lines, order, {
    name: byText(({ name }) => pick(name)),
    seat: byNumber(({ seat }) => (seat ? 0 : 1)),
    present: byNumber((line) => (wasThere(line) ? 0 : 1)),
    people: byNumber(({ people }) => people),
    seconds: byNumber(({ seconds }) => seconds),
    share: byNumber(({ share }) => share),
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
      <p class="small muted">{o('together.text')}</p>
    </>
  );
}
