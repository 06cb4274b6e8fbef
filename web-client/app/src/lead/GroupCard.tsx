import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { list, pick, time } from '../i18n/index.ts';
import { second } from '../live/clock.ts';
import { ActionButton, Avatar, Chip, codeOf, Icon, Menu } from '../ui/index.ts';
import { type Group, minutesSince, plenary, type Seated } from './board.ctrl.ts';
import type { Lead } from './lead.ctrl.ts';
import { MenuAction } from './MenuAction.tsx';
import { MoveTo, PersonMenu } from './PersonMenu.tsx';
import { say } from './texts.ts';

/** A group on the board: who is there, who is missing, what they ask; people can be dropped on it. */
export function GroupCard(props: { lead: Lead; group: Group; dense: boolean; mine: boolean }) {
  const { lead, group, dense, mine } = props;
  const title = pick(group.title);
  return (
    <DropPlace lead={lead} room={group.key} class={classOf(group, mine)}>
      <header class="lead-group-head">
        <h4 dir="auto">{title}</h4>
        {(!dense || group.members.length === 0) && (
          <span class="figures small muted">
            <Count group={group} />
          </span>
        )}
        <GroupMenu lead={lead} group={group} title={title} mine={mine} />
      </header>
      {group.help && <Help lead={lead} group={group} title={title} dense={dense} />}
      {mine && (
        <Chip tone="accent" icon="door">
          {say('group.here')}
        </Chip>
      )}
      <Visitors lead={lead} group={group} />
      <People lead={lead} group={group} dense={dense} />
      <LastMessage lead={lead} group={group} />
    </DropPlace>
  );
}

const classOf = ({ help }: Group, mine: boolean) =>
  `lead-group-card${help ? ' asks' : ''}${mine ? ' mine' : ''}`;

/** People who are here and in no group: late-comers, and those who stayed. */
export function PlenaryCard(props: { lead: Lead; people: readonly Seated[]; dense: boolean }) {
  return (
    <DropPlace lead={props.lead} room={plenary} class="lead-group-card outside">
      <header class="lead-group-head">
        <h4>{say('board.plenary')}</h4>
        <span class="small muted">{say('board.plenary.text')}</span>
      </header>
      <Members lead={props.lead} people={props.people} room={plenary} />
    </DropPlace>
  );
}

function DropPlace(props: {
  lead: Lead;
  room: string;
  class: string;
  children: ComponentChildren;
}) {
  const { lead, room } = props;
  const [over, setOver] = useState(false);
  return (
    <li
      class={over ? `${props.class} drop` : props.class}
      onDragOver={(event) => {
        if (lead.dragged.value === undefined) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const person = lead.dragged.value;
        lead.dragged.value = undefined;
        if (person !== undefined) lead.do.drop(person, room);
      }}
    >
      {props.children}
    </li>
  );
}

function Help(props: { lead: Lead; group: Group; title: string; dense: boolean }) {
  const { lead, group, title } = props;
  if (!group.help) return null;
  return (
    <div class="lead-group-help">
      <p class="small">
        <Icon name="hand" size={18} />
        <span>
          {!props.dense && `${say('help.call', { name: group.help.name })} · `}
          <Age since={group.help.since} />
        </span>
      </p>
      <span class="row tight">
        <ActionButton
          size="small"
          aria-label={say('group.visit.name', { group: title })}
          onAction={() => lead.do.visit(group.key)}
        >
          {say('group.visit')}
        </ActionButton>
        <ActionButton
          size="small"
          kind="quiet"
          aria-label={say('help.done.name', { group: title })}
          onAction={() => lead.do.helped(group.key)}
        >
          {say('help.done')}
        </ActionButton>
      </span>
    </div>
  );
}

export function Age({ since }: { since: string }) {
  const minutes = minutesSince(since, second.value);
  return (
    <span class="figures">{minutes === 0 ? say('age.now') : say('age', { count: minutes })}</span>
  );
}

function Visitors({ lead, group }: { lead: Lead; group: Group }) {
  const others = group.visitors.filter(({ key }) => key !== lead.me.value?.key);
  if (others.length === 0) return null;
  return (
    <p class="muted small">
      {say('group.visitors', { names: list(others.map(({ name }) => name)) })}
    </p>
  );
}

function Count({ group }: { group: Group }) {
  return <>{say('board.here', { here: group.here, all: group.members.length })}</>;
}

function People(props: { lead: Lead; group: Group; dense: boolean }) {
  const { lead, group } = props;
  if (group.members.length === 0) return <p class="muted small">{say('group.empty')}</p>;
  const members = <Members lead={lead} people={group.members} room={group.key} />;
  if (!props.dense) return members;
  return (
    <details>
      <summary class={group.missing.length > 0 ? 'figures warn' : 'figures'}>
        <Count group={group} />
      </summary>
      {members}
    </details>
  );
}

function Members(props: { lead: Lead; people: readonly Seated[]; room: string }) {
  return (
    <ul class="lead-members">
      {props.people.map((person) => (
        <Member key={person.key} lead={props.lead} person={person} room={props.room} />
      ))}
    </ul>
  );
}

function Member({ lead, person, room }: { lead: Lead; person: Seated; room: string }) {
  const delegation = person.delegation
    ? lead.delegations.value?.delegations[person.delegation]
    : undefined;
  return (
    <li
      class={person.online ? 'lead-member' : 'lead-member away'}
      draggable
      onDragStart={(event) => {
        event.dataTransfer?.setData('text/plain', person.name);
        lead.dragged.value = person.key;
      }}
      onDragEnd={() => {
        lead.dragged.value = undefined;
      }}
    >
      <PersonMenu lead={lead} person={person} room={room}>
        <Avatar
          name={person.name}
          size="small"
          hue={delegation?.rank}
          code={person.delegation && codeOf(person.delegation)}
          away={!person.online}
        />
        <span class="lead-member-name" dir="auto">
          {person.name}
        </span>
        {!person.online && <span class="lead-member-away small">{say('group.away')}</span>}
      </PersonMenu>
    </li>
  );
}

function LastMessage({ lead, group }: { lead: Lead; group: Group }) {
  const zone = lead.session.value?.workshop.timezone;
  if (!group.last || !zone) return null;
  const { text, at } = group.last;
  return (
    <p class="muted small cut" title={text}>
      {say('group.last', { time: time(at, zone), text })}
    </p>
  );
}

function GroupMenu(props: { lead: Lead; group: Group; title: string; mine: boolean }) {
  const { lead, group, title } = props;
  return (
    <Menu
      name={say('group.menu', { group: title })}
      buttonClass="icon-button"
      label={<Icon name="more" />}
    >
      {(close) => (
        <>
          {!props.mine && (
            <MenuAction
              icon="door"
              label={say('group.visit.name', { group: title })}
              onAction={() => lead.do.visit(group.key)}
              onDone={close}
            />
          )}
          <button
            type="button"
            class="menu-item"
            onClick={() => {
              close();
              lead.writing.value = { groups: [group.key] };
            }}
          >
            <Icon name="message" />
            {say('group.message')}
          </button>
          {group.members.length > 0 && (
            <MoveTo
              lead={lead}
              label={say('group.merge')}
              people={group.members.map(({ key }) => key)}
              from={group.key}
              name={title}
              onDone={close}
            />
          )}
        </>
      )}
    </Menu>
  );
}
