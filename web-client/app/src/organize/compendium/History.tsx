import {
  type Api,
  type Card,
  type CardWording,
  listWordings,
  type Workshop,
} from '@plenary/client/rest';
import { day, time } from '../../i18n/index.ts';
import { Chip, Skeleton } from '../../ui/index.ts';
import { useAsked } from '../asking.ts';
import { Failing } from '../Frame.tsx';
import { CellTexts } from './CellTexts.tsx';
import { c } from './texts.ts';

/** Every wording that is kept of a card, newest first. */
export function History({ api, workshop, card }: { api: Api; workshop: Workshop; card: Card }) {
  const [asked, again] = useAsked(
    () => listWordings(api, workshop.key, card.id),
    [api, workshop.key, card.id, card.version, card.standing],
  );
  return (
    <section class="card stack" aria-label={c('history')}>
      <h3>{c('history')}</h3>
      {asked.is === 'loading' && <Skeleton lines={2} />}
      {asked.is === 'failed' && <Failing trouble={asked.trouble} onAgain={again} />}
      {asked.is === 'there' && asked.value.length === 0 && <p class="muted">{c('history.none')}</p>}
      {asked.is === 'there' &&
        asked.value.map((wording) => (
          <Version key={wording.version} wording={wording} zone={workshop.timezone} />
        ))}
    </section>
  );
}

function Version({ wording, zone }: { wording: CardWording; zone: string }) {
  const { cleared } = wording;
  return (
    <details class="compendium-version">
      <summary>
        <span class="strong">{c('version', { number: wording.version })}</span>
        <span class="muted small">
          <bdi>{handOf(wording)}</bdi> · {day(wording.at, zone)} {time(wording.at, zone)}
        </span>
        {cleared && (
          <Chip tone="good" icon="check">
            {c('version.cleared', { name: cleared.by ?? c('version.somebody') })}
          </Chip>
        )}
      </summary>
      <CellTexts cells={wording.cells} />
    </details>
  );
}

function handOf({ as, by }: CardWording): string {
  if (as === 'sheet') return c('version.sheet');
  const name = by ?? c('version.somebody');
  return as === 'link' ? c('version.link', { name }) : name;
}
