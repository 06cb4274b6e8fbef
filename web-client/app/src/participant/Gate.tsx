import { t } from '../i18n/index.ts';
import { Notice } from '../sheets.tsx';
import { Button, buttonClass } from '../ui/index.ts';
import { RoomPage } from './RoomPage.tsx';
import type { Room } from './room.ctrl.ts';
import { Waiting } from './Waiting.tsx';

/** The page for how this person stands with the workshop: in, waiting, or out for a reason. */
export function Gate({ room, onLeave }: { room: Room; onLeave: () => void }) {
  const { is } = room.live.connection.value;
  switch (is) {
    case 'replaced':
      return (
        <Notice
          icon="copy"
          title={t('replaced.title')}
          action={
            <Button kind="primary" onClick={() => room.live.reconnect()}>
              {t('replaced.here')}
            </Button>
          }
        >
          <p>{t('replaced.text')}</p>
        </Notice>
      );
    case 'removed':
      return (
        <Notice icon="door" title={t('removed.title')} action={<JoinLink />}>
          <p>{t('removed.text')}</p>
        </Notice>
      );
    case 'ended':
      return (
        <Notice
          icon="calendar"
          title={t('ended.title')}
          action={
            <Button icon="refresh" onClick={() => room.live.reconnect()}>
              {t('ended.again')}
            </Button>
          }
        >
          <p>{t('ended.text')}</p>
        </Notice>
      );
    case 'expired':
      return (
        <Notice icon="link" title={t('expired.title')} action={<JoinLink />}>
          <p>{t('expired.text')}</p>
        </Notice>
      );
    case 'connecting':
    case 'online':
    case 'reconnecting':
    case 'unavailable':
    case 'offline':
    case 'closed':
      return room.me.value?.waiting ? (
        <Waiting room={room} />
      ) : (
        <RoomPage room={room} onLeave={onLeave} />
      );
  }
}

export function JoinLink() {
  return (
    <a class={buttonClass({ kind: 'primary' })} href="/">
      {t('page.lost.join')}
    </a>
  );
}
