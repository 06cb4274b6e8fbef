import type { ComponentChildren } from 'preact';
import { pick, t } from '../i18n/index.ts';
import { Kept } from '../live/Away.tsx';
import { recordPath } from '../live/RecordNotice.tsx';
import { Notice } from '../sheets.tsx';
import { Button, buttonClass, type IconName } from '../ui/index.ts';
import { Next } from './Programme.tsx';
import type { Room } from './room.ctrl.ts';

/** Why somebody is not in the workshop's rooms, or not now. */
export type Reason = 'replaced' | 'removed' | 'ended' | 'expired';

const icons: Record<Reason, IconName> = {
  replaced: 'copy',
  removed: 'door',
  ended: 'calendar',
  expired: 'link',
};

/** A page for each reason to be out: what happened, what is kept, what to do next. */
export function Out({ room, reason }: { room: Room; reason: Reason }) {
  return (
    <Notice
      icon={icons[reason]}
      over={pick(room.session.value?.workshop.title)}
      title={t(`${reason}.title`)}
      action={<WayBack room={room} reason={reason} />}
    >
      <p>{t(`${reason}.text`)}</p>
      {reason === 'ended' && <NextTime room={room} />}
      <Kept count={room.live.outbox.value.length} />
    </Notice>
  );
}

function WayBack({ room, reason }: { room: Room; reason: Reason }) {
  const again = () => room.live.reconnect();
  const workshop = room.session.value?.workshop.key;
  switch (reason) {
    case 'replaced':
      return (
        <Button kind="primary" onClick={again}>
          {t('replaced.here')}
        </Button>
      );
    case 'ended':
      return (
        <>
          <Button icon="refresh" onClick={again}>
            {t('ended.again')}
          </Button>
          {workshop !== undefined && (
            <a class={buttonClass({ kind: 'quiet' })} href={recordPath(workshop)}>
              {t('record.mine')}
            </a>
          )}
        </>
      );
    case 'removed':
    case 'expired':
      return <JoinLink kind="plain" />;
  }
}

function NextTime({ room }: { room: Room }) {
  const session = room.session.value;
  if (!session?.next) return null;
  return (
    <div class="usual-text">
      <Next next={session.next} zone={session.workshop.timezone} />
    </div>
  );
}

export function JoinLink({ kind = 'primary' }: { kind?: 'primary' | 'plain' }): ComponentChildren {
  return (
    <a class={buttonClass({ kind })} href="/">
      {t('page.lost.join')}
    </a>
  );
}
