import type { SessionDocument } from '@plenary/client';
import { pick } from '../../i18n/index.ts';
import { PresentedBody } from '../../sheet/Presented.tsx';
import { ActionButton, Chip, Icon } from '../../ui/index.ts';
import { c } from '../cockpit/texts.ts';
import type { Lead } from '../lead.ctrl.ts';
import { inTurn, isPresented } from '../middle.ctrl.ts';
import { copiesOf, isIdle } from './harvest.ctrl.ts';

type Props = { lead: Lead; session: SessionDocument };

/** What is on everyone's screen, and what comes next there. */
export function Presenting({ lead, session }: Props) {
  const shown = session.presenting;
  if (!shown) return null;
  const line = lead.sheets.value?.sheets[shown.sheet];
  const copies = line ? copiesOf(line) : [];
  const of = copies.find(({ key }) => key === shown.of);
  const front = lead.front.value;
  // Who looks at another copy has a way to the next one before them, and needs no second.
  const isElsewhere = front?.of !== undefined && !isPresented(front, shown);
  const turn = isElsewhere ? undefined : inTurn(copies, shown.of);
  const sheet = pick(line?.title ?? shown.title);
  const title =
    shown.of === undefined
      ? c('presenting.merged', { sheet })
      : c('presenting.copy', { sheet, of: of ? pick(of.title) : shown.of });
  return (
    <section class="presenting" aria-label={c('presenting', { title })}>
      <p class="strong">
        <Icon name="room" />
        <span>
          <span dir="auto">{c('presenting', { title })}</span>{' '}
          {of && isIdle(of) && <Chip tone="warn">{c('copy.idle')}</Chip>}
          {turn && turn.skipped > 0 && (
            <span class="small muted">{c('present.skipped', { count: turn.skipped })}</span>
          )}
        </span>
      </p>
      <span class="row tight">
        {turn?.before !== undefined && (
          <ActionButton size="small" onAction={() => lead.do.present(shown.sheet, turn.before)}>
            {c('present.previous')}
          </ActionButton>
        )}
        {turn?.after !== undefined && (
          <ActionButton
            size="small"
            kind="primary"
            onAction={() => lead.do.present(shown.sheet, turn.after)}
          >
            {c('present.next')}
          </ActionButton>
        )}
        {shown.of !== undefined && (
          <ActionButton size="small" onAction={() => lead.do.present(shown.sheet)}>
            {c('present.to-merged')}
          </ActionButton>
        )}
        <ActionButton size="small" kind="quiet" onAction={() => lead.do.present()}>
          {c('present.end')}
        </ActionButton>
      </span>
    </section>
  );
}

/** The same as on everyone's screen. */
export function OnScreen({ lead, session }: Props) {
  const shown = session.presenting;
  if (!shown) return null;
  return (
    <section class="card on-screen">
      <PresentedBody key={`${shown.sheet}/${shown.of ?? ''}`} live={lead.live} presenting={shown} />
    </section>
  );
}
