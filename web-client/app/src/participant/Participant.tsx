import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { homeOf, identityOf, leave } from '../identity/identity.ts';
import { apiOf, forgetTokens, openLive } from '../live/open.ts';
import { navigate, type Params } from '../router.tsx';
import { Notice } from '../sheets.tsx';
import { Gate } from './Gate.tsx';
import { JoinLink } from './Out.tsx';
import { type Room, roomOf } from './room.ctrl.ts';

export default function Participant({ params }: { params: Params }) {
  const workshop = params.workshop ?? '';
  const [identity] = useState(() => identityOf(workshop));
  const [room, setRoom] = useState<Room>();
  useEffect(() => {
    if (!identity) return;
    const opened = roomOf(openLive(identity), apiOf(identity));
    setRoom(opened);
    return () => {
      opened.end();
      opened.live.close();
    };
  }, [identity]);
  const isScreen = room?.me.value?.role === 'screen';
  useEffect(() => {
    if (isScreen) navigate(homeOf({ workshop, role: 'screen' }), 'replace');
  }, [isScreen, workshop]);
  if (!identity) {
    return (
      <Notice icon="link" title={t('stranger.title')} action={<JoinLink />}>
        <p>{t('stranger.text')}</p>
      </Notice>
    );
  }
  if (!room || isScreen) return null;
  return (
    <Gate
      room={room}
      onLeave={() => {
        room.live.close();
        forgetTokens(identity);
        leave(workshop);
        navigate('/');
      }}
    />
  );
}
