import { pick } from '../i18n/index.ts';
import { ActionButton, Button, Icon } from '../ui/index.ts';
import { Age } from './GroupCard.tsx';
import type { Lead } from './lead.ctrl.ts';
import { shortcut } from './shortcuts.ctrl.ts';
import { say } from './texts.ts';

/** Groups that ask for help, the one that waits longest first. */
export function callsOf(lead: Lead) {
  return Object.entries(lead.help.value?.calls ?? {})
    .map(([group, call]) => ({ group, ...call }))
    .sort((a, b) => a.since.localeCompare(b.since));
}

export function HelpCalls({ lead }: { lead: Lead }) {
  const calls = callsOf(lead);
  if (calls.length === 0) return null;
  return (
    <section class="lead-needs asks" aria-labelledby="lead-help">
      <h3 id="lead-help" class="lead-kicker">
        {say('help.title')}
      </h3>
      <ul class="stack tight">
        {calls.map(({ group, title, name, since }, index) => {
          const place = pick(title);
          const visit = say('group.visit.name', { group: place });
          return (
            <li key={group} class="lead-need">
              <div class="lead-need-what">
                <p class="strong">
                  <Icon name="hand" size={18} /> <bdi>{place}</bdi> · <Age since={since} />
                </p>
                <p class="small" dir="auto">
                  {name}
                </p>
              </div>
              <span class="row tight">
                <ActionButton
                  size="small"
                  aria-label={visit}
                  {...(index === 0 && shortcut('v', visit))}
                  onAction={() => lead.do.visit(group)}
                >
                  {say('group.visit')}
                </ActionButton>
                <ActionButton
                  size="small"
                  kind="quiet"
                  aria-label={say('help.done.name', { group: place })}
                  onAction={() => lead.do.helped(group)}
                >
                  {say('help.done')}
                </ActionButton>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** On a phone, the longest call for help stays in sight whatever part of the page is shown. */
export function CallStrip({ lead, onShow }: { lead: Lead; onShow: () => void }) {
  const calls = callsOf(lead);
  const [first] = calls;
  if (!first) return null;
  return (
    <Button wide kind="plain" onClick={onShow}>
      <span class="lead-call-strip-text">
        <Icon name="hand" size={18} />
        <span class="cut">
          {say('view.help', { count: calls.length })}: <bdi>{pick(first.title)}</bdi>
        </span>
        <Age since={first.since} />
      </span>
    </Button>
  );
}
