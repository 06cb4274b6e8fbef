import type { Drafts } from '@plenary/client/rest';
import { useEffect, useRef } from 'preact/hooks';
import { Dialog, Field, Select, TextField, type Told, toast } from '../../ui/index.ts';
import { AsLeft } from '../planner/AsLeft.tsx';
import { say } from '../texts.ts';
import { Actions, type DialogProps, unfinished } from './Actions.tsx';
import { useForm } from './form.ts';
import {
  formOfPoll,
  longestOption,
  longestQuestion,
  mostOptions,
  newPoll,
  pollOf,
  wrongInPoll,
} from './quick.ctrl.ts';

const polls = {
  is: 'poll',
  empty: newPoll,
  wrongIn: wrongInPoll,
  saved(drafts: Drafts, draft: string) {
    const found = drafts.polls.find(({ key }) => key === draft);
    return found && formOfPoll(found.poll);
  },
} as const;

/** Makes a poll that the plan does not have, or changes one that is kept. */
export function PollDialog({ lead, open, draft, onClose }: DialogProps) {
  const kept = useForm(polls, { lead, open, draft, onClose });
  const { form, wrong, set, done } = kept;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) box.current?.querySelector('input')?.focus();
  }, [open, draft]);
  const choosing = form.kind === 'single' || form.kind === 'multi';

  async function keep(now: boolean): Promise<Told> {
    const { session } = lead;
    if (kept.misses() || !session.value || !lead.shelf) return unfinished;
    const poll = pollOf(form, session.value.workshop.languages, session.value.now?.item);
    const made = await lead.shelf.poll(session.value.key, poll, draft);
    if (!made.ok) return made;
    if (now) {
      const opened = await lead.do.openPoll(made.key);
      if (!opened.ok) {
        done();
        toast(say('quick.kept', { message: opened.message }));
        return { ok: true };
      }
    }
    done();
    return { ok: true };
  }

  return (
    <Dialog
      open={open}
      title={say(draft === undefined ? 'quick.poll' : 'quick.poll.edit')}
      onClose={kept.goAway}
      actions={<Actions lead={lead} label={say('quick.open-now')} onKeep={keep} />}
    >
      <div class="stack" ref={box}>
        {kept.wasLeft && <AsLeft onAnew={kept.anew} />}
        <Field
          label={say('quick.question')}
          value={form.question}
          maxLength={longestQuestion}
          error={wrong.includes('question') ? say('quick.question.missing') : undefined}
          onInput={({ currentTarget }) => set({ question: currentTarget.value })}
        />
        <Pick
          legend={say('quick.kind')}
          name="quick-kind"
          choices={(['yes-no', 'single', 'multi', 'scale'] as const).map((value) => ({
            value,
            label: say(`quick.kind.${value}`),
          }))}
          value={form.kind}
          onChoose={(kind) => set({ kind })}
        />
        {choosing && (
          <TextField
            label={say('quick.options')}
            hint={say('quick.options.hint')}
            rows={4}
            value={form.options}
            error={
              wrong.includes('options')
                ? say('quick.options.wrong', { most: mostOptions, longest: longestOption })
                : undefined
            }
            onInput={({ currentTarget }) => set({ options: currentTarget.value })}
          />
        )}
        {form.kind === 'scale' && (
          <Field
            label={say('quick.max')}
            type="number"
            min={2}
            max={11}
            value={form.max}
            error={wrong.includes('max') ? say('quick.max.wrong') : undefined}
            onInput={({ currentTarget }) => set({ max: currentTarget.value })}
          />
        )}
        <div class="quick-two">
          <Select
            label={say('quick.by')}
            choices={[
              { value: 'person', label: say('poll.by.person') },
              { value: 'delegation', label: say('poll.by.delegation') },
            ]}
            value={form.by}
            onChoose={(by) => set({ by })}
          />
          <Select
            label={say('quick.results')}
            choices={[
              { value: 'after-close', label: say('quick.results.after-close') },
              { value: 'live', label: say('quick.results.live') },
            ]}
            value={form.results}
            onChoose={(results) => set({ results })}
          />
        </div>
      </div>
    </Dialog>
  );
}

function Pick<V extends string>(props: {
  legend: string;
  name: string;
  choices: readonly { readonly value: V; readonly label: string }[];
  value: V;
  onChoose: (value: V) => void;
}) {
  return (
    <fieldset class="quick-pick">
      <legend>{props.legend}</legend>
      {props.choices.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={props.name}
            checked={value === props.value}
            onChange={() => props.onChoose(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
