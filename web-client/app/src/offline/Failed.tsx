import { t } from '../i18n/index.ts';
import { Notice } from '../sheets.tsx';
import { Button } from '../ui/index.ts';
import { type Reach, useServerBack } from './back.ts';

const reload = () => location.reload();

/** A page of which a part could not be fetched: without a line it opens when there is one again. */
export function Failed() {
  return <FailedPage reach={useServerBack(reload)} />;
}

export function FailedPage({ reach }: { reach: Reach }) {
  const again = (
    <Button kind="primary" icon="refresh" onClick={reload}>
      {t(reach === 'there' ? 'newer.reload' : 'page.failed.again')}
    </Button>
  );
  return (
    <Notice
      icon={reach === 'there' ? 'refresh' : 'offline'}
      title={t(reach === 'away' ? 'away.title' : 'page.failed.title')}
      action={again}
    >
      <p>{t(texts[reach])}</p>
    </Notice>
  );
}

const texts = {
  asking: 'page.failed.text',
  away: 'away.text',
  there: 'page.failed.newer',
} as const;
