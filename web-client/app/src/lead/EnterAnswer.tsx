import type { PollDocument } from '@plenary/client';
import { useState } from 'preact/hooks';
import { pick } from '../i18n/index.ts';
import { ActionButton, Select, type Told } from '../ui/index.ts';
import { type Answerer, answerFrom, choose, optionsOf } from './answers.ctrl.ts';
import type { Lead } from './lead.ctrl.ts';
import { say } from './texts.ts';

/** Takes an answer that somebody gives by voice, paper or phone. */
export function EnterAnswer(props: {
  lead: Lead;
  poll: PollDocument;
  answerers: readonly Answerer[];
}) {
  return (
    <details class="lead-enter">
      <summary>{say('enter.title')}</summary>
      <Form {...props} />
    </details>
  );
}

function Form({ lead, poll, answerers }: Parameters<typeof EnterAnswer>[0]) {
  const [who, setWho] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const person = answerers.find(({ key }) => key === who);
  const answer = answerFrom(poll, chosen);

  async function enter(): Promise<Told> {
    if (!person || answer === undefined) return { ok: true };
    const outcome = await lead.do.answerFor(poll.key, poll.round, person.key, answer);
    if (outcome.ok) {
      setWho('');
      setChosen([]);
    }
    return outcome;
  }

  return (
    <div class="stack lead-enter-form">
      <Select
        label={say(`enter.${poll.by}`)}
        value={who}
        choices={[
          { value: '', label: say('enter.choose') },
          ...answerers.map(({ key, name, answered }) => ({
            value: key,
            label: answered ? say('enter.done', { name }) : name,
          })),
        ]}
        {...(person?.answered && { hint: say('enter.replaces', { name: person.name }) })}
        onChoose={setWho}
      />
      <fieldset class="lead-enter-options">
        <legend>{say('enter.answer')}</legend>
        {optionsOf(poll, pick).map(({ key, label }) => (
          <label key={key} class="lead-tick-line">
            <input
              type={poll.type === 'multi' ? 'checkbox' : 'radio'}
              name={`enter-${poll.key}`}
              checked={chosen.includes(key)}
              onChange={() => setChosen(choose(poll, chosen, key))}
            />
            <span dir="auto">{label}</span>
          </label>
        ))}
      </fieldset>
      <div>
        <ActionButton disabled={!person || answer === undefined} onAction={enter}>
          {say('enter.send')}
        </ActionButton>
      </div>
    </div>
  );
}
