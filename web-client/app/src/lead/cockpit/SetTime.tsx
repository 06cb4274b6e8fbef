import type { Round } from '@plenary/client';
import { useRef, useState } from 'preact/hooks';
import { second } from '../../live/clock.ts';
import { ActionButton, Field, Menu, type Told } from '../../ui/index.ts';
import type { Lead } from '../lead.ctrl.ts';
import { wholeIn } from '../whole.ts';
import { extensionTo } from './cockpit.ctrl.ts';
import { c } from './texts.ts';

/** Sets how much time is left, to the minute. */
export function SetTime({ lead, round }: { lead: Lead; round: Round }) {
  return (
    <Menu buttonClass="button plain small" name={c('timer.set.name')} label={c('timer.set')}>
      {(close) => <Form lead={lead} round={round} onDone={close} />}
    </Menu>
  );
}

function Form(props: { lead: Lead; round: Round; onDone: () => void }) {
  const [minutes, setMinutes] = useState('10');
  const [wrong, setWrong] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  async function set(): Promise<Told> {
    const wanted = wholeIn(minutes, { least: 1, most: 1440 });
    setWrong(wanted === undefined);
    if (wanted === undefined) return { ok: false, message: '' };
    const more = extensionTo(wanted, props.round.deadline, second.value);
    const outcome: Told = more === 0 ? { ok: true } : await props.lead.do.extend(more);
    if (outcome.ok) props.onDone();
    return outcome;
  }
  return (
    <form
      ref={form}
      class="lead-move-to"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.current?.querySelector('button')?.click();
      }}
    >
      <Field
        label={c('timer.left')}
        type="number"
        min={1}
        max={1440}
        value={minutes}
        error={wrong ? c('timer.left.wrong') : undefined}
        onInput={({ currentTarget }) => setMinutes(currentTarget.value)}
      />
      <ActionButton onAction={set}>{c('timer.do')}</ActionButton>
    </form>
  );
}
