import type { Card } from '@plenary/client/rest';
import { date, pick } from '../../i18n/index.ts';
import { Chip, IconButton } from '../../ui/index.ts';
import { headingOf } from './compendium.ctrl.ts';
import { StandingChip } from './StandingChip.tsx';
import { c } from './texts.ts';

/** A card in the list; it is dragged to another place, or moved by its arrows. */
export function CardRow(props: {
  card: Card;
  delegation: string;
  chosen: boolean;
  isFirst: boolean;
  isLast: boolean;
  isDragged: boolean;
  /** Whether something that was typed into it here is not saved. */
  isDraft: boolean;
  onChoose: (on: boolean) => void;
  onOpen: () => void;
  onMove: (by: number) => void;
  onDrag: (id?: string) => void;
  onDrop: () => void;
}) {
  const { card } = props;
  const heading = headingOf(card.cells);
  return (
    <li
      class={props.isDragged ? 'compendium-row dragged' : 'compendium-row'}
      draggable
      onDragStart={(event) => {
        event.dataTransfer?.setData('text/plain', heading);
        props.onDrag(card.id);
      }}
      onDragEnd={() => props.onDrag(undefined)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        props.onDrop();
      }}
    >
      <label class="compendium-pick">
        <input
          type="checkbox"
          checked={props.chosen}
          aria-label={c('select', { card: heading })}
          onChange={({ currentTarget }) => props.onChoose(currentTarget.checked)}
        />
      </label>
      <div class="compendium-what">
        <button
          type="button"
          class="compendium-open"
          aria-label={c('open', { card: heading })}
          onClick={props.onOpen}
        >
          <bdi>{heading}</bdi>
        </button>
        <p class="small muted">
          <bdi>{props.delegation}</bdi> · <bdi>{pick(card.sheetTitle)}</bdi> · {date(card.day)}
        </p>
        {(props.isDraft || card.tags.length > 0) && (
          <p class="compendium-tags">
            {props.isDraft && (
              <Chip tone="warn" icon="edit">
                {c('draft.chip')}
              </Chip>
            )}
            {card.tags.map((tag) => (
              <Chip key={tag}>
                <bdi>{tag}</bdi>
              </Chip>
            ))}
          </p>
        )}
      </div>
      <StandingChip standing={card.standing} changed={card.changed} />
      <span class="compendium-move no-print">
        <IconButton
          icon="chevron"
          label={c('up', { card: heading })}
          disabled={props.isFirst}
          onClick={() => props.onMove(-1)}
        />
        <IconButton
          icon="chevron"
          label={c('down', { card: heading })}
          disabled={props.isLast}
          onClick={() => props.onMove(1)}
        />
      </span>
    </li>
  );
}
