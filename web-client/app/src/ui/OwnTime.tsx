import { localTime, t } from '../i18n/index.ts';

/**
 * The viewer's own time, under or after the event's, where the two differ; another day is named.
 * Under a head that says whose time it is, the words stay for those who cannot see that.
 */
export function OwnTime(props: { at: string; zone: string; isHeaded?: boolean }) {
  const own = localTime(props.at, props.zone);
  if (!own) return null;
  return (
    <span class="own-time">
      {own.weekday && <span class="own-day">{own.weekday} </span>}
      <time dateTime={props.at}>
        {props.isHeaded ? own.time : t('time.own', { time: own.time })}
      </time>
      {props.isHeaded && <span class="unseen"> {t('time.yours')}</span>}
    </span>
  );
}
