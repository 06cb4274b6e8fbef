import { Button } from '../../ui/index.ts';
import type { Lead } from '../lead.ctrl.ts';
import { shortcut } from '../shortcuts.ctrl.ts';
import { say } from '../texts.ts';
import { PollDialog } from './PollDialog.tsx';
import { RoundDialog } from './RoundDialog.tsx';
import './quick.css';

/** The two buttons that make something which the plan does not have. */
export function QuickButtons({ lead }: { lead: Lead }) {
  const state = lead.session.value?.state;
  if (!lead.shelf || state === undefined || state === 'closed') return null;
  const open = (is: 'poll' | 'round') => () => {
    lead.quick.value = { is };
  };
  return (
    <div class="quick-buttons">
      <Button
        size="small"
        icon="ballot"
        {...shortcut('q', say('quick.poll'))}
        onClick={open('poll')}
      >
        {say('quick.poll')}
      </Button>
      <Button
        size="small"
        icon="group"
        {...shortcut('r', say('quick.round'))}
        onClick={open('round')}
      >
        {say('quick.round')}
      </Button>
    </div>
  );
}

/** The dialogs for what is made on the spot: open now, or kept for later. */
export function QuickDialogs({ lead }: { lead: Lead }) {
  const quick = lead.quick.value;
  const close = () => {
    lead.quick.value = undefined;
  };
  return (
    <>
      <PollDialog
        lead={lead}
        open={quick?.is === 'poll'}
        draft={quick?.is === 'poll' ? quick.draft : undefined}
        onClose={close}
      />
      <RoundDialog
        lead={lead}
        open={quick?.is === 'round'}
        draft={quick?.is === 'round' ? quick.draft : undefined}
        onClose={close}
      />
    </>
  );
}
