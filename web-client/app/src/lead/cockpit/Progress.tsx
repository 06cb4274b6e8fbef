import type { Round } from '@plenary/client';
import { useState } from 'preact/hooks';
import { pick } from '../../i18n/index.ts';
import { second } from '../../live/clock.ts';
import { ActionButton, Banner, Fill, Icon, type Told } from '../../ui/index.ts';
import { minutesSince } from '../board.ctrl.ts';
import type { Lead } from '../lead.ctrl.ts';
import { undecided, type Watched } from './cockpit.ctrl.ts';
import { c } from './texts.ts';

/** How far a group is with its sheet, when somebody last wrote, and the way into it. */
export function SheetState(props: { lead: Lead; group: Watched; brief: boolean }) {
  const { lead, group, brief } = props;
  const { progress, silent } = group;
  if (!progress) return null;
  return (
    <div class={brief ? 'lead-sheet-state brief' : 'lead-sheet-state'}>
      <Filled {...progress} />
      <p class={silent === undefined ? 'small muted' : 'lead-silent small'}>
        {silent === undefined ? (
          <LastWord at={progress.lastEdit?.at} brief={brief} />
        ) : (
          <>
            <Icon name="clock" size={16} /> {c('silent', { count: silent })}
          </>
        )}
      </p>
      <OpenSheet lead={lead} group={group} />
    </div>
  );
}

/** A bar with its number; cards alone are counted. */
export function Filled(props: { filled: number; total: number; cards?: number }) {
  const { filled, total, cards } = props;
  const isDone = total > 0 && filled >= total;
  const counted = cards === undefined ? '' : c('cards', { count: cards });
  if (total === 0) return <p class="small figures">{counted || c('edited.never')}</p>;
  return (
    <p class={isDone ? 'lead-filled small done' : 'lead-filled small'}>
      <span class="figures" title={c('progress', { filled, total })}>
        {[counted, isDone ? c('progress.done') : c('progress.short', { filled, total })]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <Fill share={filled / total} />
    </p>
  );
}

export function LastWord({ at, brief }: { at: string | undefined; brief: boolean }) {
  if (at === undefined) return <>{c('edited.never')}</>;
  const minutes = minutesSince(at, second.value);
  const age = minutes === 0 ? c('edited.now') : c('edited.ago', { count: minutes });
  return <>{brief ? age : c('edited', { age })}</>;
}

function OpenSheet({ lead, group }: { lead: Lead; group: Watched }) {
  const { progress } = group;
  const [first] = progress?.copies ?? [];
  if (!progress || first === undefined) return null;
  const title = pick(group.title) || group.key;
  return (
    <button
      type="button"
      class="lead-open-sheet small"
      aria-label={c('sheet.open.name', { group: title })}
      onClick={() => {
        lead.front.value = { sheet: progress.sheet, of: first, tab: 'progress' };
      }}
    >
      <Icon name="file" size={16} />
      {c('sheet.open')}
    </button>
  );
}

/** While people choose their group: how many have. */
export function Choosing({ lead, round }: { lead: Lead; round: Round }) {
  if (round.assign !== 'self-select' || round.chosen === undefined) return null;
  const all = Object.values(lead.people.value?.people ?? {}).filter(
    ({ role, online }) => role === 'participant' && online,
  ).length;
  const count = Math.max(all, round.chosen);
  return (
    <div class="lead-choosing">
      <p class="figures">{c('chosen-group', { chosen: round.chosen, count })}</p>
      <span class="lead-pace-bar">
        <Fill share={count === 0 ? 0 : round.chosen / count} />
      </span>
    </div>
  );
}

/** Who is here without a group, and the one button that places them. */
export function Undecided({ lead, canAct }: { lead: Lead; canAct: boolean }) {
  const [placed, setPlaced] = useState(0);
  const rest = undecided(lead.watch.value).length;
  async function place(): Promise<Told> {
    const outcome = await lead.do.placeRest();
    if (!outcome.ok) return outcome;
    setPlaced(outcome.result.placed);
    return { ok: true };
  }
  if (rest === 0) {
    return (
      <p class="unseen" role="status">
        {placed > 0 && c('rest.placed', { count: placed })}
      </p>
    );
  }
  return (
    <Banner
      tone="plain"
      icon="people"
      title={c('rest', { count: rest })}
      action={
        canAct && (
          <ActionButton size="small" onAction={place}>
            {c('rest.place')}
          </ActionButton>
        )
      }
    />
  );
}
