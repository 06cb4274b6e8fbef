import { type Api, type FrontDoor, getDoor, setDoor, setUnled } from '@plenary/client/rest';
import { useEffect, useState } from 'preact/hooks';
import { sentence, t } from '../i18n/index.ts';
import { DoorDialog } from '../lead/DoorDialog.tsx';
import { say } from '../lead/texts.ts';
import { ActionButton, Button, Field, Switch, type Told } from '../ui/index.ts';

/** The door for guests, and what happens when nobody leads, for the whole workshop. */
export function DoorPanel({ api, workshop }: { api: Api; workshop: string }) {
  const [stands, setStands] = useState<FrontDoor>();
  const [isOpen, show] = useState(false);
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
          onSave={(unled) => told(setUnled(api, workshop, unled), setStands)}
        />
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

function UnledForm(props: { unled: Unled; onSave: (unled: Unled) => Promise<Told> }) {
  const [unled, setUnled] = useState(props.unled);
  return (
    <>
      <p class="muted small">{say('unled.text')}</p>
      <Field
        type="number"
        min={1}
        max={240}
        label={say('unled.minutes')}
        value={String(unled.minutes)}
        onInput={({ currentTarget }) => {
          const minutes = Math.round(Number(currentTarget.value));
          if (minutes >= 1 && minutes <= 240) setUnled({ ...unled, minutes });
        }}
      />
      <Switch
        on={unled.pause}
        label={say('unled.pause')}
        onTurn={(pause) => setUnled({ ...unled, pause })}
      />
      <div class="row">
        <ActionButton onAction={() => props.onSave(unled)}>{say('door.save')}</ActionButton>
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
