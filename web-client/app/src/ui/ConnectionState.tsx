import { number, type TextKey, t } from '../i18n/index.ts';
import { Icon } from './Icon.tsx';

export type Line = 'connecting' | 'online' | 'reconnecting' | 'offline';

const words: Record<Line, TextKey> = {
  connecting: 'line.connecting',
  online: 'line.online',
  reconnecting: 'line.reconnecting',
  offline: 'line.offline',
};

/** Whether we hear the server, and how much of what was said waits to be sent. Always visible. */
export function ConnectionState({ line, waiting }: { line: Line; waiting: number }) {
  const quiet = line === 'online' && waiting === 0;
  return (
    <span class={quiet ? 'line online quiet' : `line ${line}`} role="status">
      <Icon name={line === 'offline' || line === 'reconnecting' ? 'offline' : 'online'} size={18} />
      <span class="line-word">{t(words[line])}</span>
      {waiting > 0 && (
        <span class="line-waiting" title={t('line.waiting')}>
          {number(waiting)} <span class="line-waiting-word">{t('line.waiting')}</span>
        </span>
      )}
    </span>
  );
}
