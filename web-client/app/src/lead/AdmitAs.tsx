import { useEffect, useState } from 'preact/hooks';
import { pick } from '../i18n/index.ts';
import { ActionButton, Banner, Button, Dialog, Field } from '../ui/index.ts';
import { candidatesOf, type Guest, likelyOf, namesakesAmong, type Person } from './crowd.ctrl.ts';
import type { Lead } from './lead.ctrl.ts';
import { say } from './texts.ts';

const mostShown = 40;

/** Lets a guest in as a person of the plan, found by name or delegation. */
export function AdmitAs(props: { lead: Lead; guest: Guest | undefined; onClose: () => void }) {
  const { lead, guest, onClose } = props;
  const [words, setWords] = useState('');
  const [chosen, choose] = useState<string>();
  const likely = guest && likelyOf(guest, lead.people.value);
  useEffect(() => {
    setWords('');
    choose(likely);
  }, [guest?.key]);
  const people = candidatesOf(lead.people.value, lead.delegations.value, words, {
    nameOf: ({ name }) => pick(name),
    leaders: lead.me.value?.role === 'organizer',
    first: likely,
  });
  const namesakes = namesakesAmong(people);
  const person = people.find(({ key }) => key === chosen);
  return (
    <Dialog
      open={guest !== undefined}
      title={say('admit-as.title', { name: guest?.name ?? '' })}
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {say('dialog.cancel')}
          </Button>
          <ActionButton
            kind="primary"
            onAction={async () => {
              if (!guest || !person) return { ok: false, message: say('admit-as.choose') };
              const outcome = await lead.do.admitAs(guest, person);
              if (outcome.ok) onClose();
              return outcome;
            }}
          >
            {person?.online ? say('admit-as.do-anyway') : say('admit-as.do')}
          </ActionButton>
        </>
      }
    >
      <div class="stack">
        <p>{say('admit-as.text')}</p>
        <Field
          type="search"
          label={say('people.search')}
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <fieldset class="lead-candidates">
          <legend class="unseen">{say('admit-as.people')}</legend>
          {people.slice(0, mostShown).map((one) => (
            <Candidate
              key={one.key}
              lead={lead}
              person={one}
              hasNamesake={namesakes.has(one)}
              isChosen={one.key === chosen}
              onChoose={() => choose(one.key)}
            />
          ))}
          {people.length === 0 && <p class="muted">{say('people.nomatch')}</p>}
          {people.length > mostShown && (
            <p class="muted small">{say('admit-as.more', { count: people.length - mostShown })}</p>
          )}
        </fieldset>
        {person?.online && (
          <Banner tone="warn">{say('admit-as.here', { name: person.name })}</Banner>
        )}
      </div>
    </Dialog>
  );
}

function Candidate(props: {
  lead: Lead;
  person: Person;
  /** Others have the same name, delegation and role: the plan's key tells them apart. */
  hasNamesake: boolean;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const { person } = props;
  const delegation = props.lead.delegations.value?.delegations[person.delegation ?? ''];
  return (
    <label class="lead-candidate">
      <input
        type="radio"
        name="candidate"
        checked={props.isChosen}
        onChange={() => props.onChoose()}
      />
      <span>
        <span class="strong" dir="auto">
          {person.name}
        </span>
        <span class="muted small lead-guest-facts">
          {delegation && <bdi>{pick(delegation.name)}</bdi>}
          <span>{say(`role.${person.role}`)}</span>
          {person.head && <span>{say('people.head')}</span>}
          {props.hasNamesake && <bdi>{say('admit-as.key', { key: person.key })}</bdi>}
          {person.online && <span>{say('admit-as.online')}</span>}
        </span>
      </span>
    </label>
  );
}
