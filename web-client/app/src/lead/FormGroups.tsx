import { useState } from 'preact/hooks';
import { pick } from '../i18n/index.ts';
import { ActionButton, Button, Dialog, EmptyState, Select, type Told } from '../ui/index.ts';
import type { Person } from './crowd.ctrl.ts';
import type { Lead } from './lead.ctrl.ts';
import {
  asGroups,
  assignable,
  type Draft,
  dealtOut,
  type Place,
  placed,
  placesOf,
} from './manual.ctrl.ts';
import { say } from './texts.ts';

/** Says who goes into which group before a round that is formed by hand starts. */
export function FormGroups({ lead }: { lead: Lead }) {
  const key = lead.forming.value;
  const breakout = key === undefined ? undefined : lead.run.value?.breakouts[key];
  const [draft, setDraft] = useState<Draft>(new Map());
  const people = assignable(lead.people.value);
  const places = breakout ? placesOf(breakout.groups, people.length) : [];
  const inGroups = people.filter((person) => draft.has(person.key));
  const close = () => {
    lead.forming.value = undefined;
    setDraft(new Map());
  };
  async function start(): Promise<Told> {
    if (key === undefined) return { ok: true };
    const here = new Map(inGroups.map((person) => [person.key, draft.get(person.key) ?? '']));
    const outcome = await lead.do.startRound(key, asGroups(here, places));
    if (outcome.ok) close();
    return outcome;
  }
  return (
    <Dialog
      open={breakout !== undefined}
      wide
      title={say('form.title', { title: pick(breakout?.title) })}
      onClose={close}
      actions={
        people.length > 0 && (
          <>
            <span class="muted">
              {say('form.left', { count: people.length - inGroups.length })}
            </span>
            <Button onClick={() => setDraft(dealtOut(draft, people, places))}>
              {say('form.deal')}
            </Button>
            <ActionButton kind="primary" disabled={inGroups.length === 0} onAction={start}>
              {say('form.start', { count: inGroups.length })}
            </ActionButton>
          </>
        )
      }
    >
      {people.length === 0 ? (
        <EmptyState icon="people" title={say('form.nobody')}>
          {say('form.nobody.text')}
        </EmptyState>
      ) : (
        <>
          <p>{say('form.text', { count: people.length })}</p>
          <Choices {...{ people, places, draft }} onDraft={setDraft} />
        </>
      )}
    </Dialog>
  );
}

function Choices(props: {
  people: readonly Person[];
  places: readonly Place[];
  draft: Draft;
  onDraft: (draft: Draft) => void;
}) {
  const { places, draft } = props;
  const sizes = new Map<string, number>();
  for (const group of draft.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const choices = [
    { value: '', label: say('form.plenary') },
    ...places.map(({ key, title }) => ({
      value: key,
      label: `${title ? pick(title) : say('form.group', { n: key })} (${sizes.get(key) ?? 0})`,
    })),
  ];
  return (
    <div class="lead-form-people">
      {props.people.map((person) => (
        <Select
          key={person.key}
          label={person.name}
          value={draft.get(person.key) ?? ''}
          choices={choices}
          onChoose={(group) => props.onDraft(placed(draft, person.key, group))}
        />
      ))}
    </div>
  );
}
