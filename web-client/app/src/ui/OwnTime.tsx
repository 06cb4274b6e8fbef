import { localTime, t } from '../i18n/index.ts';

/** The viewer's own time, under or after the event's, where the two differ; another day is named. */
export function OwnTime({ at, zone }: { at: string; zone: string }) {
  const own = localTime(at, zone);
  if (!own) return null;
  return (
    <span class="own-time">
      {own.weekday && <span class="own-day">{own.weekday} </span>}
      <time dateTime={at}>{own.time}</time>
      <span class="unseen"> {t('time.yours')}</span>
    </span>
  );
}
