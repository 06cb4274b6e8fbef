import {
  type Api,
  askClearance,
  type Card,
  giveCard,
  restoreCard,
  tagCard,
  takeWording,
  type Workshop,
  withdrawCard,
} from '@plenary/client/rest';
import { useState } from 'preact/hooks';
import { date, pick } from '../../i18n/index.ts';
import { ActionButton, Banner, Button, Field, Select } from '../../ui/index.ts';
import { hasDraft } from '../../wording/draft.ts';
import { SubPage } from '../SubPage.tsx';
import { CellTexts } from './CellTexts.tsx';
import { canAsk, headingOf, tagsOf } from './compendium.ctrl.ts';
import { draftPlace, EditWording } from './EditWording.tsx';
import { History } from './History.tsx';
import { StandingChip } from './StandingChip.tsx';
import { c } from './texts.ts';
import { toldOfCard } from './told.ts';

/** One card with everything that can be done about it. */
export function CardPage(props: {
  api: Api;
  workshop: Workshop;
  card: Card;
  nameOf: (key: string) => string;
  onBack: () => void;
  onChanged: () => void;
}) {
  const { api, workshop, card } = props;
  // Who left in the middle of writing comes back to what they wrote.
  const [editing, setEditing] = useState(() => hasDraft(draftPlace(workshop.key, card)));
  const act = (what: () => Promise<unknown>) =>
    toldOfCard(async () => {
      await what();
      props.onChanged();
    });
  return (
    <SubPage
      tab="compendium"
      back={c('back')}
      title={headingOf(card.cells)}
      onBack={props.onBack}
      tools={
        <>
          {canAsk(card) && !editing && (
            <ActionButton
              kind="primary"
              size="small"
              icon="message"
              onAction={() => act(() => askClearance(api, workshop.key, [card.id]))}
            >
              {c('ask')}
            </ActionButton>
          )}
          {!editing && (
            <Button size="small" icon="edit" onClick={() => setEditing(true)}>
              {c('edit')}
            </Button>
          )}
          {card.standing === 'withheld' ? null : card.standing === 'withdrawn' ? (
            <ActionButton
              size="small"
              icon="undo"
              onAction={() => act(() => restoreCard(api, workshop.key, card.id))}
            >
              {c('restore')}
            </ActionButton>
          ) : (
            <ActionButton
              size="small"
              kind="quiet"
              icon="close"
              onAction={() => act(() => withdrawCard(api, workshop.key, card.id))}
            >
              {c('withdraw')}
            </ActionButton>
          )}
        </>
      }
    >
      <Facts card={card} nameOf={props.nameOf} />
      <Notes
        card={card}
        onTake={() => act(() => takeWording(api, workshop.key, card.id, card.version))}
      />
      {editing ? (
        <EditWording
          api={api}
          workshop={workshop.key}
          card={card}
          onClose={() => setEditing(false)}
          onSaved={() => {
            setEditing(false);
            props.onChanged();
          }}
        />
      ) : (
        <section class="card">
          <CellTexts cells={card.cells} />
        </section>
      )}
      {card.cleared && card.changed && (
        <details class="card">
          <summary>{c('version.clearedText', { number: card.cleared.version })}</summary>
          <CellTexts cells={card.cleared.cells} />
        </details>
      )}
      {!card.delegation && <Give {...props} onAct={act} />}
      <Tags key={card.tags.join()} {...props} onAct={act} />
      <History api={api} workshop={workshop} card={card} />
    </SubPage>
  );
}

type Act = (what: () => Promise<unknown>) => ReturnType<typeof toldOfCard>;

function Facts({ card, nameOf }: { card: Card; nameOf: (key: string) => string }) {
  return (
    <div class="row compendium-facts">
      <StandingChip standing={card.standing} changed={card.changed} />
      <p class="muted small">
        <bdi>{card.delegation ? nameOf(card.delegation) : c('nobody')}</bdi>
        {' · '}
        <bdi>{c('from', { session: pick(card.sessionTitle), date: date(card.day, true) })}</bdi>
        {card.contributor && (
          <>
            {' · '}
            <bdi>{c('contributor', { name: card.contributor })}</bdi>
          </>
        )}
      </p>
    </div>
  );
}

function Notes({ card, onTake }: { card: Card; onTake: () => ReturnType<typeof toldOfCard> }) {
  return (
    <>
      {card.standing === 'withheld' && card.decided?.reason && (
        <Banner tone="bad" icon="message">
          {c('reason', { reason: card.decided.reason })}
        </Banner>
      )}
      {card.cleared && card.changed && <Banner tone="warn">{c('changed.text')}</Banner>}
      {card.moved && card.version > 0 && (
        <Banner
          tone="warn"
          icon="refresh"
          action={
            <ActionButton size="small" onAction={onTake}>
              {c('take')}
            </ActionButton>
          }
        >
          {c('moved.text')}
        </Banner>
      )}
      {card.gone && <Banner icon="info">{c('gone.text')}</Banner>}
    </>
  );
}

function Tags(props: { api: Api; workshop: Workshop; card: Card; onAct: Act }) {
  const { api, workshop, card } = props;
  const [text, setText] = useState(card.tags.join(', '));
  return (
    <section class="card compendium-form">
      <Field
        label={c('tags')}
        hint={c('tags.hint')}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <ActionButton
        size="small"
        onAction={() => props.onAct(() => tagCard(api, workshop.key, card.id, tagsOf(text)))}
      >
        {c('tags.save')}
      </ActionButton>
    </section>
  );
}

function Give(props: { api: Api; workshop: Workshop; card: Card; onAct: Act }) {
  const { api, workshop, card } = props;
  const [delegation, setDelegation] = useState(workshop.delegations[0]?.key ?? '');
  if (!delegation) return null;
  return (
    <section class="card compendium-form">
      <Select
        label={c('give')}
        hint={c('give.hint')}
        value={delegation}
        onChoose={setDelegation}
        choices={workshop.delegations.map(({ key, name }) => ({ value: key, label: pick(name) }))}
      />
      <ActionButton
        size="small"
        onAction={() => props.onAct(() => giveCard(api, workshop.key, card.id, delegation))}
      >
        {c('give.do')}
      </ActionButton>
    </section>
  );
}
