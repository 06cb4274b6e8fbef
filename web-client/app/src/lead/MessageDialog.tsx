import { useEffect, useRef, useState } from 'preact/hooks';
import { list, pick } from '../i18n/index.ts';
import { ActionButton, Dialog, TextField, type Told } from '../ui/index.ts';
import type { Lead } from './lead.ctrl.ts';
import { say } from './texts.ts';

const longest = 1000;

/** Writes to one group or to all. */
export function MessageDialog({ lead }: { lead: Lead }) {
  const to = lead.writing.value;
  const [text, setText] = useState('');
  const words = useRef<HTMLDivElement>(null);
  const isOpen = to !== undefined;
  useEffect(() => {
    if (isOpen) words.current?.querySelector('textarea')?.focus();
  }, [isOpen]);
  const close = () => {
    lead.writing.value = undefined;
  };
  async function send(): Promise<Told> {
    const outcome = await lead.do.message(text.trim(), to?.groups);
    if (outcome.ok) {
      setText('');
      close();
    }
    return outcome;
  }
  return (
    <Dialog
      open={isOpen}
      title={titleOf(lead, to?.groups)}
      onClose={close}
      actions={
        <ActionButton kind="primary" disabled={text.trim() === ''} onAction={send}>
          {say('message.send')}
        </ActionButton>
      }
    >
      <div ref={words}>
        <TextField
          label={say('message.text')}
          hint={say('message.hint')}
          value={text}
          rows={4}
          maxLength={longest}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
    </Dialog>
  );
}

function titleOf(lead: Lead, groups: readonly string[] | undefined): string {
  if (!groups) return say('message.title.all');
  const titles = lead.groups.value
    .filter(({ key }) => groups.includes(key))
    .map(({ title }) => pick(title));
  return say('message.title.group', { group: list(titles) });
}
