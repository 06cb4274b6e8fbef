import { useEffect, useState } from 'preact/hooks';
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
export function ConnectionState(props: { line: Line; waiting: number }) {
  const { line } = props;
  const slow = useSlow(props.waiting > 0);
  const waiting = line === 'online' && !slow ? 0 : props.waiting;
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

/** Whether it has been so for a while: what is sent at once is told where it was given, not here. */
function useSlow(so: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!so) return;
    const timer = setTimeout(() => setSlow(true), 2500);
    return () => clearTimeout(timer);
  }, [so]);
  return slow;
}
