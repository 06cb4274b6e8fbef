import { pick, t } from '../i18n/index.ts';
import { Banner, IconButton } from '../ui/index.ts';
import type { Room } from './room.ctrl.ts';

/** A facilitator took this person to another group: told beneath the bar, wherever one has scrolled. */
export function Moved({ room }: { room: Room }) {
  const moved = room.moved.value;
  const isShown = moved && room.standing.value.is === 'group';
  return (
    <div class="moved-place" role="status">
      {isShown && (
        <Banner
          tone="accent"
          icon="group"
          title={t('moved.title', { group: pick(moved.title) })}
          action={
            <IconButton
              icon="close"
              label={t('back.close')}
              onClick={() => {
                room.moved.value = undefined;
              }}
            />
          }
        >
          {t('moved.text')}
        </Banner>
      )}
    </div>
  );
}
