import { clockFace, t } from '../i18n/index.ts';
import { second } from '../live/clock.ts';

/** What is said of the time left: each of the warnings, each minute of the last five, the last ten seconds once. */
export function spokenTime(left: number): string {
  const seconds = Math.ceil(left / 1000);
  if (seconds <= 0) return t('countdown.over');
  if (seconds <= 10) return t('countdown.seconds', { count: 10 });
  if (seconds <= 60) return t('countdown.seconds', { count: Math.ceil(seconds / 10) * 10 });
  return t('countdown.minutes', { count: Math.ceil(seconds / 60) });
}

export function urgency(left: number, warnAtMinutes: readonly number[]): 'calm' | 'near' | 'last' {
  const minutes = left / 60_000;
  if (minutes <= Math.min(1, ...warnAtMinutes)) return 'last';
  return warnAtMinutes.some((mark) => minutes <= mark) ? 'near' : 'calm';
}

/** Time left until a moment of the server's clock. The digits are for eyes; a quiet region speaks each minute. */
export function Countdown(props: {
  until: string;
  warnAtMinutes: readonly number[];
  size?: 'usual' | 'large';
  silent?: boolean;
}) {
  const left = Date.parse(props.until) - second.value;
  return (
    <span class={`countdown ${urgency(left, props.warnAtMinutes)} ${props.size ?? 'usual'}`}>
      <span aria-hidden="true">{clockFace(left)}</span>
      <span
        class="unseen"
        role={props.silent ? undefined : 'timer'}
        aria-live={props.silent ? undefined : 'polite'}
      >
        {spokenTime(left)}
      </span>
    </span>
  );
}
