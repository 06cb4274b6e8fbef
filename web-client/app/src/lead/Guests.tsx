import { useState } from 'preact/hooks';
import { list, pick } from '../i18n/index.ts';
import { ActionButton, Button, Icon, Menu, Select } from '../ui/index.ts';
import { AdmitAs } from './AdmitAs.tsx';
import {
  type AdmittedAs,
  admittedAs,
  type Guest,
  guestsOf,
  refusedOf,
  saidToRepresent,
} from './crowd.ctrl.ts';
import { DoorDialog } from './DoorDialog.tsx';
import { Age } from './GroupCard.tsx';
import './guests.css';
import type { Lead } from './lead.ctrl.ts';
import { MenuQuestion } from './MenuAction.tsx';
import { Removed } from './Removed.tsx';
import { shortcut } from './shortcuts.ctrl.ts';
import { TurnAway } from './TurnAway.tsx';
import { say } from './texts.ts';

/** Who stands at the door, what the door does, and who was turned away or removed. */
export function Guests({ lead }: { lead: Lead }) {
  const [identified, identify] = useState<Guest>();
  const [turned, turn] = useState<readonly Guest[]>([]);
  const [isDoorShown, showDoor] = useState(false);
  const waiting = lead.waiting.value;
  if (!waiting) return null;
  const guests = guestsOf(waiting);
  return (
    <section class={guests.length > 0 ? 'lead-needs' : 'lead-door'} aria-labelledby="lead-guests">
      <div class="lead-door-head">
        <h3 id="lead-guests" class="lead-kicker">
          {say('guests.title')} <span class="figures">({guests.length})</span>
        </h3>
        {waiting.door && (
          <Button size="small" kind="quiet" icon="door" onClick={() => showDoor(true)}>
            {say(`door.is.${waiting.door.policy}`)}
          </Button>
        )}
      </div>
      {guests.length > 0 && (
        <Queue lead={lead} guests={guests} onIdentify={identify} onTurn={turn} />
      )}
      <TurnedAway lead={lead} />
      <Removed lead={lead} />
      <AdmitAs lead={lead} guest={identified} onClose={() => identify(undefined)} />
      <TurnAway lead={lead} guests={turned} onClose={() => turn([])} />
      <DoorDialog
        open={isDoorShown}
        door={waiting.door}
        waiting={guests.length}
        onSave={lead.do.setDoor}
        onClose={() => showDoor(false)}
      />
    </section>
  );
}

interface Turns {
  readonly onIdentify: (guest: Guest) => void;
  readonly onTurn: (guests: readonly Guest[]) => void;
}

function Queue(props: { lead: Lead; guests: readonly Guest[] } & Turns) {
  const { lead, guests } = props;
  const [as, setAs] = useState<AdmittedAs>('participant');
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const chosen = guests.filter(({ key }) => marked.has(key));
  const mark = (keys: readonly string[], on: boolean) => {
    const next = new Set(marked);
    for (const key of keys) on ? next.add(key) : next.delete(key);
    setMarked(next);
  };
  const some = chosen.length > 0 ? chosen : guests;
  const admit = say(chosen.length > 0 ? 'guests.admit-chosen' : 'guests.admit-all', {
    count: some.length,
  });
  return (
    <>
      <Select
        label={say('guests.as')}
        value={as}
        choices={admittedAs.map((value) => ({ value, label: say(`role.${value}`) }))}
        onChoose={setAs}
      />
      {guests.length > 1 && (
        <div class="lead-guest-all">
          <label class="lead-guest-mark small">
            <input
              type="checkbox"
              checked={chosen.length === guests.length}
              onChange={({ currentTarget }) =>
                mark(
                  guests.map(({ key }) => key),
                  currentTarget.checked,
                )
              }
            />
            {say('guests.choose-all')}
          </label>
          <span class="row tight">
            <ActionButton
              size="small"
              icon="check"
              {...shortcut('a', admit)}
              onAction={() =>
                lead.do.admit(
                  some.map(({ key }) => key),
                  as,
                )
              }
            >
              {admit}
            </ActionButton>
            <Button size="small" kind="quiet" onClick={() => props.onTurn(some)}>
              {say('guests.refuse-some')}
            </Button>
          </span>
        </div>
      )}
      <ul class="lead-guest-list">
        {guests.map((guest) => (
          <GuestRow
            key={guest.key}
            {...props}
            guest={guest}
            as={as}
            isAmongOthers={guests.length > 1}
            isMarked={marked.has(guest.key)}
            onMark={(on) => mark([guest.key], on)}
          />
        ))}
      </ul>
    </>
  );
}

function GuestRow(
  props: {
    lead: Lead;
    guest: Guest;
    as: AdmittedAs;
    /** A guest alone is admitted by name; there is nothing to choose from. */
    isAmongOthers: boolean;
    isMarked: boolean;
    onMark: (on: boolean) => void;
  } & Turns,
) {
  const { lead, guest, as } = props;
  const { key, name } = guest;
  return (
    <li class="lead-need">
      {props.isAmongOthers ? (
        <label class="lead-guest-mark">
          <input
            type="checkbox"
            aria-label={say('guests.choose', { name })}
            checked={props.isMarked}
            onChange={({ currentTarget }) => props.onMark(currentTarget.checked)}
          />
          <Who lead={lead} guest={guest} />
        </label>
      ) : (
        <Who lead={lead} guest={guest} />
      )}
      <AdmitFor {...props} />
      <span class="row tight">
        <ActionButton
          size="small"
          aria-label={say('guests.admit.name', { name })}
          onAction={() => lead.do.admit([key], as)}
        >
          {say('guests.admit')}
        </ActionButton>
        <Menu
          name={say('guests.more', { name })}
          buttonClass="icon-button"
          label={<Icon name="more" />}
        >
          {(close) => (
            <>
              <MenuStep
                icon="person"
                label={say('guests.admit-as')}
                onChoose={() => {
                  close();
                  props.onIdentify(guest);
                }}
              />
              <MenuStep
                icon="door"
                label={say('guests.refuse')}
                onChoose={() => {
                  close();
                  props.onTurn([guest]);
                }}
              />
              <MenuQuestion
                icon="trash"
                label={say('guests.ban')}
                question={say('confirm.ban', { name })}
                yes={say('confirm.ban.yes')}
                onAction={() => lead.do.remove(key, name, true)}
                onDone={close}
              />
            </>
          )}
        </Menu>
      </span>
    </li>
  );
}

/** With the delegation that they named, if it is one of the plan: a seat is somebody's choice. */
function AdmitFor({ lead, guest, as }: { lead: Lead; guest: Guest; as: AdmittedAs }) {
  const delegation = saidToRepresent(guest, lead.delegations.value);
  if (!delegation) return null;
  const words = { name: guest.name, delegation: pick(delegation.name) };
  return (
    <ActionButton
      size="small"
      aria-label={say('guests.admit-for.name', words)}
      onAction={() => lead.do.admit([guest.key], as, delegation.key)}
    >
      <span dir="auto">{say('guests.admit-for', words)}</span>
    </ActionButton>
  );
}

function Who({ lead, guest }: { lead: Lead; guest: Guest }) {
  return (
    <span class="lead-need-what">
      <span class="strong" dir="auto">
        {guest.name}
      </span>
      <Facts guest={guest} />
      <Warnings lead={lead} guest={guest} />
    </span>
  );
}

function MenuStep(props: { icon: 'person' | 'door'; label: string; onChoose: () => void }) {
  return (
    <button type="button" class="menu-item" onClick={props.onChoose}>
      <Icon name={props.icon} />
      {props.label}
    </button>
  );
}

/** Whom they say to represent, since when they wait, and whether they are still there. */
function Facts({ guest: { delegation, since, online } }: { guest: Guest }) {
  return (
    <span class="muted small lead-guest-facts">
      {delegation && <bdi>{delegation}</bdi>}
      {since && <Age since={since} />}
      {!online && <span>{say('people.away')}</span>}
    </span>
  );
}

function Warnings({ lead, guest: { resembles, removed } }: { lead: Lead; guest: Guest }) {
  const others = Object.values(resembles ?? {});
  const names = list(
    others.map(({ key, name, role }) => {
      const delegation = delegationName(lead, key);
      return `${name} (${[say(`role.${role}`), delegation].filter(Boolean).join(' · ')})`;
    }),
  );
  return (
    <>
      {removed && <Warning text={say('guests.removed-before')} />}
      {others.length > 0 && <Warning text={say('guests.resembles', { names })} />}
    </>
  );
}

function delegationName(lead: Lead, person: string): string | undefined {
  const people = Object.values(lead.people.value?.people ?? {});
  const key = people.find((one) => one.key === person)?.delegation ?? '';
  return pick(lead.delegations.value?.delegations[key]?.name) || undefined;
}

function Warning({ text }: { text: string }) {
  return (
    <span class="lead-guest-warning small">
      <Icon name="flag" size={16} />
      {text}
    </span>
  );
}

function TurnedAway({ lead }: { lead: Lead }) {
  const refused = refusedOf(lead.waiting.value);
  if (refused.length === 0) return null;
  return (
    <details class="lead-door-past">
      <summary>{say('guests.refused', { count: refused.length })}</summary>
      <ul class="lead-guest-list">
        {refused.map(({ key, name, refused: told }) => (
          <li key={key} class="lead-need">
            <span class="lead-need-what">
              <span class="strong" dir="auto">
                {name}
              </span>
              {told?.reason && (
                <span class="muted small" dir="auto">
                  {told.reason}
                </span>
              )}
            </span>
            <ActionButton
              size="small"
              kind="quiet"
              aria-label={say('guests.wait-again.name', { name })}
              onAction={() => lead.do.putBack([key])}
            >
              {say('guests.wait-again')}
            </ActionButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
