import { t } from '../i18n/index.ts';
import { Button, IconButton } from '../ui/index.ts';
import { isNewerKnown } from './newer.ts';

/** Offers a newer release; in the middle of a session nobody but its reader loads a page anew. */
export function NewerNotice() {
  return (
    <div class="newer-place" role="status">
      {isNewerKnown.value && (
        <div class="toast">
          <span>{t('newer.text')}</span>
          <Button size="small" kind="primary" onClick={() => location.reload()}>
            {t('newer.reload')}
          </Button>
          <IconButton
            icon="close"
            label={t('newer.later')}
            onClick={() => {
              isNewerKnown.value = false;
            }}
          />
        </div>
      )}
    </div>
  );
}
