import { useState } from 'preact/hooks';
import { list, pick } from '../i18n/index.ts';
import { Avatar, Chip, EmptyState, Field, Icon, Segments, Skeleton } from '../ui/index.ts';
import { markOf } from '../ui/marks.ts';
import {
  missingSeats,
  type Party,
  type Person,
  type PresenceShown,
  partiesOf,
  presences,
  presentOf,
} from './crowd.ctrl.ts';
import type { Lead } from './lead.ctrl.ts';
import { PersonMenu } from './PersonMenu.tsx';
import { shortcut } from './shortcuts.ctrl.ts';
import { say } from './texts.ts';

const namedAtOnce = 5;

/** Who is here, by delegation, with a search over all. */
export function People({ lead }: { lead: Lead }) {
  const [words, setWords] = useState('');
  const [presence, setPresence] = useState<PresenceShown>('all');
  const people = lead.people.value;
  if (!people) return <Skeleton lines={8} />;
  const { here, all } = presentOf(people);
  const parties = partiesOf(people, lead.delegations.value, { words, presence }, ({ name }) =>
    pick(name),
  );
  return (
    <div class="lead-crowd stack">
      <div>
        <Seats lead={lead} />
        {all > 0 && <p class="muted small figures">{say('people.count', { here, all })}</p>}
      </div>
      {all > 0 && (
        <div class="lead-people-filter stack tight">
          <SearchField value={words} onWords={setWords} />
          <Segments
            name={say('people.presence')}
            choices={presences.map((value) => ({ value, label: say(`people.presence.${value}`) }))}
            chosen={presence}
            onChoose={setPresence}
          />
        </div>
      )}
      {parties.length === 0 && <Nobody isEmpty={all === 0} />}
      {parties.map((party) => (
        <PartyList key={party.delegation?.key ?? ''} lead={lead} party={party} />
      ))}
    </div>
  );
}

function SearchField(props: { value: string; onWords: (words: string) => void }) {
  const label = say('people.search');
  const { 'aria-keyshortcuts': keys, 'data-key': key } = shortcut('/', label);
  return (
    <span class="lead-search-field" title={shortcut('/', label).title}>
      <Field
        type="search"
        label={label}
        value={props.value}
        onInput={(event) => props.onWords(event.currentTarget.value)}
        {...{ 'aria-keyshortcuts': keys, 'data-key': key }}
      />
    </span>
  );
}

function Nobody({ isEmpty }: { isEmpty: boolean }) {
  return (
    <EmptyState icon="people" title={say(isEmpty ? 'people.none' : 'people.nomatch')}>
      {say(isEmpty ? 'people.none.text' : 'people.nomatch.text')}
    </EmptyState>
  );
}

/** How many seats are taken, and whose are not. */
function Seats({ lead }: { lead: Lead }) {
  const delegations = lead.delegations.value;
  if (!delegations || delegations.seats === 0) return null;
  const missing = missingSeats(delegations).map(({ name }) => pick(name));
  const { present, seats } = delegations;
  return (
    <>
      <p class="lead-seats strong figures">{say('seats.present', { present, count: seats })}</p>
      {missing.length > 0 && <p class="lead-seats-missing">{missingText(missing)}</p>}
    </>
  );
}

function missingText(names: readonly string[]): string {
  if (names.length <= namedAtOnce) return say('seats.missing', { names: list(names) });
  const more = say('seats.more', { count: names.length - namedAtOnce });
  return say('seats.missing', { names: list([...names.slice(0, namedAtOnce), more]) });
}

function PartyList({ lead, party }: { lead: Lead; party: Party }) {
  const { delegation, people } = party;
  const title = delegation ? pick(delegation.name) : say('people.others');
  const isMissing = delegation?.seat && !delegation.present;
  return (
    <section class="lead-party" aria-label={title}>
      <h3 class="lead-party-head">
        <span dir="auto">{title}</span>
        {isMissing && <Chip tone="warn">{say('seats.absent')}</Chip>}
      </h3>
      <ul>
        {people.map((person) => (
          <PersonRow key={person.key} lead={lead} person={person} hue={delegation?.rank} />
        ))}
      </ul>
    </section>
  );
}

function PersonRow(props: { lead: Lead; person: Person; hue: number | undefined }) {
  const { lead, person } = props;
  const round = lead.session.value?.round;
  const room = round ? lead.places.value.get(person.key) : undefined;
  return (
    <li class={person.online ? 'lead-person' : 'lead-person away'}>
      <Avatar
        name={person.name}
        size="small"
        hue={props.hue}
        code={markOf(lead.delegations.value, person.delegation)}
        away={!person.online}
      />
      <div class="lead-person-what">
        <p dir="auto">{person.name}</p>
        <p class="muted small">{about(person, lead, room)}</p>
      </div>
      <PersonMenu lead={lead} person={person} room={room} buttonClass="icon-button">
        <Icon name="more" />
      </PersonMenu>
    </li>
  );
}

function about(person: Person, lead: Lead, room: string | undefined): string {
  const group = lead.groups.value.find(({ key }) => key === room);
  return [
    !person.online && say('people.away'),
    person.head && say('people.head'),
    person.role !== 'participant' && say(`role.${person.role}`),
    person.attends === 'onsite' && say('people.onsite'),
    person.attends === 'phone' && say('people.phone'),
    group && pick(group.title),
  ]
    .filter(Boolean)
    .join(' · ');
}
