import { type CardCell, type ClearanceCard, RequestRefused } from '@plenary/client/rest';
import { useState } from 'preact/hooks';
import { date, pick } from '../i18n/index.ts';
import { ActionButton, Banner, Button, Chip, TextField, type Told } from '../ui/index.ts';
import { type Draft, hasDraft, placeOf, useDraft } from '../wording/draft.ts';
import { isOpen } from './clear.ctrl.ts';
import type { Deciding } from './deciding.ts';
import en from './en.json';
import { k } from './texts.ts';

type ClearKey = Parameters<typeof k>[0];
const isText = (key: string): key is ClearKey => key in en;

interface Shown {
  card: ClearanceCard;
  number: number;
  isFixed: boolean;
  deciding: Deciding;
  /** In whose name; nothing where it is not given yet, which is then told. */
  nameOf: () => string | undefined;
  onChanged: (card: ClearanceCard) => void;
  onOutdated: () => void;
}

/** One practice, to read, to word and to decide about. */
export function CardToClear(props: Shown) {
  const { card, deciding } = props;
  const place = placeOf('clear', card);
  // Who left in the middle of writing comes back to what they wrote.
  const [doing, setDoing] = useState<'reading' | 'wording' | 'withholding'>(() =>
    !props.isFixed && isOpen(card) && hasDraft(place) ? 'wording' : 'reading',
  );

  async function decide(act: (name: string) => Promise<ClearanceCard>): Promise<Told> {
    const name = props.nameOf();
    if (name === undefined) return { ok: false, message: k('name.needed') };
    try {
      props.onChanged(await act(name));
      setDoing('reading');
      return { ok: true };
    } catch (problem) {
      if (!(problem instanceof RequestRefused)) return { ok: false, message: k('failed') };
      if (problem.status === 409) {
        props.onOutdated();
        return { ok: false, message: k('outdated') };
      }
      if (problem.status === 404 || problem.status === 410) props.onOutdated();
      const key = `code.${problem.code}`;
      return { ok: false, message: isText(key) ? k(key) : k('failed') };
    }
  }

  const title = k('card', { number: props.number });
  return (
    <article class="card clear-card" aria-label={title}>
      <header class="clear-card-head">
        <div>
          <h2>{title}</h2>
          <p class="muted small">
            <bdi>{k('from', { sheet: pick(card.sheetTitle), date: date(card.day, true) })}</bdi>
            {' · '}
            {k('version', { number: card.version })}
          </p>
        </div>
        <Standing card={card} />
      </header>
      {card.changed && (
        <Banner tone="warn" title={k('changed')}>
          {k('changed.text', { number: card.clearedVersion ?? 0 })}
        </Banner>
      )}
      {doing === 'wording' ? (
        <Wording
          card={card}
          place={place}
          onSave={(cells) => decide((name) => deciding.reword(name, card, cells))}
          onCancel={() => setDoing('reading')}
        />
      ) : (
        <Texts cells={card.cells} />
      )}
      {doing === 'withholding' && (
        <Withholding
          onWithhold={(reason) => decide((name) => deciding.withhold(name, card, reason))}
          onCancel={() => setDoing('reading')}
        />
      )}
      {doing === 'reading' && !props.isFixed && (
        <div class="clear-actions">
          {(isOpen(card) || card.standing === 'withheld') && (
            <ActionButton
              kind="primary"
              icon="check"
              aria-label={`${card.changed ? k('clear.again') : k('clear')}: ${title}`}
              onAction={() => decide((name) => deciding.clear(name, card))}
            >
              {card.changed ? k('clear.again') : k('clear')}
            </ActionButton>
          )}
          {card.standing !== 'asked' && (
            <ActionButton
              icon="undo"
              aria-label={`${k('undo')}: ${title}`}
              onAction={() => decide((name) => deciding.undo(name, card))}
            >
              {k('undo')}
            </ActionButton>
          )}
          {isOpen(card) && (
            <>
              <Button
                icon="edit"
                aria-label={`${k('edit')}: ${title}`}
                onClick={() => setDoing('wording')}
              >
                {k('edit')}
              </Button>
              <Button
                kind="quiet"
                icon="close"
                aria-label={`${k('withhold')}: ${title}`}
                onClick={() => setDoing('withholding')}
              >
                {k('withhold')}
              </Button>
            </>
          )}
        </div>
      )}
    </article>
  );
}

function Standing({ card }: { card: ClearanceCard }) {
  const { standing, decided } = card;
  if (standing === 'asked') {
    return (
      <Chip tone="accent" icon="clock">
        {k('state.asked')}
      </Chip>
    );
  }
  const day = decided && date(decided.at.slice(0, 10), true);
  return (
    <div class="clear-standing">
      <Chip
        tone={standing === 'cleared' ? 'good' : 'bad'}
        icon={standing === 'cleared' ? 'check' : 'close'}
      >
        {k(standing === 'cleared' ? 'state.cleared' : 'state.withheld')}
      </Chip>
      {day && (
        <span class="small muted">
          <bdi>
            {decided.by ? k('by', { name: decided.by, date: day }) : k('on', { date: day })}
          </bdi>
        </span>
      )}
    </div>
  );
}

function Texts({ cells }: { cells: readonly CardCell[] }) {
  return (
    <dl class="clear-cells">
      {cells.map(({ column, title, text }) => (
        <div key={column}>
          <dt dir="auto">{pick(title)}</dt>
          <dd dir="auto">{text ?? <span class="muted">{k('erased')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

function Wording(props: {
  card: ClearanceCard;
  place: string;
  onSave: (cells: { column: string; text: string }[]) => Promise<Told>;
  onCancel: () => void;
}) {
  const draft = useDraft(props.place, props.card);
  const { texts } = draft;
  const { cells } = props.card;
  return (
    <div class="stack">
      <DraftNote draft={draft} />
      {cells.map(({ column, title, text = '' }) => (
        <TextField
          key={column}
          label={pick(title)}
          rows={Math.min(12, Math.max(3, Math.ceil(text.length / 45)))}
          maxLength={4000}
          value={texts.get(column) ?? text}
          onInput={({ currentTarget }) => draft.type(column, currentTarget.value)}
        />
      ))}
      <div class="clear-actions">
        <ActionButton
          kind="primary"
          onAction={async () => {
            const changed = cells
              .map(({ column, text = '' }) => ({
                column,
                text: texts.get(column) ?? text,
                isNew: (texts.get(column) ?? text).trim() !== text.trim(),
              }))
              .filter(({ isNew }) => isNew)
              .map(({ column, text }) => ({ column, text }));
            if (changed.length === 0) return { ok: false, message: k('nothing') };
            const told = await props.onSave(changed);
            if (told.ok) draft.discard();
            return told;
          }}
        >
          {k('save')}
        </ActionButton>
        <Button
          kind="quiet"
          onClick={() => {
            draft.discard();
            props.onCancel();
          }}
        >
          {k(texts.size > 0 ? 'draft.discard' : 'cancel')}
        </Button>
      </div>
    </div>
  );
}

function DraftNote({ draft }: { draft: Draft }) {
  if (!draft.isFound) return null;
  return (
    <Banner tone={draft.isOlder ? 'warn' : 'accent'} icon="edit">
      {k(draft.isOlder ? 'draft.older' : 'draft.found')}
    </Banner>
  );
}

function Withholding(props: {
  onWithhold: (reason: string) => Promise<Told>;
  onCancel: () => void;
}) {
  const [reason, setReason] = useState('');
  return (
    <fieldset class="clear-withhold">
      <legend class="strong">{k('withhold.title')}</legend>
      <TextField
        label={k('withhold.reason')}
        hint={k('withhold.hint')}
        maxLength={1000}
        value={reason}
        onInput={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div class="clear-actions">
        <ActionButton
          kind="danger"
          onAction={async () =>
            reason.trim() ? props.onWithhold(reason) : { ok: false, message: k('withhold.needed') }
          }
        >
          {k('withhold')}
        </ActionButton>
        <Button kind="quiet" onClick={props.onCancel}>
          {k('cancel')}
        </Button>
      </div>
    </fieldset>
  );
}
