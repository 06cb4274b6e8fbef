import { type Api, askClearance, type Card, orderCards, type Workshop } from '@plenary/client/rest';
import { useState } from 'preact/hooks';
import {
  ActionButton,
  announce,
  Banner,
  Button,
  EmptyState,
  Field,
  Select,
  type Told,
  toast,
} from '../../ui/index.ts';
import { hasDraft } from '../../wording/draft.ts';
import { told } from '../asking.ts';
import { More } from '../Grid.tsx';
import { useFirstRows } from '../media.ts';
import { CardRow } from './CardRow.tsx';
import {
  type CardFilter,
  canAsk,
  countsOf,
  everything,
  headingOf,
  isMeant,
  nobody,
  reordered,
} from './compendium.ctrl.ts';
import { draftPlace } from './EditWording.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { c } from './texts.ts';

const states = ['draft', 'asked', 'cleared', 'withheld', 'withdrawn', 'changed'] as const;

/** All cards: to find, to put in order, to ask about. */
export function CardsPage(props: {
  workshop: Workshop;
  api: Api;
  cards: readonly Card[];
  nameOf: (key: string) => string;
  onGo: (of?: string) => void;
  onChanged: () => void;
}) {
  const { workshop, api, cards, nameOf } = props;
  const [filter, setFilter] = useState<CardFilter>(everything);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<number>();
  const [exporting, setExporting] = useState(false);
  const [ahead, setAhead] = useState<readonly string[]>();
  const [dragged, setDragged] = useState<string>();
  const place = new Map(ahead?.map((id, index) => [id, index]));
  const sorted = ahead
    ? [...cards].sort((a, b) => (place.get(a.id) ?? 1e9) - (place.get(b.id) ?? 1e9))
    : cards;
  const shown = sorted.filter((card) => isMeant(card, filter, nameOf));
  const [first, more] = useFirstRows(shown.length);
  const picked = shown.filter(({ id }) => chosen.has(id));
  const open = picked.filter(canAsk);

  function choose(ids: readonly string[], on: boolean): void {
    const next = new Set(chosen);
    for (const id of ids) on ? next.add(id) : next.delete(id);
    setChosen(next);
  }

  async function ask(): Promise<Told> {
    setAsked(undefined);
    return told(async () => {
      const done = await askClearance(
        api,
        workshop.key,
        open.map(({ id }) => id),
      );
      setAsked(done.length);
      setChosen(new Set());
      props.onChanged();
    });
  }

  function move(id: string, to: number): void {
    const ids = sorted.map((card) => card.id);
    const next = reordered(
      ids,
      shown.map((card) => card.id),
      id,
      to,
    );
    setAhead(next);
    const card = cards.find((one) => one.id === id);
    announce(
      c('placed', {
        card: headingOf(card?.cells ?? []),
        place: Math.max(1, Math.min(to + 1, shown.length)),
        count: shown.length,
      }),
    );
    told(() => orderCards(api, workshop.key, next)).then((became) => {
      if (!became.ok) {
        setAhead(undefined);
        toast(became.message);
      }
      props.onChanged();
    }, console.error);
  }

  return (
    <>
      <div class="row spread no-print">
        <h2>{c('title')}</h2>
        <div class="row">
          <Button icon="link" onClick={() => props.onGo('links')}>
            {c('links')}
          </Button>
          <Button
            kind="primary"
            icon="down"
            onClick={() => {
              props.onChanged();
              setExporting(true);
            }}
          >
            {c('export')}
          </Button>
        </div>
      </div>
      <Filters cards={cards} filter={filter} nameOf={nameOf} onFilter={setFilter} />
      <div class="compendium-bar no-print">
        <label class="compendium-all">
          <input
            type="checkbox"
            checked={shown.length > 0 && picked.length === shown.length}
            onChange={({ currentTarget }) =>
              choose(
                shown.map(({ id }) => id),
                currentTarget.checked,
              )
            }
          />
          <span>{c('select.all')}</span>
        </label>
        <p class="small muted" role="status">
          {picked.length > 0
            ? c('chosen', { count: picked.length })
            : c('shown', { shown: shown.length, count: cards.length })}
        </p>
        {picked.length > 0 && open.length > 0 && (
          <ActionButton kind="primary" icon="message" onAction={ask}>
            {c('ask')} ({open.length})
          </ActionButton>
        )}
      </div>
      {picked.length > 0 && open.length === 0 && <Banner>{c('ask.none')}</Banner>}
      {asked !== undefined && (
        <div role="status">
          <Banner
            tone="good"
            action={
              <Button size="small" icon="link" onClick={() => props.onGo('links')}>
                {c('links')}
              </Button>
            }
          >
            {c('asked', { count: asked })}
          </Banner>
        </div>
      )}
      {shown.length === 0 ? (
        <div class="card">
          <EmptyState
            icon="search"
            title={c('filter.none')}
            action={<Button onClick={() => setFilter(everything)}>{c('filter.reset')}</Button>}
          />
        </div>
      ) : (
        <>
          <p class="small muted no-print">{c('drag')}</p>
          <ol class="compendium-cards" aria-label={c('list')}>
            {shown.slice(0, first).map((card, index) => (
              <CardRow
                key={card.id}
                card={card}
                delegation={card.delegation ? nameOf(card.delegation) : c('nobody')}
                chosen={chosen.has(card.id)}
                isFirst={index === 0}
                isLast={index === shown.length - 1}
                isDragged={dragged === card.id}
                isDraft={hasDraft(draftPlace(props.workshop.key, card))}
                onChoose={(on) => choose([card.id], on)}
                onOpen={() => props.onGo(card.id)}
                onMove={(by) => move(card.id, index + by)}
                onDrag={setDragged}
                onDrop={() => {
                  if (dragged !== undefined && dragged !== card.id) move(dragged, index);
                  setDragged(undefined);
                }}
              />
            ))}
          </ol>
          <More shown={first} all={shown.length} onMore={more} />
        </>
      )}
      <ExportDialog
        api={api}
        workshop={workshop}
        cleared={cards.filter(({ cleared }) => cleared).length}
        open={exporting}
        onClose={() => setExporting(false)}
      />
    </>
  );
}

function Filters(props: {
  cards: readonly Card[];
  filter: CardFilter;
  nameOf: (key: string) => string;
  onFilter: (filter: CardFilter) => void;
}) {
  const { cards, filter, nameOf } = props;
  const counts = countsOf(cards);
  const keys = [...new Set(cards.map(({ delegation }) => delegation ?? nobody))];
  const set = (part: Partial<CardFilter>) => props.onFilter({ ...filter, ...part });
  return (
    <div class="filters no-print">
      <Field
        label={c('filter.search')}
        type="search"
        value={filter.search}
        onInput={({ currentTarget }) => set({ search: currentTarget.value })}
      />
      <Select
        label={c('filter.delegation')}
        value={filter.delegation}
        onChoose={(delegation) => set({ delegation })}
        choices={[
          { value: '', label: c('filter.all') },
          ...keys
            .map((key) => ({ value: key, label: key === nobody ? c('nobody') : nameOf(key) }))
            .sort((a, b) => a.label.localeCompare(b.label)),
        ]}
      />
      <Select
        label={c('filter.state')}
        value={filter.state}
        onChoose={(state) => set({ state })}
        choices={[
          { value: '', label: `${c('filter.all')} (${cards.length})` },
          ...states.map((state) => ({
            value: state,
            label: `${state === 'changed' ? c('changed') : c(`standing.${state}`)} (${counts[state] ?? 0})`,
          })),
        ]}
      />
    </div>
  );
}
