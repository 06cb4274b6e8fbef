import type { Removed as Gone } from '@plenary/client/rest';
import { useState } from 'preact/hooks';
import { ActionButton } from '../ui/index.ts';
import type { Lead } from './lead.ctrl.ts';
import { say } from './texts.ts';

/** Who was removed, with the way back in; asked for when it is opened. */
export function Removed({ lead }: { lead: Lead }) {
  const [gone, setGone] = useState<readonly Gone[]>();
  const look = () => {
    lead.removed().then(setGone, () => setGone([]));
  };
  return (
    <details
      class="lead-door-past"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) look();
      }}
    >
      <summary>{say('removed.list')}</summary>
      {gone?.length === 0 && <p class="muted small">{say('removed.nobody')}</p>}
      <ul class="lead-guest-list">
        {gone?.map(({ key, name, banned }) => (
          <li key={key} class="lead-need">
            <span class="lead-need-what">
              <span class="strong" dir="auto">
                {name}
              </span>
              <span class="muted small">{say(banned ? 'removed.banned' : 'removed.removed')}</span>
            </span>
            <ActionButton
              size="small"
              kind="quiet"
              aria-label={say('removed.restore.name', { name })}
              onAction={async () => {
                const outcome = await lead.do.restore([key]);
                if (outcome.ok) setGone(gone.filter((one) => one.key !== key));
                return outcome;
              }}
            >
              {say('removed.restore')}
            </ActionButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
