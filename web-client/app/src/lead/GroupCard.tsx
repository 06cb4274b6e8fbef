import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { list, pick, time } from '../i18n/index.ts';
import { language } from '../i18n/language.ts';
import { second } from '../live/clock.ts';
import { ActionButton, Avatar, Chip, Icon, Menu, Select, toast } from '../ui/index.ts';
import { markOf } from '../ui/marks.ts';
import { type Group, minutesSince, plenary, type Seated } from './board.ctrl.ts';
import { announceMove } from './cockpit/Chosen.tsx';
import type { Watched } from './cockpit/cockpit.ctrl.ts';
import { SheetState } from './cockpit/Progress.tsx';
import { c } from './cockpit/texts.ts';
import type { Lead } from './lead.ctrl.ts';
import { MenuAction } from './MenuAction.tsx';
import { MoveTo, PersonMenu } from './PersonMenu.tsx';
import { languageName } from './planner/violation.ctrl.ts';
import { say } from './texts.ts';

/** A group on the board: who is there, who is missing, what they ask; people can be dropped on it. */
export function GroupCard(props: {
  lead: Lead;
  group: Watched;
  dense: boolean;
  mine: boolean;
  /** Which roles people of a group may have. */
  roles: readonly string[];
}) {
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
        <GroupMenu lead={lead} group={group} title={title} mine={mine} roles={props.roles} />
      </header>
      {group.help && <Help lead={lead} group={group} title={title} dense={dense} />}
      {mine && (
        <Chip tone="accent" icon="door">
          {say('group.here')}
        </Chip>
      )}
      <Visitors lead={lead} group={group} />
      <SheetState lead={lead} group={group} brief={dense} />
      {!dense && <Around group={group} />}
      <People lead={lead} group={group} dense={dense} />
      {!dense && <LastMessage lead={lead} group={group} />}
    </DropPlace>
  );
}

const classOf = ({ help, silent }: Watched, mine: boolean) =>
  `lead-group-card${help ? ' asks' : silent === undefined ? '' : ' silent'}${mine ? ' mine' : ''}`;

/** Who looks after the group, what it speaks, and who has which role. */
function Around({ group }: { group: Watched }) {
  const languages = group.languages.map((tag) => languageName(tag, language.value));
  const lines = [
    group.facilitators.length > 0 && c('facilitator', { names: list(group.facilitators) }),
    languages.length > 0 && c('languages', { names: list(languages) }),
    ...Object.entries(group.roles).map(([role, name]) => c('role', { role, name })),
  ].filter((line) => line !== false);
  return (
    <>
      {lines.map((line) => (
        <p key={line} class="muted small cut" title={line}>
          {line}
        </p>
      ))}
    </>
  );
}

/** People who are here and in no group: late-comers, and those who stayed. */
export function PlenaryCard(props: { lead: Lead; people: readonly Seated[] }) {
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
        if (person === undefined) return;
        const picked = lead.picked.value;
        const people = picked?.has(person) ? [...picked] : [person];
        lead.do.drop(people, room);
        announceMove(lead, people, room);
        if (picked) lead.picked.value = new Set();
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

function People(props: { lead: Lead; group: Watched; dense: boolean }) {
  const { lead, group } = props;
  if (group.members.length === 0) return <p class="muted small">{say('group.empty')}</p>;
  const members = <Members lead={lead} people={group.members} room={group.key} />;
  if (!props.dense) return members;
  return (
    <details open={lead.picked.value !== undefined || undefined}>
      <summary class={group.missing.length > 0 ? 'figures warn' : 'figures'}>
        <Count group={group} />
      </summary>
      <Around group={group} />
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
  const declined = room === plenary && lead.watch.value?.declined.includes(person.key);
  const look = (
    <>
      <Avatar
        name={person.name}
        size="small"
        hue={delegation?.rank}
        code={markOf(lead.delegations.value, person.delegation)}
        away={!person.online}
      />
      <span class="lead-member-name" dir="auto">
        {person.name}
        {declined && <span class="muted block">{c('declined')}</span>}
      </span>
      {!person.online && <span class="lead-member-away small">{say('group.away')}</span>}
    </>
  );
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
      {lead.picked.value ? (
        <PickButton lead={lead} picked={lead.picked.value} person={person}>
          {look}
        </PickButton>
      ) : (
        <PersonMenu lead={lead} person={person} room={room}>
          {look}
        </PersonMenu>
      )}
    </li>
  );
}

/** While people are being chosen, a press chooses instead of opening a menu. */
function PickButton(props: {
  lead: Lead;
  picked: ReadonlySet<string>;
  person: Seated;
  children: ComponentChildren;
}) {
  const { lead, picked, person } = props;
  return (
    <button
      type="button"
      class="lead-member-button pick"
      aria-pressed={picked.has(person.key)}
      onClick={() => {
        const next = new Set(picked);
        if (!next.delete(person.key)) next.add(person.key);
        lead.picked.value = next;
      }}
    >
      {props.children}
    </button>
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

function GroupMenu(props: {
  lead: Lead;
  group: Watched;
  title: string;
  mine: boolean;
  roles: readonly string[];
}) {
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
          {group.members.length > 0 && props.roles.length > 0 && (
            <Roles lead={lead} group={group} roles={props.roles} />
          )}
        </>
      )}
    </Menu>
  );
}

/** Who in the group is what; a choice stands at once. */
function Roles(props: { lead: Lead; group: Watched; roles: readonly string[] }) {
  const { lead, group } = props;
  return (
    <div class="lead-roles">
      {props.roles.map((role) => (
        <Select
          key={role}
          label={role}
          value={group.members.find(({ name }) => name === group.roles[role])?.key ?? ''}
          choices={[
            { value: '', label: c('roles.nobody') },
            ...group.members.map(({ key, name }) => ({ value: key, label: name })),
          ]}
          onChoose={(person) => {
            lead.do.giveRole(group.key, role, person || undefined).then(
              (told) => {
                if (!told.ok) toast(told.message);
              },
              () => undefined,
            );
          }}
        />
      ))}
    </div>
  );
}
