import { t } from '../i18n/index.ts';
import { Notice } from '../sheets.tsx';
import { Banner, Button } from '../ui/index.ts';
import { second } from './clock.ts';
import type { Live } from './live.ts';

/** Whether the server has not been reached for long enough to say so, with nothing to show yet. */
export function isAway({ connection, topics }: Live): boolean {
  const { value } = connection;
  if (topics.value.length > 0) return false;
  if (value.is === 'reconnecting') return value.attempt > 1;
  return value.is === 'unavailable' || value.is === 'offline';
}

/** The page when there is nothing to show yet, because the server has not been reached. */
export function Away({ live }: { live: Live }) {
  const { value } = live.connection;
  const isOffline = value.is === 'offline';
  const again = () => live.reconnect();
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
      <Kept count={live.outbox.value.length || live.kept} />
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
export function Kept({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <div class="usual-text">
      <Banner tone="warn" icon="clock">
        {t('lost.kept', { count })}
      </Banner>
    </div>
  );
}
