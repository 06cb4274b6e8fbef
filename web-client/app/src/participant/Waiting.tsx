import type { LobbyDocument, MeDocument } from '@plenary/client';
import type { ComponentChildren } from 'preact';
import { localTime, pick, t, time } from '../i18n/index.ts';
import { ownZone } from '../i18n/times.ts';
import { second } from '../live/clock.ts';
import { told } from '../live/live.ts';
import { usePage } from '../router.tsx';
import { PreferencesMenu } from '../sheets.tsx';
import { ActionButton, ConnectionState, Countdown, Icon, Skeleton, TopBar } from '../ui/index.ts';
import type { Room } from './room.ctrl.ts';
import './participant.css';

/** Where guests wait until they are let in; they see no rooms and no people, but why they wait. */
export function Waiting({ room }: { room: Room }) {
  const lobby = room.live.topic('lobby').value;
  const me = room.me.value;
  const refused = me?.refused;
  usePage(t(refused ? 'refused.title' : 'waiting.title'));
  return (
    <div class="room">
      <TopBar
        over={lobby && pick(lobby.workshop.title)}
        title={lobby ? pick(lobby.session.title) : 'Plenary'}
      >
        <ConnectionState line={room.live.line.value} waiting={room.live.outbox.value.length} />
        <PreferencesMenu />
      </TopBar>
      <main id="main" class="waiting">
        <section class="stage-head stack" aria-live="polite">
          {refused ? (
            <TurnedAway room={room} refused={refused} />
          ) : (
            <AtTheDoor lobby={lobby} me={me} />
          )}
          {me && !refused && <p class="small muted">{t('waiting.as', { name: me.name })}</p>}
        </section>
      </main>
    </div>
  );
}

function AtTheDoor(props: { lobby: LobbyDocument | undefined; me: MeDocument | undefined }) {
  const { lobby, me } = props;
  const isOver = lobby?.session.state === 'closed';
  const isClosed = lobby?.door?.policy === 'closed';
  return (
    <>
      <Sign breathing={!isOver && !isClosed} />
      <h1>{t(isOver ? 'waiting.over' : isClosed ? 'waiting.shut' : 'waiting.title')}</h1>
      {lobby ? (
        <>
          <p class="lead">{reason(lobby)}</p>
          <p class="muted">
            {t(`waiting.${lobby.session.state}`)}
            {me?.since && ` ${since(me.since, lobby.workshop.timezone)}`}
          </p>
        </>
      ) : (
        <Skeleton lines={2} />
      )}
    </>
  );
}

/** By the clock of who waits, who may be far from the workshop. */
function since(at: string, zone: string): string {
  const isElsewhere = localTime(at, zone) !== undefined;
  return t(isElsewhere ? 'waiting.since.own' : 'waiting.since', { time: time(at, ownZone()) });
}

/** What a guest waits for. */
function reason({ session, door, led }: LobbyDocument): string {
  if (session.state === 'closed') return t('waiting.over.text');
  if (door?.policy === 'closed') return t('waiting.shut.text');
  if (door?.policy === 'scheduled') {
    return t('waiting.scheduled.text', { count: door.minutes ?? 0 });
  }
  if (led) return t('waiting.text');
  return t(session.state === 'planned' ? 'waiting.early.text' : 'waiting.unled.text');
}

function TurnedAway({ room, refused }: { room: Room; refused: Refused }) {
  const left = Date.parse(refused.again) - second.value;
  return (
    <>
      <Sign />
      <h1>{t('refused.title')}</h1>
      {refused.reason ? (
        <blockquote class="lead refused-reason" dir="auto">
          {refused.reason}
        </blockquote>
      ) : (
        <p class="lead">{t('refused.text')}</p>
      )}
      {left > 0 ? (
        <p class="muted">
          {t('refused.again')} <Countdown until={refused.again} warnAtMinutes={[]} silent />
        </p>
      ) : (
        <ActionButton
          kind="primary"
          icon="door"
          onAction={async () => told(await room.live.send('person.knock', {}))}
        >
          {t('refused.knock')}
        </ActionButton>
      )}
    </>
  );
}

type Refused = NonNullable<MeDocument['refused']>;

function Sign({ breathing = false }: { breathing?: boolean }): ComponentChildren {
  return (
    <span class={breathing ? 'notice-icon breathing' : 'notice-icon'}>
      <Icon name="door" size={28} />
    </span>
  );
}
