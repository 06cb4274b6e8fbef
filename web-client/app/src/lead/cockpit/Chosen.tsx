import { useState } from 'preact/hooks';
import { list, pick } from '../../i18n/index.ts';
import { ActionButton, announce, Button, Select, type Told } from '../../ui/index.ts';
import { plenary } from '../board.ctrl.ts';
import type { Lead } from '../lead.ctrl.ts';
import { say } from '../texts.ts';
import { c } from './texts.ts';

const namedAtMost = 6;

/** What can be done with those who are chosen on the board: they move together. */
export function Chosen({ lead }: { lead: Lead }) {
  const picked = lead.picked.value;
  if (!picked) return null;
  if (picked.size === 0) return <p class="muted small">{c('choose.hint')}</p>;
  return <Bar lead={lead} people={[...picked]} />;
}

function Bar({ lead, people }: { lead: Lead; people: readonly string[] }) {
  const choices = [
    { value: plenary, label: say('board.plenary') },
    ...lead.groups.value.map(({ key, title, here }) => ({
      value: key,
      label: `${pick(title)} (${here})`,
    })),
  ];
  const [to, setTo] = useState(choices[1]?.value ?? plenary);
  const count = people.length;
  async function move(): Promise<Told> {
    const outcome = await lead.do.move(people, to, say('people.some', { count }));
    if (outcome.ok) {
      announceMove(lead, people, to);
      lead.picked.value = new Set();
    }
    return outcome;
  }
  return (
    <section class="lead-chosen" aria-label={c('chosen', { count })}>
      <p class="strong figures" role="status">
        {c('chosen', { count })}
      </p>
      <Select label={c('chosen.to')} value={to} choices={choices} onChoose={setTo} />
      <ActionButton kind="primary" onAction={move}>
        {c('chosen.move')}
      </ActionButton>
      <Button
        kind="quiet"
        onClick={() => {
          lead.picked.value = new Set();
        }}
      >
        {c('chosen.clear')}
      </Button>
    </section>
  );
}

/** Says who went where, for those who do not see them go. */
export function announceMove(lead: Lead, people: readonly string[], to: string): void {
  const all = Object.values(lead.people.value?.people ?? {});
  const names = all.filter(({ key }) => people.includes(key)).map(({ name }) => name);
  const group = lead.groups.value.find(({ key }) => key === to);
  announce(
    c('moved', {
      group: group ? pick(group.title) : say('board.plenary'),
      who:
        names.length > namedAtMost || names.length === 0
          ? say('people.some', { count: people.length })
          : list(names),
    }),
  );
}
