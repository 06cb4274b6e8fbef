import { ActionButton, Icon, type Told, toast } from '../../ui/index.ts';
import type { Lead } from '../lead.ctrl.ts';
import { say } from '../texts.ts';

/** What each dialog for something made on the spot is given. */
export interface DialogProps {
  readonly lead: Lead;
  readonly open: boolean;
  readonly draft: string | undefined;
  readonly onClose: () => void;
}

/** Something is missing; the fields say what. */
export const unfinished: Told = { ok: false, message: '' };

/** Now, or later: only a live session takes what begins now. */
export function Actions(props: {
  lead: Lead;
  label: string;
  onKeep: (now: boolean) => Promise<Told>;
}) {
  const live = props.lead.session.value?.state === 'live';
  return (
    <>
      <ActionButton kind={live ? 'plain' : 'primary'} onAction={() => props.onKeep(false)}>
        {say('quick.later')}
      </ActionButton>
      {live ? (
        <ActionButton kind="primary" icon="play" onAction={() => props.onKeep(true)}>
          {props.label}
        </ActionButton>
      ) : (
        <p class="muted small row tight">
          <Icon name="info" size={18} />
          {say('quick.not-live')}
        </p>
      )}
    </>
  );
}

/** Looks up what is kept for the session. */
export function fill(
  lead: Lead,
  take: (drafts: Awaited<ReturnType<NonNullable<Lead['shelf']>['list']>>) => void,
): void {
  const session = lead.session.value?.key;
  if (session === undefined) return;
  lead.shelf?.list(session).then(take, () => toast(say('quick.offline')));
}
