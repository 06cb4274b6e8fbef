import type { SessionDocument } from '@plenary/client';
import { list, localTime, pick, t, time } from '../i18n/index.ts';
import { callOf } from '../live/call.ts';
import { Banner, Icon, IconButton, Skeleton } from '../ui/index.ts';
import { Call } from './Call.tsx';
import { ChooseStage } from './ChooseGroup.tsx';
import { GroupBody, GroupHead } from './Group.tsx';
import { GroupStart, RoundNote } from './GroupStart.tsx';
import { Lobby, Over } from './Lobby.tsx';
import { PollSlot } from './PollSlot.tsx';
import { ProgrammeCard } from './Programme.tsx';
import { itemAfter, plannedEnd } from './programme.ctrl.ts';
import type { Room } from './room.ctrl.ts';
import type { Standing } from './round.ctrl.ts';
import { PresentedSlot, SheetSlot } from './SheetSlot.tsx';

/** What is happening, what is asked of me, and what I work on: three places in this order, always. */
export function Stage({ room }: { room: Room }) {
  const session = room.session.value;
  if (!session) return <StageBones />;
  switch (session.state) {
    case 'planned':
    case 'open':
      return <Lobby room={room} session={session} />;
    case 'live':
    case 'paused':
      return <Live room={room} session={session} />;
    case 'closed':
      return <Over room={room} session={session} />;
  }
}

function StageBones() {
  return (
    <div class="stage">
      <div class="stage-head" aria-busy="true">
        <h1 class="unseen">{t('stage.loading')}</h1>
        <Skeleton title lines={2} />
      </div>
      <div class="card">
        <Skeleton lines={3} />
      </div>
    </div>
  );
}

function Live({ room, session }: { room: Room; session: SessionDocument }) {
  const standing = room.standing.value;
  const group = standing.is === 'group';
  const paused = session.state === 'paused';
  const sheets = Object.values(room.me.value?.sheets ?? {});
  const working = sheets.some(({ state }) => state === 'open');
  const polling = room.polls.value.some(({ state }) => state === 'open');
  return (
    <div
      class={[
        'stage',
        (polling || session.presenting) && 'polling',
        (working || session.presenting) && 'working',
      ]
        .filter(Boolean)
        .join(' ')}
    >
      <section class="stage-head stack" aria-label={t('now')}>
        <Head room={room} session={session} standing={standing} />
        {paused && (
          <Banner tone="warn" icon="pause" title={t('paused.title')}>
            {t('paused.text')}
          </Banner>
        )}
        <BackInPlenary room={room} />
      </section>
      <PresentedSlot room={room} />
      <PollSlot room={room} />
      {standing.is !== 'starting' && <SheetSlot room={room} />}
      {group ? <GroupBody room={room} /> : <ProgrammeCard session={session} />}
    </div>
  );
}

interface HeadProps {
  readonly room: Room;
  readonly session: SessionDocument;
  readonly standing: Standing;
}

function Head({ room, session, standing }: HeadProps) {
  switch (standing.is) {
    case 'starting':
      return session.round ? (
        <GroupStart room={room} round={session.round} {...standing} />
      ) : (
        <ItemHead session={session} />
      );
    case 'group':
      return <GroupHead room={room} />;
    case 'choosing':
      return <ChooseStage room={room} session={session} />;
    case 'plenary':
      return (
        <div class="stack">
          <ItemHead session={session} />
          <RoundNote room={room} session={session} {...standing} />
        </div>
      );
    case 'none':
      return <ItemHead session={session} />;
  }
}

function BackInPlenary({ room }: { room: Room }) {
  const ended = room.ended.value;
  if (!ended) return null;
  return (
    <Banner
      tone="accent"
      icon="room"
      title={t('back.title')}
      action={
        <IconButton
          icon="close"
          label={t('back.close')}
          onClick={() => {
            room.ended.value = undefined;
          }}
        />
      }
    >
      {t('back.text', { group: pick(ended.title) })}
    </Banner>
  );
}

function ItemHead({ session }: { session: SessionDocument }) {
  const item = session.now && session.items[session.now.item];
  const zone = session.workshop.timezone;
  const until = plannedEnd(session);
  const own = until && localTime(until, zone);
  return (
    <div class="stack">
      <div class="stack tight">
        <Kicker session={session} />
        <h1 dir="auto">{item ? pick(item.title) : t('stage.begun')}</h1>
      </div>
      {!item && <p class="muted">{t('stage.begun.text')}</p>}
      {item && (
        <div class="item-facts">
          {item.speakers.length > 0 && (
            <p class="speakers">
              <Icon name="person" size={18} />
              {list(item.speakers)}
            </p>
          )}
          {session.now && until && (
            <p class="speakers muted">
              <Icon name="clock" size={18} />
              <span>
                {t('item.times', {
                  since: time(session.now.since, zone),
                  until: time(until, zone),
                })}
                {own && ` (${t('time.own', { time: own.time })})`}
              </span>
            </p>
          )}
        </div>
      )}
      <Call address={callOf(session)} text="session.call" />
      <Then session={session} />
    </div>
  );
}

function Kicker({ session }: { session: SessionDocument }) {
  if (session.state === 'paused') {
    return (
      <p class="kicker paused">
        <Icon name="pause" size={18} />
        {t('paused')}
      </p>
    );
  }
  return (
    <p class="kicker">
      <span class="pulse" aria-hidden="true" />
      {t('now')}
    </p>
  );
}

function Then({ session }: { session: SessionDocument }) {
  const line = itemAfter(session);
  if (!line) return null;
  return (
    <p class="then">
      <Icon name="arrow" size={18} />
      <span>
        {t('item.then')} <bdi>{pick(line.item.title)}</bdi>,{' '}
        {t('minutes', { count: line.item.minutes })}
      </span>
    </p>
  );
}
