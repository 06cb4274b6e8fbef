import type { Attendance, PersonAttendance, Workshop } from '@plenary/client/rest';
import { useState } from 'preact/hooks';
import { pick, t } from '../i18n/index.ts';
import { Chip, type Column, EmptyState, type Order, Segments, Table } from '../ui/index.ts';
import { AttendanceDelegations } from './AttendanceDelegations.tsx';
import { came, presenceComparisonsOf } from './attendance.ctrl.ts';
import { Filters } from './Filters.tsx';
import { More } from './Grid.tsx';
import { useFirstRows } from './media.ts';
import { Attended } from './PersonRow.tsx';
import { everyone, inOrder, isMeant } from './people.ctrl.ts';
import { o } from './texts.ts';

type View = 'people' | 'delegations';

/** Who was there, where the workshop does not show when. */
export function AttendancePresence(props: { attendance: Attendance; workshop: Workshop }) {
  const { attendance } = props;
  const [view, setView] = useState<View>('people');
  return (
    <div class="stack">
      <div class="toolbar no-print">
        <Segments
          name={o('view')}
          choices={[
            { value: 'people', label: t('people') },
            { value: 'delegations', label: o('view.delegations') },
          ]}
          chosen={view}
          onChoose={setView}
        />
      </div>
      {view === 'people' ? (
        <People {...props} />
      ) : (
        <AttendanceDelegations attendance={attendance} />
      )}
    </div>
  );
}

function People({ attendance, workshop }: { attendance: Attendance; workshop: Workshop }) {
  const [filter, setFilter] = useState(everyone);
  const [order, setOrder] = useState<Order>({ by: 'delegation', down: false });
  const names = new Map(attendance.delegations.map(({ key, name }) => [key, pick(name)]));
  const nameOf = (key: string) => names.get(key) ?? key;
  const { people, delegations } = attendance;
  const meant = people.filter((person) => isMeant(person, filter, nameOf));
  const rows = inOrder(meant, order, presenceComparisonsOf(delegations));
  const [first, more] = useFirstRows(rows.length);
  const none = (
    <div class="card">
      <EmptyState icon="search" title={o('filter.none')}>
        <p>{o('filter.none.text')}</p>
      </EmptyState>
    </div>
  );
  return (
    <>
      <Filters
        filter={filter}
        onFilter={setFilter}
        roles={[...new Set(people.map(({ role }) => role))]}
        delegations={workshop.delegations}
        shown={meant.length}
        all={people.length}
      />
      <Table
        name={o('tab.attendance')}
        columns={columns(nameOf)}
        rows={rows.slice(0, first)}
        rowKey={({ person }) => person}
        order={order}
        onOrder={setOrder}
        empty={none}
      />
      <More shown={first} all={rows.length} onMore={more} />
    </>
  );
}

const columns = (nameOf: (key: string) => string): Column<PersonAttendance>[] => [
  {
    key: 'person',
    title: o('column.person'),
    sortable: true,
    cell: (row) => <Attended row={row} />,
  },
  {
    key: 'delegation',
    title: t('join.delegation'),
    sortable: true,
    cell: ({ delegation }) => delegation && <bdi>{nameOf(delegation)}</bdi>,
  },
  {
    key: 'present',
    title: o('column.present'),
    sortable: true,
    cell: (row) =>
      came(row) ? (
        <Chip tone="good" icon="check">
          {o('present')}
        </Chip>
      ) : (
        <Chip icon="close">{o('absent')}</Chip>
      ),
  },
];
