import { useState } from 'preact/hooks';
import { list } from '../../i18n/index.ts';
import { Avatar, announce, Button, Icon, Select } from '../../ui/index.ts';
import { markOf } from '../../ui/marks.ts';
import type { Lead } from '../lead.ctrl.ts';
import { placedIn } from './draft.ctrl.ts';
import { inOrderOf, type Planned, type Planner } from './planner.ctrl.ts';
import { p } from './texts.ts';
import { groupTitle } from './Unmet.tsx';

interface Stage {
  readonly lead: Lead;
  readonly plan: Planner;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (person: string) => void;
  readonly onMove: (people: readonly string[], to: string) => void;
}

/** The groups side by side; people are chosen or dragged from one to another. */
export function PlanGroups(props: {
  lead: Lead;
  plan: Planner;
  breakout: string;
  people: readonly Planned[];
}) {
  const { lead, plan, people } = props;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const draft = plan.draft.value;
  const max = lead.run.value?.breakouts[props.breakout]?.max;
  const placed = new Set([...draft.groups.values()].flat());
  const rest = people.filter(({ key }) => !placed.has(key));
  const everyone = inOrderOf([...placed], allOf(lead, people));

  function move(who: readonly string[], to: string): void {
    const names = inOrderOf(who, allOf(lead, people)).map(({ name }) => name);
    announce(p('said.moved', { group: title(to), who: list(names) }));
    setChosen(new Set());
    plan.move(who, to).catch(() => undefined);
  }
  const title = (key: string) => (key === '' ? p('none') : groupTitle(lead, plan, key));
  const stage: Stage = {
    lead,
    plan,
    chosen,
    onMove: move,
    onChoose(person) {
      const next = new Set(chosen);
      if (!next.delete(person)) next.add(person);
      setChosen(next);
    },
  };
  return (
    <>
      {chosen.size === 0 && placedIn(draft) > 0 && <p class="muted small">{p('chosen.hint')}</p>}
      <ul class={draft.groups.size > 12 ? 'plan-groups many' : 'plan-groups'}>
        {rest.length > 0 && (
          <Column stage={stage} group="" title={title('')} people={rest} max={undefined} />
        )}
        {[...draft.groups].map(([key, members]) => (
          <Column
            key={key}
            stage={stage}
            group={key}
            title={title(key)}
            people={inOrderOf(members, everyone)}
            max={max}
          />
        ))}
      </ul>
      {chosen.size > 0 && (
        <Chosen
          stage={stage}
          titles={['', ...draft.groups.keys()].map((key) => [key, title(key)] as const)}
          onClear={() => setChosen(new Set())}
        />
      )}
    </>
  );
}

/** Who was placed stays in view, also when they left meanwhile. */
function allOf(lead: Lead, people: readonly Planned[]): readonly Planned[] {
  const known = new Set(people.map(({ key }) => key));
  const others = Object.values(lead.people.value?.people ?? {}).filter(
    ({ key }) => !known.has(key),
  );
  return [...people, ...others];
}

function Column(props: {
  stage: Stage;
  group: string;
  title: string;
  people: readonly Planned[];
  max: number | undefined;
}) {
  const { stage, group, people, max } = props;
  const [over, setOver] = useState(false);
  const isRest = group === '';
  const count = people.length;
  return (
    <li
      class={`plan-group${isRest ? ' rest' : ''}${over ? ' drop' : ''}`}
      onDragOver={(event) => {
        if (stage.lead.dragged.value === undefined) return;
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
        const person = stage.lead.dragged.value;
        stage.lead.dragged.value = undefined;
        if (person === undefined) return;
        stage.onMove(stage.chosen.has(person) ? [...stage.chosen] : [person], group);
      }}
    >
      <div class="plan-group-head">
        <h3 dir="auto">{props.title}</h3>
        <span
          class={max !== undefined && count > max ? 'figures small warn' : 'figures small muted'}
        >
          {max === undefined ? p('size', { count }) : p('size.max', { count, max })}
        </span>
        {isRest && (
          <Button
            size="small"
            onClick={() => {
              stage.plan.placeRest().catch(() => undefined);
            }}
          >
            {p('rest')}
          </Button>
        )}
      </div>
      {count === 0 && <p class="muted small">{p('group.empty')}</p>}
      <ul>
        {people.map((person) => (
          <One key={person.key} stage={stage} person={person} />
        ))}
      </ul>
    </li>
  );
}

function One({ stage, person }: { stage: Stage; person: Planned }) {
  const { key, name, delegation, online } = person;
  const isLocked = stage.plan.draft.value.locked.has(key);
  const rank = delegation && stage.lead.delegations.value?.delegations[delegation]?.rank;
  return (
    <li>
      <button
        type="button"
        class="plan-person"
        aria-pressed={stage.chosen.has(key)}
        draggable
        onClick={() => stage.onChoose(key)}
        onDragStart={(event) => {
          event.dataTransfer?.setData('text/plain', name);
          stage.lead.dragged.value = key;
        }}
        onDragEnd={() => {
          stage.lead.dragged.value = undefined;
        }}
      >
        <Avatar
          name={name}
          size="small"
          hue={rank === '' ? undefined : rank}
          code={markOf(stage.lead.delegations.value, delegation)}
          away={!online}
        />
        <span class="plan-person-name" dir="auto">
          {name}
          {!online && <span class="muted block">{p('person.away')}</span>}
        </span>
        {isLocked && (
          <span class="plan-lock" title={p('person.locked')}>
            <Icon name="lock" size={16} />
            <span class="unseen">{p('person.locked')}</span>
          </span>
        )}
      </button>
    </li>
  );
}

/** What can be done with those who are chosen, in sight whatever was scrolled. */
function Chosen(props: {
  stage: Stage;
  titles: readonly (readonly [string, string])[];
  onClear: () => void;
}) {
  const { stage } = props;
  const { plan, chosen, lead } = stage;
  const choices = props.titles.map(([value, label]) => ({ value, label }));
  const [to, setTo] = useState(choices[1]?.value ?? '');
  const people = [...chosen];
  const locked = people.filter((person) => plan.draft.value.locked.has(person));
  return (
    <section class="plan-chosen" aria-label={p('chosen', { count: people.length })}>
      <p class="strong figures" role="status">
        {p('chosen', { count: people.length })}
      </p>
      <Select label={p('chosen.to')} value={to} choices={choices} onChoose={setTo} />
      <Button kind="primary" onClick={() => stage.onMove(people, to)}>
        {p('chosen.move')}
      </Button>
      {locked.length > 0 && (
        <Button
          icon="lock"
          onClick={() => {
            const names = locked.map((key) => nameIn(lead, key));
            plan.unlock(locked);
            announce(p('said.unlocked', { who: list(names) }));
            props.onClear();
          }}
        >
          {p('chosen.unlock')}
        </Button>
      )}
      <Button kind="quiet" onClick={props.onClear}>
        {p('chosen.clear')}
      </Button>
    </section>
  );
}

const nameIn = (lead: Lead, key: string) =>
  Object.values(lead.people.value?.people ?? {}).find((one) => one.key === key)?.name ?? key;
