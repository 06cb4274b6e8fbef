import type { ComponentChildren } from 'preact';
import { pick, t } from '../i18n/index.ts';
import { second } from '../live/clock.ts';
import { Notice } from '../sheets.tsx';
import { Banner, Button, buttonClass, type IconName } from '../ui/index.ts';
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
      <Kept room={room} />
    </Notice>
  );
}

function WayBack({ room, reason }: { room: Room; reason: Reason }) {
  const again = () => room.live.reconnect();
  switch (reason) {
    case 'replaced':
      return (
        <Button kind="primary" onClick={again}>
          {t('replaced.here')}
        </Button>
      );
    case 'ended':
      return (
        <Button icon="refresh" onClick={again}>
          {t('ended.again')}
        </Button>
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

/** The page when there is nothing to show yet, because the server has not been reached. */
export function Away({ room }: { room: Room }) {
  const { value } = room.live.connection;
  const isOffline = value.is === 'offline';
  const again = () => room.live.reconnect();
  return (
    <Notice
      icon="offline"
      title={t(isOffline ? 'lost.offline' : 'away.title')}
      action={
        !isOffline && (
          <Button kind="primary" icon="refresh" onClick={again}>
            {t('lost.now')}
          </Button>
        )
      }
    >
      <p>{t(isOffline ? 'away.offline' : 'away.text')}</p>
      {'retryAt' in value && <NextTry at={value.retryAt} />}
      <Kept room={room} />
    </Notice>
  );
}

function NextTry({ at }: { at: number }) {
  // Read for its beat only: when to try again is told on this device's clock.
  const beat = second.value;
  const left = Math.ceil((at - Date.now()) / 1000);
  if (beat === 0 || left < 1 || left > 60) return null;
  return <p class="small">{t('away.try', { count: left })}</p>;
}

/** Nothing that was said is lost, whatever page this is. */
function Kept({ room }: { room: Room }) {
  const waiting = room.live.outbox.value.length;
  if (waiting === 0) return null;
  return (
    <div class="usual-text">
      <Banner tone="warn" icon="clock">
        {t('lost.kept', { count: waiting })}
      </Banner>
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
