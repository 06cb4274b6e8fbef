import type { Door } from '@plenary/client';
import { useEffect, useState } from 'preact/hooks';
import { ActionButton, Banner, Button, Dialog, Field, Select, type Told } from '../ui/index.ts';
import './guests.css';
import { say } from './texts.ts';

const policies = [
  'ask',
  'open',
  'closed',
  'scheduled',
] as const satisfies readonly Door['policy'][];
const admits = ['observer', 'participant'] as const satisfies readonly Door['admits'][];
const becoming = ['ask', 'open'] as const satisfies readonly Door['becomes'][];

/** How guests get in by the code: chosen at any time, also while people wait. */
export function DoorDialog(props: {
  open: boolean;
  door: Door | undefined;
  waiting: number;
  onSave: (door: Door) => Promise<Told>;
  onClose: () => void;
}) {
  const { open, door, waiting, onSave, onClose } = props;
  const [chosen, choose] = useState<Door | undefined>(door);
  useEffect(() => {
    if (open) choose(door);
  }, [open]);
  return (
    <Dialog
      open={open}
      title={say('door.title')}
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {say('dialog.cancel')}
          </Button>
          <ActionButton
            kind="primary"
            onAction={async () => {
              const outcome = chosen ? await onSave(chosen) : ({ ok: true } as const);
              if (outcome.ok) onClose();
              return outcome;
            }}
          >
            {say('door.save')}
          </ActionButton>
        </>
      }
    >
      {chosen && <DoorFields door={chosen} onChange={choose} />}
      {chosen?.policy === 'open' && door?.policy !== 'open' && waiting > 0 && (
        <Banner tone="warn">{say('door.admits-waiting', { count: waiting })}</Banner>
      )}
    </Dialog>
  );
}

export function DoorFields({ door, onChange }: { door: Door; onChange: (door: Door) => void }) {
  const lets = door.policy === 'open' || (door.policy === 'scheduled' && door.becomes === 'open');
  return (
    <div class="stack">
      <fieldset class="lead-candidates">
        <legend class="unseen">{say('door.title')}</legend>
        {policies.map((policy) => (
          <label key={policy} class="lead-candidate">
            <input
              type="radio"
              name="door"
              checked={door.policy === policy}
              onChange={() => onChange({ ...door, policy })}
            />
            <span>
              <span class="strong">{say(`door.${policy}`)}</span>
              <span class="muted small lead-guest-facts">{say(`door.${policy}.text`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {door.policy === 'scheduled' && (
        <>
          <Field
            type="number"
            min={0}
            max={1440}
            label={say('door.minutes')}
            value={String(door.minutes)}
            onInput={({ currentTarget }) => {
              const minutes = Math.round(Number(currentTarget.value));
              if (minutes >= 0 && minutes <= 1440) onChange({ ...door, minutes });
            }}
          />
          <Select
            label={say('door.becomes')}
            value={door.becomes}
            choices={becoming.map((value) => ({ value, label: say(`door.${value}`) }))}
            onChoose={(becomes) => onChange({ ...door, becomes })}
          />
        </>
      )}
      {lets && (
        <Select
          label={say('door.admits')}
          hint={say('door.admits.hint')}
          value={door.admits}
          choices={admits.map((value) => ({ value, label: say(`role.${value}`) }))}
          onChoose={(as) => onChange({ ...door, admits: as })}
        />
      )}
    </div>
  );
}
