import type { Removed as Gone } from '@plenary/client/rest';
import { useEffect, useState } from 'preact/hooks';
import { ActionButton } from '../ui/index.ts';
import { goneOf } from './crowd.ctrl.ts';
import type { Lead } from './lead.ctrl.ts';
import { say } from './texts.ts';

/** Who was removed, with the way back in; asked for while it is open, whenever people come or go. */
export function Removed({ lead }: { lead: Lead }) {
  const [isOpen, setOpen] = useState(false);
  const [removed, setGone] = useState<readonly Gone[]>();
  const guests = lead.waiting.value?.guests ?? {};
  const here = [...Object.keys(lead.people.value?.people ?? {}), ...Object.keys(guests)].join(' ');
  useEffect(() => {
    if (!isOpen) return;
    let isCurrent = true;
    lead.removed().then(
      (now) => isCurrent && setGone(now),
      () => isCurrent && setGone([]),
    );
    return () => {
      isCurrent = false;
    };
  }, [isOpen, here]);
  const gone = goneOf(removed, guests);
  return (
    <details class="lead-door-past" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
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
                if (outcome.ok) setGone(removed?.filter((one) => one.key !== key));
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
