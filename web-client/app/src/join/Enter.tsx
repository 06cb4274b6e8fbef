import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { enter } from '../identity/enter.ts';
import { useServerBack } from '../offline/back.ts';
import { navigate, useSecret } from '../router.tsx';
import { Notice } from '../sheets.tsx';
import { Button, buttonClass, Spinner } from '../ui/index.ts';
import { open, type Way } from './enter.ctrl.ts';

export default function Enter() {
  const secret = useSecret();
  const [way, setWay] = useState<Way>('opening');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    setWay('opening');
    open(secret).then((opened) => {
      if (!current) return;
      if (opened.is !== 'open') setWay(opened.is);
      else if (opened.link.kind === 'setup') navigate(`/setup#${secret}`, 'replace');
      else enter(opened.link);
    }, console.error);
    return () => {
      current = false;
    };
  }, [secret, attempt]);
  const retry = () => setAttempt(attempt + 1);
  return (
    <>
      <EnterPage way={way} onRetry={retry} />
      {way === 'unreachable' && <WhenBack goOn={retry} />}
    </>
  );
}

function WhenBack({ goOn }: { goOn: () => void }) {
  useServerBack(goOn);
  return null;
}

export function EnterPage({ way, onRetry }: { way: Way; onRetry: () => void }) {
  switch (way) {
    case 'opening':
      return (
        <Notice icon="door" title={t('enter.opening')}>
          <Spinner />
        </Notice>
      );
    case 'unknown':
      return (
        <Notice
          icon="link"
          title={t('enter.unknown')}
          action={
            <a class={buttonClass({ kind: 'primary' })} href="/">
              {t('page.lost.join')}
            </a>
          }
        >
          <p>{t('enter.unknown.text')}</p>
          <p>{t('enter.unknown.next')}</p>
        </Notice>
      );
    case 'unreachable':
      return (
        <Notice
          icon="offline"
          title={t('enter.unreachable')}
          action={
            <Button kind="primary" icon="refresh" onClick={onRetry}>
              {t('page.failed.again')}
            </Button>
          }
        >
          <p>{t('enter.unreachable.text')}</p>
        </Notice>
      );
  }
}
