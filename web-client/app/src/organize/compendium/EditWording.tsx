import { type Api, type Card, rewordCard } from '@plenary/client/rest';
import { useEffect, useState } from 'preact/hooks';
import { pick } from '../../i18n/index.ts';
import { ActionButton, Banner, Button, TextField } from '../../ui/index.ts';
import { changesOf } from './compendium.ctrl.ts';
import { c } from './texts.ts';
import { toldOfCard } from './told.ts';

/** Words a card anew; what was typed stays where it cannot be saved. */
export function EditWording(props: {
  api: Api;
  workshop: string;
  card: Card;
  /** Whether anything that was typed would be lost. */
  onUnsaved: (is: boolean) => void;
  onClose: () => void;
  onSaved: () => void;
}) {
  // The card as it was when editing began: what others change meanwhile is told when saving.
  const [card] = useState(props.card);
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const isUnsaved = changesOf(card.cells, texts).length > 0;
  useEffect(() => props.onUnsaved(isUnsaved), [isUnsaved]);
  return (
    <form
      class="card stack"
      aria-label={c('edit.title')}
      onSubmit={(event) => event.preventDefault()}
    >
      <h3>{c('edit.title')}</h3>
      <p class="muted small">{c('edit.hint')}</p>
      {card.cleared && <Banner tone="warn">{c('edit.cleared')}</Banner>}
      {card.cells.map(({ column, title, text = '' }) => (
        <TextField
          key={column}
          label={pick(title)}
          rows={Math.min(10, Math.max(2, Math.ceil(text.length / 80)))}
          maxLength={4000}
          value={texts.get(column) ?? text}
          onInput={({ currentTarget }) => setTexts(new Map(texts).set(column, currentTarget.value))}
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
              props.onSaved();
            });
          }}
        >
          {c('save')}
        </ActionButton>
        <Button kind="quiet" onClick={props.onClose}>
          {c('cancel')}
        </Button>
      </div>
    </form>
  );
}
