import { type TextKey, t } from '../i18n/index.ts';
import { buttonClass, Icon } from '../ui/index.ts';

/** The way to where people talk, which opens beside this page. */
export function Call({ address, text }: { address: string | undefined; text: TextKey }) {
  if (!address) return null;
  return (
    <div class="call">
      <a class={buttonClass({})} href={address} target="_blank" rel="noopener noreferrer">
        <Icon name="external" />
        <span>{t(text)}</span>
      </a>
      <p class="muted small">{t('call.beside')}</p>
    </div>
  );
}
