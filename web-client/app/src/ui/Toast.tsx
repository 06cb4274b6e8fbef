import { signal } from '@preact/signals';
import { t } from '../i18n/index.ts';

interface Notice {
  readonly text: string;
  readonly undo?: () => void;
}

const notice = signal<Notice | undefined>(undefined);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Only for what is not visible where it happened, such as an undo of something that has left the page. */
export function toast(text: string, undo?: () => void): void {
  clearTimeout(timer);
  notice.value = undo ? { text, undo } : { text };
  timer = setTimeout(() => {
    notice.value = undefined;
  }, 8000);
}

export function ToastPlace() {
  const shown = notice.value;
  return (
    <div class="toast-place" role="status">
      {shown && (
        <div class="toast">
          <span>{shown.text}</span>
          {shown.undo && (
            <button
              type="button"
              class="button quiet small"
              onClick={() => {
                shown.undo?.();
                notice.value = undefined;
              }}
            >
              {t('toast.undo')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
