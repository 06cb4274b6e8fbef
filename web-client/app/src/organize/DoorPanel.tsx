import { type Api, type FrontDoor, getDoor, setDoor, setUnled } from '@plenary/client/rest';
import { useEffect, useState } from 'preact/hooks';
import { sentence, t } from '../i18n/index.ts';
import { DoorDialog } from '../lead/DoorDialog.tsx';
import { withoutLeader } from '../lead/door.ctrl.ts';
import { say } from '../lead/texts.ts';
import { wholeIn } from '../lead/whole.ts';
import { ActionButton, Button, Field, Switch, type Told } from '../ui/index.ts';

/** The door for guests, and what happens when nobody leads, for the whole workshop. */
export function DoorPanel({ api, workshop }: { api: Api; workshop: string }) {
  const [stands, setStands] = useState<FrontDoor>();
  const [isOpen, show] = useState(false);
  const [isSaved, setSaved] = useState(false);
  useEffect(() => {
    let current = true;
    getDoor(api, workshop).then(
      (door) => current && setStands(door),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [api, workshop]);
  if (!stands) return null;
  const { policy, admits, becomes, minutes } = stands;
  return (
    <details class="card no-print">
      <summary class="strong">
        {say(`door.is.${policy}`)} · {say('unled.title')}
      </summary>
      <div class="stack">
        <p class="muted small">
          {say(`door.${policy}.text`)} {say('door.people')}
        </p>
        <div class="row">
          <Button icon="door" onClick={() => show(true)}>
            {say('door.title')}
          </Button>
        </div>
        <UnledForm
          key={`${stands.unled.minutes} ${stands.unled.pause}`}
          unled={stands.unled}
          onTyped={() => setSaved(false)}
          onSave={async (unled) => {
            const isNew =
              unled.minutes !== stands.unled.minutes || unled.pause !== stands.unled.pause;
            const outcome = isNew
              ? await told(setUnled(api, workshop, unled), setStands)
              : ({ ok: true } as const);
            setSaved(outcome.ok);
            return outcome;
          }}
        />
        <p class="small muted" role="status">
          {isSaved && say('door.saved')}
        </p>
      </div>
      <DoorDialog
        open={isOpen}
        door={{ policy, admits, becomes, minutes }}
        waiting={0}
        onSave={(door) => told(setDoor(api, workshop, door), setStands)}
        onClose={() => show(false)}
      />
    </details>
  );
}

type Unled = FrontDoor['unled'];

function UnledForm(props: {
  unled: Unled;
  onTyped: () => void;
  onSave: (unled: Unled) => Promise<Told>;
}) {
  const [typed, setTyped] = useState(String(props.unled.minutes));
  const [pause, setPause] = useState(props.unled.pause);
  const [isWrong, setWrong] = useState(false);
  async function save(): Promise<Told> {
    const minutes = wholeIn(typed, withoutLeader);
    setWrong(minutes === undefined);
    return minutes === undefined ? { ok: false, message: '' } : props.onSave({ minutes, pause });
  }
  return (
    <>
      <p class="muted small">{say('unled.text')}</p>
      <Field
        type="number"
        min={withoutLeader.least}
        max={withoutLeader.most}
        label={say('unled.minutes')}
        value={typed}
        error={isWrong ? say('minutes.wrong', withoutLeader) : undefined}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          props.onTyped();
        }}
      />
      <Switch
        on={pause}
        label={say('unled.pause')}
        onTurn={(on) => {
          setPause(on);
          props.onTyped();
        }}
      />
      <div class="row">
        <ActionButton onAction={save}>{say('door.save')}</ActionButton>
      </div>
    </>
  );
}

async function told(asked: Promise<FrontDoor>, onStands: (door: FrontDoor) => void): Promise<Told> {
  try {
    onStands(await asked);
    return { ok: true };
  } catch (problem) {
    const known = problem instanceof Error && 'code' in problem;
    return {
      ok: false,
      message: known ? sentence(String(problem.code), problem.message) : t('failed.offline'),
    };
  }
}
