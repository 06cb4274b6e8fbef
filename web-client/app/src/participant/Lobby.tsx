import type { SessionDocument } from '@plenary/client';
import { day, localTime, pick, t, time, zoneName } from '../i18n/index.ts';
import { callOf } from '../live/call.ts';
import { second } from '../live/clock.ts';
import { Countdown, Icon } from '../ui/index.ts';
import { Call } from './Call.tsx';
import { PollSlot } from './PollSlot.tsx';
import { Next, ProgrammeCard } from './Programme.tsx';
import { startsIn } from './programme.ctrl.ts';
import type { Room } from './room.ctrl.ts';
import { Seats } from './Seats.tsx';
import { SheetSlot } from './SheetSlot.tsx';

/** The stage before the session: when it starts, here and where I am, and who else is coming. */
export function Lobby({ room, session }: { room: Room; session: SessionDocument }) {
  return (
    <div class="stage">
      <section class="stage-head lobby" aria-label={t('lobby.name')}>
        <p class="kicker">
          <Icon name="clock" size={18} />
          {t(session.state === 'open' ? 'lobby.open' : 'lobby.planned')}
        </p>
        <h1 dir="auto">{pick(session.title)}</h1>
        <Times session={session} />
        <Until at={session.startsAt} />
        <p class="lead">{t('lobby.text')}</p>
        <Call address={callOf(session)} text="session.call" />
        <div class="narrow-only lobby-people">
          <Seats delegations={room.delegations.value} />
        </div>
      </section>
      <ProgrammeCard session={session} always />
    </div>
  );
}

function Times({ session }: { session: SessionDocument }) {
  const zone = session.workshop.timezone;
  const own = localTime(session.startsAt, zone);
  return (
    <div class="lobby-times">
      <p>
        <time class="lobby-time" dateTime={session.startsAt}>
          {time(session.startsAt, zone)}
        </time>
        <span class="muted">
          {day(session.startsAt, zone)}
          <br />
          {t('time.zone', { zone: zoneName(zone) })}
        </span>
      </p>
      {own && (
        <p>
          <span class="lobby-time own">{own.time}</span>
          <span class="muted">
            {own.date ? <b class="other-day">{own.date}</b> : day(session.startsAt, zone)}
            <br />
            {t('time.yours')}
          </span>
        </p>
      )}
    </div>
  );
}

/** In words until the last minute: digits would look like one more time of the day. */
function Until({ at }: { at: string }) {
  const left = Date.parse(at) - second.value;
  if (left <= 0) return <p class="strong">{t('lobby.due')}</p>;
  if (left <= 60_000) {
    return (
      <p class="lobby-until">
        <span>{t('lobby.in')}</span>
        <Countdown until={at} warnAtMinutes={[]} silent />
      </p>
    );
  }
  return <p class="lobby-until strong">{startsIn(left)}</p>;
}

/** The stage after the session: what comes next, and when. */
export function Over({ room, session }: { room: Room; session: SessionDocument }) {
  return (
    <div class="stage">
      <section class="stage-head" aria-label={t('now')}>
        <div class="stack">
          <p class="kicker">
            <Icon name="check" size={18} />
            {t('over.kicker')}
          </p>
          <h1 dir="auto">{pick(session.title)}</h1>
          <p class="lead">{t(session.next ? 'over.next' : 'over.last')}</p>
          {session.next && <Next next={session.next} zone={session.workshop.timezone} />}
        </div>
      </section>
      {room.polls.value.length > 0 && <PollSlot room={room} />}
      <SheetSlot room={room} />
    </div>
  );
}
