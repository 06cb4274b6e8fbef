import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { pick } from '../i18n/index.ts';
import { ActionButton, Menu, Select, type Told } from '../ui/index.ts';
import { plenary, type Seated } from './board.ctrl.ts';
import type { Lead } from './lead.ctrl.ts';
import { MenuAction, MenuQuestion } from './MenuAction.tsx';
import { say } from './texts.ts';

/** What can be done for one person, wherever that person is shown. */
export function PersonMenu(props: {
  lead: Lead;
  person: Seated & { readonly attends?: string };
  /** Where they are, while a round is on. */
  room?: string | undefined;
  /** Where only a picture stands in the button, its name is told in words. */
  buttonClass?: string;
  children: ComponentChildren;
}) {
  const { lead, person, room } = props;
  const { key, name, online } = person;
  const isMe = key === lead.me.value?.key;
  return (
    <Menu
      {...(props.buttonClass && { name: say('person.menu', { name }) })}
      buttonClass={props.buttonClass ?? 'lead-member-button'}
      label={props.children}
    >
      {(close) => (
        <>
          <p class="lead-menu-title strong" dir="auto">
            {name}
          </p>
          {room !== undefined && (
            <MoveTo
              lead={lead}
              label={say('person.move')}
              people={[key]}
              from={room}
              name={name}
              onDone={close}
            />
          )}
          {!online && (
            <MenuAction
              icon="check"
              label={say('person.checkin')}
              onAction={() => lead.do.checkIn(key, name)}
              onDone={close}
            />
          )}
          {online && person.attends === 'onsite' && (
            <MenuAction
              icon="signOut"
              label={say('person.checkout')}
              onAction={() => lead.do.checkOut(key)}
              onDone={close}
            />
          )}
          {lead.me.value?.role === 'organizer' && !isMe && <LeadRole {...props} onDone={close} />}
          {!isMe && (
            <MenuQuestion
              icon="trash"
              label={say('person.remove')}
              question={say('confirm.remove', { name })}
              yes={say('confirm.remove.yes')}
              onAction={() => lead.do.remove(key, name)}
              onDone={() => leave(close)}
            />
          )}
          {!isMe && (
            <MenuQuestion
              icon="trash"
              label={say('person.ban')}
              question={say('confirm.ban', { name })}
              yes={say('confirm.ban.yes')}
              onAction={() => lead.do.remove(key, name, true)}
              onDone={() => leave(close)}
            />
          )}
        </>
      )}
    </Menu>
  );
}

/** The menu goes with the person: who worked in it goes on at the heading of the list. */
function leave(close: () => void): void {
  close();
  let section = document.activeElement?.closest('section');
  for (let outer = section; outer; outer = outer.parentElement?.closest('section')) section = outer;
  const heading = section?.querySelector<HTMLElement>('h2, h3');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}

/** An organizer gives somebody the role of facilitator in the middle of a session, or takes it. */
function LeadRole(props: { lead: Lead; person: Seated; onDone: () => void }) {
  const { key, name, role } = props.person;
  if (role === 'organizer' || role === 'screen' || role === 'guest') return null;
  const leads = role === 'facilitator';
  return (
    <MenuQuestion
      icon="person"
      label={say(leads ? 'person.lead.take' : 'person.lead.give')}
      question={say(leads ? 'person.lead.take.ask' : 'person.lead.give.ask', { name })}
      yes={say('person.lead.yes')}
      onAction={() => props.lead.do.setRole(key, leads ? 'participant' : 'facilitator')}
      onDone={props.onDone}
    />
  );
}

/** Moves people by choosing the room: the way of the keyboard and the phone. */
export function MoveTo(props: {
  lead: Lead;
  label: string;
  people: readonly string[];
  from: string;
  name: string;
  onDone: () => void;
}) {
  const { lead, people, from, name } = props;
  const choices = [
    { value: plenary, label: say('board.plenary') },
    ...lead.groups.value.map(({ key, title, here }) => ({
      value: key,
      label: `${pick(title)} (${here})`,
    })),
  ].filter(({ value }) => value !== from);
  const [to, setTo] = useState(choices.find(({ value }) => value !== plenary)?.value ?? plenary);
  async function move(): Promise<Told> {
    const outcome = await lead.do.move(people, to, name);
    if (outcome.ok) props.onDone();
    return outcome;
  }
  return (
    <div class="lead-move-to">
      <Select label={props.label} value={to} choices={choices} onChoose={setTo} />
      <ActionButton onAction={move}>{say('person.move.do')}</ActionButton>
    </div>
  );
}
