import type { Door } from '@plenary/client';
import { useEffect, useState } from 'preact/hooks';
import { ActionButton, Banner, Button, Dialog, Field, Select, type Told } from '../ui/index.ts';
import { beforeSession } from './door.ctrl.ts';
import { wholeIn } from './whole.ts';
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
  const [typed, type] = useState(String(door?.minutes ?? ''));
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    if (!open) return;
    choose(door);
    type(String(door?.minutes ?? ''));
    setWrong(false);
  }, [open]);

  async function save(): Promise<Told> {
    if (!chosen) return { ok: true };
    const minutes = chosen.policy === 'scheduled' ? wholeIn(typed, beforeSession) : chosen.minutes;
    setWrong(minutes === undefined);
    if (minutes === undefined) return { ok: false, message: '' };
    return onSave({ ...chosen, minutes });
  }
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
              const outcome = await save();
              if (outcome.ok) onClose();
              return outcome;
            }}
          >
            {say('door.save')}
          </ActionButton>
        </>
      }
    >
      {chosen && (
        <DoorFields
          door={chosen}
          minutes={typed}
          isWrong={isWrong}
          onChange={choose}
          onMinutes={type}
        />
      )}
      {chosen?.policy === 'open' && door?.policy !== 'open' && waiting > 0 && (
        <Banner tone="warn">{say('door.admits-waiting', { count: waiting })}</Banner>
      )}
    </Dialog>
  );
}

function DoorFields(props: {
  door: Door;
  minutes: string;
  isWrong: boolean;
  onChange: (door: Door) => void;
  onMinutes: (typed: string) => void;
}) {
  const { door, onChange } = props;
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
            min={beforeSession.least}
            max={beforeSession.most}
            label={say('door.minutes')}
            value={props.minutes}
            error={props.isWrong ? say('minutes.wrong', beforeSession) : undefined}
            onInput={({ currentTarget }) => props.onMinutes(currentTarget.value)}
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
