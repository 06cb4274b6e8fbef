import type { Presenting } from '@plenary/client';
import { useEffect, useState } from 'preact/hooks';
import type { Live } from '../live/live.ts';
import { Icon, Skeleton } from '../ui/index.ts';
import { CopyView } from './CopyView.tsx';
import { Merged } from './Merged.tsx';
import { type Sheets, sheetsOf } from './sheets.ctrl.ts';
import { say } from './texts.ts';

/** What the facilitators put on everyone's screen. */
export default function Presented({ live, presenting }: { live: Live; presenting: Presenting }) {
  return (
    <section class="card stack" aria-label={say('presented')}>
      <p class="kicker">
        <Icon name="eye" size={18} />
        {say('presented')}
      </p>
      <PresentedBody live={live} presenting={presenting} />
    </section>
  );
}

/** The copy, or what all of them add up to. */
export function PresentedBody({ live, presenting }: { live: Live; presenting: Presenting }) {
  const { sheet, of } = presenting;
  if (of === undefined) return <MergedOf live={live} sheet={sheet} />;
  return <CopyOf live={live} sheet={sheet} of={of} />;
}

function MergedOf({ live, sheet }: { live: Live; sheet: string }) {
  useEffect(() => live.want(`merged/${sheet}`), [live, sheet]);
  const document = live.topic(`merged/${sheet}`).value;
  return document ? <Merged document={document} presented /> : <Skeleton title lines={4} />;
}

function CopyOf({ live, sheet, of }: { live: Live; sheet: string; of: string }) {
  const me = live.topic('me').value;
  const session = live.topic('session').value;
  const scope = me && session && `${session.workshop.key}/${session.key}/${me.key}`;
  const [sheets, setSheets] = useState<Sheets>();
  useEffect(() => {
    setSheets(scope === undefined ? undefined : sheetsOf(live, scope));
  }, [live, scope]);
  if (!sheets) return <Skeleton title lines={4} />;
  return <CopyView {...{ sheets, sheet, of }} access={{ edits: false }} presented />;
}
