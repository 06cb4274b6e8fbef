import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { type Identity, identityOf } from '../identity/identity.ts';
import { joinCodeOf } from '../lead/join-code.ts';
import { apiOf, openLive } from '../live/open.ts';
import { JoinLink } from '../participant/Out.tsx';
import type { Params } from '../router.tsx';
import { Notice } from '../sheets.tsx';
import { Gate } from './Gate.tsx';
import { type Screen, screenOf } from './screen.ctrl.ts';

export default function ScreenRoute({ params }: { params: Params }) {
  const [identity] = useState(() => identityOf(params.workshop ?? ''));
  if (!identity) {
    return (
      <Notice icon="link" title={t('stranger.title')} action={<JoinLink />}>
        <p>{t('stranger.text')}</p>
      </Notice>
    );
  }
  return <Showing identity={identity} />;
}

function Showing({ identity }: { identity: Identity }) {
  const [screen, setScreen] = useState<Screen>();
  useEffect(() => {
    const opened = screenOf(openLive(identity), () =>
      joinCodeOf(apiOf(identity), identity.workshop),
    );
    setScreen(opened);
    return () => {
      opened.end();
      opened.live.close();
    };
  }, [identity]);
  return screen ? <Gate screen={screen} workshop={identity.workshop} /> : null;
}
