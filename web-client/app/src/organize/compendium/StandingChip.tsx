import type { CardStanding } from '@plenary/client/rest';
import { Chip, type IconName, type Tone } from '../../ui/index.ts';
import { c } from './texts.ts';

const looks: Record<CardStanding, readonly [Tone, IconName]> = {
  draft: ['plain', 'edit'],
  asked: ['accent', 'clock'],
  cleared: ['good', 'check'],
  withheld: ['bad', 'close'],
  withdrawn: ['plain', 'undo'],
};

/** How far a card is, in a word and a sign; that it changed since stands beside it. */
export function StandingChip(props: { standing: CardStanding; changed: boolean }) {
  const [tone, icon] = looks[props.standing];
  return (
    <span class="compendium-chips">
      <Chip tone={tone} icon={icon}>
        {c(`standing.${props.standing}`)}
      </Chip>
      {props.changed && (
        <Chip tone="warn" icon="alert">
          {c('changed')}
        </Chip>
      )}
    </span>
  );
}
