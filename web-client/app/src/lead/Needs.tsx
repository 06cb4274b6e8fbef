import { useState } from 'preact/hooks';
import { pick } from '../i18n/index.ts';
import { ActionButton, Button, Icon, Select } from '../ui/index.ts';
import { Confirm } from './Confirm.tsx';
import { type AdmittedAs, admittedAs, type Guest, guestsOf } from './crowd.ctrl.ts';
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

export function Guests({ lead }: { lead: Lead }) {
  const guests = guestsOf(lead.waiting.value);
  const [as, setAs] = useState<AdmittedAs>('participant');
  if (guests.length === 0) return null;
  const keys = guests.map(({ key }) => key);
  return (
    <section class="lead-needs" aria-labelledby="lead-guests">
      <h3 id="lead-guests" class="lead-kicker">
        {say('guests.title')} <span class="figures">({guests.length})</span>
      </h3>
      <Select
        label={say('guests.as')}
        value={as}
        choices={admittedAs.map((value) => ({ value, label: say(`role.${value}`) }))}
        onChoose={setAs}
      />
      <ul class="lead-guest-list">
        {guests.map((guest) => (
          <GuestRow key={guest.key} lead={lead} guest={guest} as={as} />
        ))}
      </ul>
      {guests.length > 1 && (
        <div class="row">
          <ActionButton
            size="small"
            icon="check"
            {...shortcut('a', say('guests.admit-all', { count: guests.length }))}
            onAction={() => lead.do.admit(keys, as)}
          >
            {say('guests.admit-all', { count: guests.length })}
          </ActionButton>
          <Confirm
            size="small"
            kind="quiet"
            label={say('guests.refuse-all')}
            question={say('confirm.refuse-all', { count: guests.length })}
            yes={say('confirm.refuse.yes')}
            onAction={() => lead.do.refuse(keys)}
          />
        </div>
      )}
    </section>
  );
}

function GuestRow({ lead, guest, as }: { lead: Lead; guest: Guest; as: AdmittedAs }) {
  const { key, name, delegation, online } = guest;
  const admit = say('guests.admit.name', { name });
  return (
    <li class="lead-need">
      <div class="lead-need-what">
        <p class="strong" dir="auto">
          {name}
        </p>
        {(delegation || !online) && (
          <p class="muted small">
            {delegation && <bdi>{delegation}</bdi>}
            {delegation && !online && ' · '}
            {!online && say('people.away')}
          </p>
        )}
      </div>
      <span class="row tight">
        <ActionButton size="small" aria-label={admit} onAction={() => lead.do.admit([key], as)}>
          {say('guests.admit')}
        </ActionButton>
        <Confirm
          size="small"
          kind="quiet"
          label={say('guests.refuse')}
          name={say('guests.refuse.name', { name })}
          question={say('confirm.refuse', { name })}
          yes={say('confirm.refuse.yes')}
          onAction={() => lead.do.remove(key)}
        />
      </span>
    </li>
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
