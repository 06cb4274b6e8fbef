import { type Api, type Card, rewordCard } from '@plenary/client/rest';
import { useState } from 'preact/hooks';
import { pick } from '../../i18n/index.ts';
import { ActionButton, Banner, Button, TextField } from '../../ui/index.ts';
import { placeOf, useDraft } from '../../wording/draft.ts';
import { changesOf } from './compendium.ctrl.ts';
import { c } from './texts.ts';
import { toldOfCard } from './told.ts';

/** Where what is typed into a card is kept until it is saved. */
export const draftPlace = (workshop: string, card: Card): string => placeOf(workshop, card);

/** Words a card anew; what was typed stays on this device until it is saved or thrown away. */
export function EditWording(props: {
  api: Api;
  workshop: string;
  card: Card;
  onClose: () => void;
  onSaved: () => void;
}) {
  // The card as it was when editing began: what others change meanwhile is told when saving.
  const [card] = useState(props.card);
  const draft = useDraft(draftPlace(props.workshop, card), card);
  const { texts } = draft;
  return (
    <form
      class="card stack"
      aria-label={c('edit.title')}
      onSubmit={(event) => event.preventDefault()}
    >
      <h3>{c('edit.title')}</h3>
      <p class="muted small">{c('edit.hint')}</p>
      {draft.isFound && (
        <Banner tone={draft.isOlder ? 'warn' : 'accent'} icon="edit">
          {c(draft.isOlder ? 'draft.older' : 'draft.found')}
        </Banner>
      )}
      {card.cleared && <Banner tone="warn">{c('edit.cleared')}</Banner>}
      {card.cells.map(({ column, title, text = '' }) => (
        <TextField
          key={column}
          label={pick(title)}
          rows={Math.min(10, Math.max(2, Math.ceil(text.length / 80)))}
          maxLength={4000}
          value={texts.get(column) ?? text}
          onInput={({ currentTarget }) => draft.type(column, currentTarget.value)}
        />
      ))}
      <div class="row">
        <ActionButton
          kind="primary"
          onAction={async () => {
            const cells = changesOf(card.cells, texts);
            if (cells.length === 0) return { ok: false, message: c('nothing') };
            return toldOfCard(async () => {
              await rewordCard(props.api, props.workshop, card.id, {
                version: card.version,
                cells,
              });
              draft.discard();
              props.onSaved();
            });
          }}
        >
          {c('save')}
        </ActionButton>
        <Button
          kind="quiet"
          onClick={() => {
            draft.discard();
            props.onClose();
          }}
        >
          {c(texts.size > 0 ? 'draft.discard' : 'cancel')}
        </Button>
      </div>
    </form>
  );
}
