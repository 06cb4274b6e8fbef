import { useState } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { keep, kept } from '../identity/storage.ts';
import { IconButton } from '../ui/index.ts';
import './record-notice.css';

const place = (workshop: string) => `plenary.record-told.${workshop}`;

/**
 * Where one's own record is. From a room it opens beside the page (`rel="opener"`: as the same
 * person as this tab), for who leaves the room is away.
 */
export const recordPath = (workshop: string) => `/w/${encodeURIComponent(workshop)}/record`;

/** Says once on each device that attendance is recorded. */
export function RecordNotice({ workshop }: { workshop: string }) {
  const [told, setTold] = useState(() => kept(place(workshop)) !== undefined);
  const done = () => {
    keep(place(workshop), 'yes');
    setTold(true);
  };
  if (told) return null;
  return (
    <aside class="record-notice small">
      <p>
        {t('record.notice')}{' '}
        {/* biome-ignore lint/security/noBlankTarget: our own page, which opens as the person of this tab */}
        <a href={recordPath(workshop)} target="_blank" rel="opener" onClick={done}>
          {t('record.see')}
        </a>
      </p>
      <IconButton icon="close" label={t('dialog.close')} onClick={done} />
    </aside>
  );
}
