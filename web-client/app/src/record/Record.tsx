import { type Api, myAttendance, type OwnAttendance } from '@plenary/client/rest';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { pick, t } from '../i18n/index.ts';
import { type Identity, identityOf } from '../identity/identity.ts';
import { apiOf } from '../live/open.ts';
import { JoinLink } from '../participant/Out.tsx';
import { type Params, usePage } from '../router.tsx';
import { Notice, Sheet } from '../sheets.tsx';
import { Banner, Button, Skeleton } from '../ui/index.ts';
import { RecordText } from './RecordText.tsx';
import './record.css';
import { r } from './texts.ts';

export default function RecordPage({ params }: { params: Params }) {
  const [identity] = useState(() => identityOf(params.workshop ?? ''));
  if (!identity) {
    return (
      <Notice icon="link" title={t('stranger.title')} action={<JoinLink />}>
        <p>{t('stranger.text')}</p>
      </Notice>
    );
  }
  return <OwnRecord identity={identity} api={apiOf(identity)} />;
}

type Asked = OwnAttendance | 'loading' | 'failed';

/** What is on record about the attendance of whoever reads it. */
export function OwnRecord({ identity, api }: { identity: Identity; api: Api }) {
  const [record, setRecord] = useState<Asked>('loading');
  const { workshop } = identity;
  const ask = useCallback(() => {
    setRecord('loading');
    myAttendance(api, workshop).then(setRecord, () => setRecord('failed'));
  }, [workshop]);
  useEffect(ask, [ask]);
  usePage(r('title'));
  return (
    <Sheet>
      <div class="record stack" aria-busy={record === 'loading'}>
        <div>
          <h1>{r('title')}</h1>
          <p class="muted">{r('of', { name: identity.name, workshop: pick(identity.title) })}</p>
        </div>
        {record === 'loading' && <Skeleton lines={6} />}
        {record === 'failed' && (
          <div role="alert">
            <Banner
              tone="warn"
              icon="offline"
              title={r('failed')}
              action={
                <Button size="small" icon="refresh" onClick={ask}>
                  {t('page.failed.again')}
                </Button>
              }
            >
              {t('page.failed.text')}
            </Banner>
          </div>
        )}
        {typeof record === 'object' && <RecordText record={record} />}
      </div>
    </Sheet>
  );
}
