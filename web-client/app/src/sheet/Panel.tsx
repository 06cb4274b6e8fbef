import type { Api } from '@plenary/client/rest';
import { useEffect, useState } from 'preact/hooks';
import type { Live } from '../live/live.ts';
import { Icon } from '../ui/index.ts';
import { CopyView } from './CopyView.tsx';
import { type Choice, choiceName, choicesOf } from './sheet.ctrl.ts';
import { type Sheets, sheetsOf } from './sheets.ctrl.ts';
import { say } from './texts.ts';

interface PanelProps {
  readonly live: Live;
  readonly api?: Api | undefined;
  /** Whether what was closed last is still what one speaks about. */
  readonly fresh?: boolean;
}

/** The worksheets of a person: what is open, and one tap away what was. */
export default function Panel({ live, api, fresh = false }: PanelProps) {
  const me = live.topic('me').value;
  const session = live.topic('session').value;
  const scope = me && session && `${session.workshop.key}/${session.key}/${me.key}`;
  const [sheets, setSheets] = useState<Sheets>();
  useEffect(() => {
    setSheets(scope === undefined ? undefined : sheetsOf(live, scope));
  }, [live, scope]);
  if (!sheets) return null;
  const choices = choicesOf(me?.sheets);
  const open = choices.filter(({ mine }) => mine.state === 'open');
  const closed = choices.filter(({ mine }) => mine.state === 'closed');
  const count = new Set(closed.map(({ sheet }) => sheet)).size;
  const isLeft = closed.some(({ sheet, of }) => sheets.copy(sheet, of).drafts.value.size > 0);
  return (
    <>
      {open.length > 0 && <Copies {...{ sheets, api }} choices={open} />}
      {closed.length > 0 && (
        <details class="earlier" open={(fresh && open.length === 0) || isLeft}>
          <summary>{say('panel.earlier', { count })}</summary>
          <Copies {...{ sheets, api }} choices={closed} />
        </details>
      )}
    </>
  );
}

function Copies(props: { sheets: Sheets; api: Api | undefined; choices: readonly Choice[] }) {
  const { sheets, api, choices } = props;
  const [wanted, setWanted] = useState<string>();
  const chosen = choices.find((one) => choiceName(one) === wanted) ?? choices[0];
  if (!chosen) return null;
  return (
    <section class="card stack sheet-panel" aria-label={say('panel')}>
      {choices.length > 1 && (
        <label class="copy-choice">
          <Icon name="file" size={18} />
          <span class="small muted">{say('panel.choose')}</span>
          <select
            class="input"
            value={choiceName(chosen)}
            onChange={(event) => setWanted(event.currentTarget.value)}
          >
            {choices.map((one) => (
              <option key={choiceName(one)} value={choiceName(one)}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        </label>
      )}
      <CopyView
        key={choiceName(chosen)}
        {...{ sheets, api }}
        sheet={chosen.sheet}
        of={chosen.of}
        access={chosen.access}
      />
    </section>
  );
}

function nameOf({ isOwn, access, title }: Choice): string {
  if (isOwn) return say('panel.own', { title });
  return access.edits ? title : say('panel.also', { title });
}
