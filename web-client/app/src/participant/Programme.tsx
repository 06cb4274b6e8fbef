import type { NextSession, SessionDocument } from '@plenary/client';
import { date, list, localTime, pick, t, time, zoneName } from '../i18n/index.ts';
import { Icon, OwnTime, Skeleton } from '../ui/index.ts';
import { programmeOf } from './programme.ctrl.ts';

/** The items of the session with what is on marked, and what comes after it. */
export function Programme({ session }: { session: SessionDocument | undefined }) {
  if (!session) return <Skeleton lines={6} />;
  const zone = session.workshop.timezone;
  const own = localTime(session.startsAt, zone);
  return (
    <div class="stack">
      <div>
        <p class="strong" dir="auto">
          {pick(session.title)}
        </p>
        <p class="muted small">
          {date(session.day)}, {t('time.zone', { zone: zoneName(zone) })}
          {own && ` · ${t('time.own-below')}`}
        </p>
      </div>
      <ol class="programme">
        {programmeOf(session).map(({ key, item, at, stand }) => (
          <li key={key} class={stand} aria-current={stand === 'now' ? 'true' : undefined}>
            <div class="when">
              <time class="muted small" dateTime={at}>
                {time(at, zone)}
              </time>
              <OwnTime at={at} zone={zone} isHeaded />
              {stand === 'now' && <span class="kicker">{t('now')}</span>}
            </div>
            <div>
              <p dir="auto">{pick(item.title)}</p>
              <p class="muted small">
                {t('minutes', { count: item.minutes })}
                {item.speakers.length > 0 && ` · ${list(item.speakers)}`}
              </p>
            </div>
            {stand === 'skipped' && <span class="muted small">{t('item.skipped')}</span>}
            {stand === 'over' && (
              <span class="muted">
                <Icon name="check" size={18} />
                <span class="unseen">{t('item.over')}</span>
              </span>
            )}
          </li>
        ))}
      </ol>
      {session.next && <Next next={session.next} zone={zone} />}
    </div>
  );
}

/** The session after this one, with the viewer's time beside the workshop's. */
export function Next({ next, zone }: { next: NextSession; zone: string }) {
  const own = localTime(next.startsAt, zone);
  return (
    <div class="next">
      <Icon name="calendar" />
      <div>
        <p class="muted small">{t('next')}</p>
        <p class="strong" dir="auto">
          {pick(next.title)}
        </p>
        <p class="small">
          {date(next.day)}, <time dateTime={next.startsAt}>{time(next.startsAt, zone)}</time>{' '}
          {t('time.zone', { zone: zoneName(zone) })}
          {own && (
            <span class="muted">
              {' · '}
              {t('time.own', { time: own.date ? `${own.date}, ${own.time}` : own.time })}
            </span>
          )}
        </p>
      </div>
    </div>
  );
}

/** What fills the place of the group's work in plenary; on a phone it is one tap away instead. */
export function ProgrammeCard(props: { session: SessionDocument; always?: boolean }) {
  return (
    <section class={props.always ? 'card' : 'card wide-only'} aria-label={t('programme')}>
      <Programme session={props.session} />
    </section>
  );
}
