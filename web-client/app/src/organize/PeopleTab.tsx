import { type Api, listEverybody, type Person, type Workshop } from '@plenary/client/rest';
import { Fragment } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { pick, t } from '../i18n/index.ts';
import { Avatar, Button, Chip, EmptyState, IconButton, type Order, Skeleton } from '../ui/index.ts';
import { marksOf } from '../ui/marks.ts';
import { useAsked } from './asking.ts';
import { EraseDialog } from './EraseDialog.tsx';
import { Filters } from './Filters.tsx';
import { Failing, Stale } from './Frame.tsx';
import { More, SortChooser, SortHead } from './Grid.tsx';
import { useFirstRows, useNarrow } from './media.ts';
import { PersonLinkPanel } from './PersonLinkPanel.tsx';
import { CardsPage } from './people/CardsPage.tsx';
import { Changes } from './people/Changes.tsx';
import { Delegations } from './people/Delegations.tsx';
import { LinksPage } from './people/LinksPage.tsx';
import { OutList } from './people/OutList.tsx';
import { PersonDialog } from './people/PersonDialog.tsx';
import { RosterPage } from './people/RosterPage.tsx';
import { TakeOutDialog } from './people/TakeOut.tsx';
import { p } from './people/texts.ts';
import './people/people.css';
import { byText, everyone, inOrder, isMeant, parties } from './people.ctrl.ts';
import { o } from './texts.ts';

/** The people of a workshop: a list, and the pages on which they are changed and given links. */
export function PeopleTab(props: {
  workshop: Workshop;
  api: Api;
  of: string | undefined;
  onGo: (of?: string) => void;
  onChanged: () => void;
}) {
  const { workshop, api } = props;
  const [asked, again] = useAsked(
    () => listEverybody(api, workshop.key),
    [api, workshop.key],
    30_000,
  );
  const changed = () => {
    again();
    props.onChanged();
  };
  const page = { api, workshop, onBack: () => props.onGo(), onChanged: changed };
  switch (props.of) {
    case 'roster':
      return <RosterPage {...page} />;
    case 'links':
      return <LinksPage {...page} onCards={() => props.onGo('cards')} />;
    case 'cards':
      return <CardsPage {...page} />;
    case 'changes':
      return <Changes {...page} workshop={workshop.key} />;
  }
  if (asked.is === 'loading') {
    return (
      <div class="card" aria-busy="true">
        <Skeleton lines={10} />
      </div>
    );
  }
  if (asked.is === 'failed') return <Failing trouble={asked.trouble} onAgain={again} />;
  if (props.of === 'delegations') return <Delegations {...page} people={asked.value.people} />;
  return (
    <div class="stack">
      <Stale trouble={asked.stale} onAgain={again} />
      <People {...asked.value} {...page} onGo={props.onGo} />
    </div>
  );
}

interface Shown {
  readonly person: Person;
  readonly delegation: string;
  readonly hue?: number | undefined;
  /** What stands in the square of the delegation. */
  readonly mark?: string | undefined;
}

function People(props: {
  people: readonly Person[];
  out: readonly Person[];
  workshop: Workshop;
  api: Api;
  onGo: (of?: string) => void;
  onChanged: () => void;
}) {
  const { people, workshop } = props;
  const [editing, setEditing] = useState<Person | 'new'>();
  const [leaving, setLeaving] = useState<Person>();
  const hasLeft = useRef(false);
  const [filter, setFilter] = useState(everyone);
  const [order, setOrder] = useState<Order>({ by: 'delegation', down: false });
  const [opened, setOpened] = useState('');
  const [erasing, setErasing] = useState<Person>();
  const narrow = useNarrow();
  const names = useMemo(
    () => new Map(workshop.delegations.map(({ key, name }) => [key, pick(name)])),
    [workshop],
  );
  const marks = useMemo(() => marksOf([...names].map(([key, name]) => ({ key, name }))), [names]);
  const nameOf = (key: string) => names.get(key) ?? key;
  const meant = people.filter((person) => isMeant(person, filter, nameOf));
  const grouped = parties(meant, workshop.delegations).flatMap((party) =>
    party.people.map(
      (person): Shown => ({
        person,
        delegation: party.key ? nameOf(party.key) : t('people.others'),
        hue: party.hue,
        mark: party.key ? marks.get(party.key) : undefined,
      }),
    ),
  );
  const rows: readonly Shown[] =
    order.by === 'delegation'
      ? order.down
        ? [...grouped].reverse()
        : grouped
      : inOrder(grouped, order, {
          name: byText(({ person }) => person.name),
          role: byText(({ person }) => t(`role.${person.role}`)),
          email: byText(({ person }) => person.email ?? '\uffff'),
        });
  const [first, more] = useFirstRows(rows.length);
  const roles = [...new Set(people.map(({ role }) => role))];
  const toggle = (key: string) => setOpened(opened === key ? '' : key);
  const panel = (person: Person) => (
    <PersonLinkPanel
      api={props.api}
      workshop={workshop.key}
      person={person}
      onErase={() => setErasing(person)}
      onTakeOut={() => setLeaving(person)}
    />
  );
  const columns = [
    { key: 'name', title: o('column.person') },
    { key: 'delegation', title: t('join.delegation') },
    { key: 'role', title: o('filter.role') },
    { key: 'email', title: o('account.email') },
  ];

  const tools = (row: Shown) => (
    <span class="row-tools">
      {row.person.origin !== 'account' && (
        <IconButton
          icon="edit"
          label={p('edit.of', { name: row.person.name })}
          onClick={() => setEditing(row.person)}
        />
      )}
      <LinkToggle row={row} opened={opened} onToggle={toggle} />
    </span>
  );

  return (
    <>
      <Tools onAdd={() => setEditing('new')} onGo={props.onGo} />
      {people.length === 0 && (
        <div class="card">
          <EmptyState icon="people" title={o('people.none')}>
            <p>{o('people.none.text')}</p>
          </EmptyState>
        </div>
      )}
      {people.length > 0 && (
        <Filters
          filter={filter}
          onFilter={setFilter}
          roles={roles}
          delegations={workshop.delegations}
          shown={meant.length}
          all={people.length}
        >
          {narrow && <SortChooser columns={columns} order={order} onOrder={setOrder} />}
        </Filters>
      )}
      {people.length > 0 && rows.length === 0 && (
        <div class="card">
          <EmptyState icon="search" title={o('filter.none')}>
            <p>{o('filter.none.text')}</p>
          </EmptyState>
        </div>
      )}
      {rows.length > 0 && narrow && (
        <ul class="cards">
          {rows.slice(0, first).map((row) => (
            <li key={row.person.key} class="card stack-tight">
              <Who row={row} withDelegation />
              {row.person.email && <p class="small muted">{row.person.email}</p>}
              {tools(row)}
              {opened === row.person.key && panel(row.person)}
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && !narrow && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section class="table-frame" aria-label={t('people')} tabIndex={0}>
          <table class="table grid people-grid">
            <caption class="unseen">{t('people')}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <SortHead key={column.key} column={column} order={order} onOrder={setOrder} />
                ))}
                <th scope="col" class="no-print">
                  {o('link.personal')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, first).map((row, index) => (
                <Fragment key={row.person.key}>
                  <tr
                    class={
                      order.by === 'delegation' &&
                      index > 0 &&
                      rows[index - 1]?.delegation !== row.delegation
                        ? 'party-start'
                        : undefined
                    }
                  >
                    <th scope="row">
                      <Who row={row} />
                    </th>
                    <td dir="auto">{row.delegation}</td>
                    <td>{t(`role.${row.person.role}`)}</td>
                    <td class="email">{row.person.email ?? <span class="muted">–</span>}</td>
                    <td class="no-print">{tools(row)}</td>
                  </tr>
                  {opened === row.person.key && (
                    <tr class="opened">
                      <td colSpan={5}>{panel(row.person)}</td>
                    </tr>
                  )}
                </Fragment>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <More shown={first} all={rows.length} onMore={more} />
      <OutList
        api={props.api}
        workshop={workshop.key}
        out={props.out}
        delegationName={nameOf}
        onChanged={props.onChanged}
      />
      <PersonDialog
        api={props.api}
        workshop={workshop}
        person={editing}
        onClose={() => setEditing(undefined)}
        onSaved={() => {
          setEditing(undefined);
          props.onChanged();
        }}
      />
      <TakeOutDialog
        api={props.api}
        workshop={workshop.key}
        person={leaving}
        onClose={() => {
          setLeaving(undefined);
          // Their row goes, and the button with it to which the dialog gives the focus back.
          if (hasLeft.current) document.querySelector<HTMLElement>('.filters input')?.focus();
          hasLeft.current = false;
        }}
        onDone={() => {
          hasLeft.current = true;
          setLeaving(undefined);
          setOpened('');
          props.onChanged();
        }}
      />
      <EraseDialog
        api={props.api}
        workshop={workshop.key}
        person={erasing}
        onClose={() => setErasing(undefined)}
        onErased={() => {
          setErasing(undefined);
          setOpened('');
          props.onChanged();
        }}
      />
    </>
  );
}

function Tools(props: { onAdd: () => void; onGo: (of: string) => void }) {
  return (
    <fieldset class="row no-print bare people-tools" aria-label={p('tools')}>
      <Button kind="primary" icon="plus" onClick={props.onAdd}>
        {p('add')}
      </Button>
      <Button icon="list" onClick={() => props.onGo('roster')}>
        {p('roster')}
      </Button>
      <Button icon="link" onClick={() => props.onGo('links')}>
        {p('links')}
      </Button>
      <Button icon="print" onClick={() => props.onGo('cards')}>
        {p('cards')}
      </Button>
      <Button kind="quiet" icon="building" onClick={() => props.onGo('delegations')}>
        {p('delegations')}
      </Button>
      <Button kind="quiet" icon="undo" onClick={() => props.onGo('changes')}>
        {p('changes')}
      </Button>
    </fieldset>
  );
}

function Who({ row, withDelegation = false }: { row: Shown; withDelegation?: boolean }) {
  const { person } = row;
  return (
    <span class="who">
      <Avatar name={person.name} hue={row.hue} code={row.mark} size="small" />
      <span>
        <bdi class="strong">{person.name}</bdi>
        {person.head && (
          <Chip tone="accent" icon="crown">
            {t('people.head')}
          </Chip>
        )}
        {person.origin === 'guest' && <Chip>{o('people.guest')}</Chip>}
        {withDelegation && (
          <span class="small muted who-more">
            <bdi>{row.delegation}</bdi> · {t(`role.${person.role}`)}
          </span>
        )}
      </span>
    </span>
  );
}

function LinkToggle(props: { row: Shown; opened: string; onToggle: (key: string) => void }) {
  const { key, name } = props.row.person;
  const open = props.opened === key;
  return (
    <Button
      size="small"
      icon="link"
      aria-expanded={open}
      aria-label={`${open ? o('link.hide') : o('link.show')}: ${name}`}
      onClick={() => props.onToggle(key)}
    >
      {open ? o('link.hide') : o('link.show')}
    </Button>
  );
}
