import { type Attendance, isTimed, type TimedPerson, type Workshop } from '@plenary/client/rest';
import { Fragment } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { pick, t } from '../i18n/index.ts';
import { EmptyState, type Order, Segments } from '../ui/index.ts';
import { AttendanceDelegations } from './AttendanceDelegations.tsx';
import { comparisonsOf, groupTitles } from './attendance.ctrl.ts';
import { Filters } from './Filters.tsx';
import { More, type Sortable, SortChooser, SortHead } from './Grid.tsx';
import { useFirstRows, useNarrow } from './media.ts';
import { Attended, Bounds, Share, TimelineButton } from './PersonRow.tsx';
import { everyone, inOrder, isMeant } from './people.ctrl.ts';
import { StretchTable } from './StretchTable.tsx';
import { exact, Legend, type Rooms, SpanTable, TimeAxis, TimelinePatterns } from './Timeline.tsx';
import { o } from './texts.ts';
import { huesOf, type Scale, scaleOf } from './timeline.ctrl.ts';

const views = ['timelines', 'stretches', 'delegations'] as const;
export type View = (typeof views)[number];

/** Everyone's attendance: as timelines, as a table of stretches, or rolled up by delegation. */
export function AttendancePeople(props: {
  attendance: Attendance;
  workshop: Workshop;
  view?: View;
}) {
  const { attendance, workshop } = props;
  const [filter, setFilter] = useState(everyone);
  const [order, setOrder] = useState<Order>({ by: 'delegation', down: false });
  const [view, setView] = useState<View>(props.view ?? 'timelines');
  const narrow = useNarrow();
  const names = useMemo(
    () => new Map(attendance.delegations.map(({ key, name }) => [key, pick(name)])),
    [attendance],
  );
  const people = useMemo(() => attendance.people.filter(isTimed), [attendance]);
  const rooms = useMemo<Rooms>(
    () => ({ hues: huesOf(people), titles: groupTitles(workshop, pick) }),
    [people, workshop],
  );
  const nameOf = (key: string) => names.get(key) ?? key;
  const meant = people.filter((person) => isMeant(person, filter, nameOf));
  const rows = inOrder(meant, order, comparisonsOf(attendance.delegations));
  const shared: Shared = { attendance, rooms, nameOf, rows, order, onOrder: setOrder };

  return (
    <div class="stack">
      <div class="toolbar no-print">
        <Segments
          name={o('view')}
          choices={views.map((value) => ({ value, label: o(`view.${value}`) }))}
          chosen={view}
          onChoose={setView}
        />
        {view !== 'delegations' && (
          <Filters
            filter={filter}
            onFilter={setFilter}
            roles={[...new Set(people.map(({ role }) => role))]}
            delegations={workshop.delegations}
            shown={meant.length}
            all={people.length}
          >
            {narrow && view === 'timelines' && (
              <SortChooser columns={columns()} order={order} onOrder={setOrder} />
            )}
          </Filters>
        )}
      </div>
      <TimelinePatterns />
      {view === 'delegations' && <AttendanceDelegations attendance={attendance} />}
      {view !== 'delegations' && rows.length === 0 && (
        <div class="card">
          <EmptyState icon="search" title={o('filter.none')}>
            <p>{o('filter.none.text')}</p>
          </EmptyState>
        </div>
      )}
      {view === 'stretches' && rows.length > 0 && (
        <StretchTable people={rows} zone={attendance.timezone} rooms={rooms} nameOf={nameOf} />
      )}
      {view === 'timelines' && rows.length > 0 && (
        <>
          <Legend spans={meant.flatMap(({ spans }) => spans)} rooms={rooms} />
          {narrow ? <Cards {...shared} /> : <Grid {...shared} />}
        </>
      )}
    </div>
  );
}

interface Shared {
  readonly attendance: Attendance;
  readonly rooms: Rooms;
  readonly nameOf: (key: string) => string;
  readonly rows: readonly TimedPerson[];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

const columns = (): Sortable[] => [
  { key: 'delegation', title: t('join.delegation') },
  { key: 'person', title: o('column.person') },
  { key: 'lower', title: o('column.lower'), figures: true, hint: o('column.lower.hint') },
  { key: 'seconds', title: o('column.counted'), figures: true, hint: o('column.counted.hint') },
  { key: 'upper', title: o('column.upper'), figures: true, hint: o('column.upper.hint') },
  { key: 'share', title: o('column.share'), figures: true },
  { key: 'first', title: o('column.first'), figures: true },
  { key: 'last', title: o('column.last'), figures: true },
];

const lastOf = ({ last, stillThere }: TimedPerson, zone: string) =>
  stillThere ? o('still-there') : last && exact(last, zone);

function inAndOut(first: string, { last }: TimedPerson, zone: string): string {
  const came = exact(first, zone);
  return last
    ? o('in-out', { first: came, last: exact(last, zone) })
    : o('in-still', { first: came });
}

function useOpened() {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string) => {
    const next = new Set(opened);
    if (!next.delete(key)) next.add(key);
    setOpened(next);
  };
  return [opened, toggle] as const;
}

function Grid({ attendance, rooms, nameOf, rows, order, onOrder }: Shared) {
  const [opened, toggle] = useOpened();
  const [first, more] = useFirstRows(rows.length);
  const scale = useMemo(() => scaleOf(attendance.live), [attendance]);
  const zone = attendance.timezone;
  const heads = new Map(columns().map((column) => [column.key, column]));
  const head = (key: string) => {
    const column = heads.get(key);
    return column && <SortHead column={column} order={order} onOrder={onOrder} />;
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="table-frame" aria-label={o('view.timelines')} tabIndex={0}>
        <table class="table grid attendance-grid">
          <caption class="unseen">{o('tab.attendance')}</caption>
          <thead>
            <tr>
              {head('person')}
              {head('delegation')}
              <th scope="col" class="timeline-head">
                <span class="unseen">{o('column.timeline')}</span>
                <TimeAxis scale={scale} zone={zone} />
              </th>
              {['lower', 'seconds', 'upper', 'share', 'first', 'last'].map(head)}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, first).map((row) => (
              <Fragment key={row.person}>
                <tr class={row.spans.length === 0 ? 'absent' : undefined}>
                  <th scope="row">
                    <Attended row={row} />
                  </th>
                  <td dir="auto">{row.delegation && nameOf(row.delegation)}</td>
                  <td class="timeline-cell">
                    <TimelineButton
                      row={row}
                      scale={scale}
                      zone={zone}
                      rooms={rooms}
                      opened={opened.has(row.person)}
                      onToggle={() => toggle(row.person)}
                    />
                  </td>
                  <Bounds row={row} />
                  <td class="figures">
                    <Share row={row} threshold={attendance.threshold} />
                  </td>
                  <td class="figures">{row.first && exact(row.first, zone)}</td>
                  <td class="figures">{lastOf(row, zone)}</td>
                </tr>
                {opened.has(row.person) && (
                  <tr class="opened">
                    <td colSpan={9}>
                      <SpanTable name={row.name} spans={row.spans} zone={zone} rooms={rooms} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
      <More shown={first} all={rows.length} onMore={more} />
    </>
  );
}

function Cards({ attendance, rooms, nameOf, rows }: Shared) {
  const [opened, toggle] = useOpened();
  const [first, more] = useFirstRows(rows.length);
  const scale = useMemo(() => scaleOf(attendance.live), [attendance]);
  return (
    <>
      <ul class="cards">
        {rows.slice(0, first).map((row) => (
          <li key={row.person} class="card stack-tight">
            <Attended row={row} {...(row.delegation && { delegation: nameOf(row.delegation) })} />
            {row.spans.length > 0 ? (
              <CardFacts
                row={row}
                scale={scale}
                shown={{ attendance, rooms }}
                opened={opened.has(row.person)}
                onToggle={() => toggle(row.person)}
              />
            ) : (
              <p class="small muted">{o('absent')}</p>
            )}
          </li>
        ))}
      </ul>
      <More shown={first} all={rows.length} onMore={more} />
    </>
  );
}

function CardFacts(props: {
  row: TimedPerson;
  scale: Scale;
  shown: Pick<Shared, 'attendance' | 'rooms'>;
  opened: boolean;
  onToggle: () => void;
}) {
  const { row, scale } = props;
  const { attendance, rooms } = props.shown;
  const zone = attendance.timezone;
  const words = o('stretches.of', { name: row.name });
  return (
    <>
      <div>
        <TimeAxis scale={scale} zone={zone} narrow />
        <TimelineButton
          row={row}
          scale={scale}
          zone={zone}
          rooms={rooms}
          opened={props.opened}
          onToggle={props.onToggle}
        />
      </div>
      <Share row={row} threshold={attendance.threshold} />
      <table class="card-facts small">
        <caption class="unseen">{row.name}</caption>
        <thead>
          <tr>
            <th scope="col">{o('column.lower')}</th>
            <th scope="col">{o('column.counted')}</th>
            <th scope="col">{o('column.upper')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <Bounds row={row} />
          </tr>
        </tbody>
      </table>
      {row.first && (row.last || row.stillThere) && (
        <p class="small muted">{inAndOut(row.first, row, zone)}</p>
      )}
      {props.opened && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section class="span-scroll" aria-label={words} tabIndex={0}>
          <SpanTable name={row.name} spans={row.spans} zone={zone} rooms={rooms} />
        </section>
      )}
    </>
  );
}
