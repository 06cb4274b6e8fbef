import type { Api } from '@plenary/client/rest';
import { useEffect, useState } from 'preact/hooks';
import type { Live } from '../live/live.ts';
import { Icon } from '../ui/index.ts';
import { CopyView } from './CopyView.tsx';
import { choiceName, choicesOf } from './sheet.ctrl.ts';
import { type Sheets, sheetsOf } from './sheets.ctrl.ts';
import { say } from './texts.ts';

/** The worksheets of a person: their own copies, and those that they may read besides. */
export default function Panel({ live, api }: { live: Live; api?: Api | undefined }) {
  const me = live.topic('me').value;
  const session = live.topic('session').value;
  const [wanted, setWanted] = useState<string>();
  const scope = me && session && `${session.workshop.key}/${session.key}/${me.key}`;
  const [sheets, setSheets] = useState<Sheets>();
  useEffect(() => {
    setSheets(scope === undefined ? undefined : sheetsOf(live, scope));
  }, [live, scope]);
  const choices = choicesOf(me?.sheets);
  const chosen = choices.find((one) => choiceName(one) === wanted) ?? choices[0];
  if (!sheets || !chosen) return null;
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
                {one.isOwn
                  ? say('panel.own', { title: one.title })
                  : say('panel.also', { title: one.title })}
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
