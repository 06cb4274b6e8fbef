import { useEffect, useState } from 'preact/hooks';
import { ActionButton, Button, Dialog, TextField } from '../ui/index.ts';
import type { Guest } from './crowd.ctrl.ts';
import type { Lead } from './lead.ctrl.ts';
import { say } from './texts.ts';

/** Turns guests away for a while, with a word of why. */
export function TurnAway(props: { lead: Lead; guests: readonly Guest[]; onClose: () => void }) {
  const { lead, guests, onClose } = props;
  const [reason, setReason] = useState('');
  const [first] = guests;
  useEffect(() => setReason(''), [first]);
  const title =
    guests.length === 1 && first
      ? say('refuse.single', { name: first.name })
      : say('refuse.some', { count: guests.length });
  return (
    <Dialog
      open={guests.length > 0}
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {say('dialog.cancel')}
          </Button>
          <ActionButton
            kind="primary"
            onAction={async () => {
              const keys = guests.map(({ key }) => key);
              const outcome = await lead.do.refuse(keys, reason.trim());
              if (outcome.ok) onClose();
              return outcome;
            }}
          >
            {say('refuse.do')}
          </ActionButton>
        </>
      }
    >
      <div class="stack">
        <p>{say('refuse.text')}</p>
        <TextField
          label={say('refuse.reason')}
          hint={say('refuse.reason.hint')}
          optional
          maxLength={200}
          rows={2}
          value={reason}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </div>
    </Dialog>
  );
}
