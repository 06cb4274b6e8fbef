import { useEffect, useState } from 'preact/hooks';
import { Avatar, Button, Dialog, Field, Icon, Skeleton } from '../ui/index.ts';
import type { InputProps } from './CellInput.tsx';
import { useFilling } from './Context.ts';
import { type Found, foundIn } from './people.ctrl.ts';
import { say } from './texts.ts';
import { isEmpty } from './values.ctrl.ts';

/** A person of the workshop, chosen from all by their name. */
export function PersonInput(props: InputProps) {
  const [open, setOpen] = useState(false);
  const empty = isEmpty(props.value);
  return (
    <>
      <button
        type="button"
        id={props.id}
        data-cell-input
        class={empty ? 'input person-input none' : 'input person-input'}
        aria-label={`${props.name}: ${empty ? say('person.choose') : (props.person ?? '')}`}
        aria-describedby={props.described}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name="person" size={18} />
        <bdi>{empty ? say('person.choose') : (props.person ?? String(props.value))}</bdi>
      </button>
      {open && (
        <Picker
          title={props.name}
          chosen={empty ? undefined : String(props.value)}
          onChoose={(key) => {
            props.onWrite(key);
            setOpen(false);
            document.getElementById(props.id)?.focus();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function Picker(props: {
  title: string;
  chosen: string | undefined;
  onChoose: (key: string) => void;
  onClose: () => void;
}) {
  const { live } = useFilling();
  const [wanted, setWanted] = useState('');
  useEffect(() => live.want('people'), [live]);
  const people = live.topic('people').value;
  const delegations = live.topic('delegations').value;
  const found = people && foundIn(people, delegations, wanted);
  return (
    <Dialog open title={props.title} onClose={props.onClose}>
      <Field
        label={say('person.search')}
        type="search"
        value={wanted}
        autocomplete="off"
        autoFocus
        onInput={(event) => setWanted(event.currentTarget.value)}
      />
      {!found && <Skeleton lines={4} />}
      {found?.length === 0 && <p class="muted">{say('person.none')}</p>}
      <ul class="person-list">
        {found?.map((person) => (
          <PersonLine
            key={person.key}
            person={person}
            chosen={person.key === props.chosen}
            onChoose={props.onChoose}
          />
        ))}
      </ul>
      {props.chosen !== undefined && (
        <Button kind="quiet" icon="close" onClick={() => props.onChoose('')}>
          {say('person.nobody')}
        </Button>
      )}
    </Dialog>
  );
}

function PersonLine(props: { person: Found; chosen: boolean; onChoose: (key: string) => void }) {
  const { key, name, delegation, hue } = props.person;
  return (
    <li>
      <button
        type="button"
        class="menu-item"
        aria-pressed={props.chosen}
        onClick={() => props.onChoose(key)}
      >
        <Avatar name={name} hue={hue} size="small" />
        <span class="person-words">
          <bdi>{name}</bdi>
          {delegation && <span class="muted small">{delegation}</span>}
        </span>
        {props.chosen && <Icon name="check" />}
      </button>
    </li>
  );
}
