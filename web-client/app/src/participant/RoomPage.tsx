import { useEffect, useState } from 'preact/hooks';
import { pick, t, time } from '../i18n/index.ts';
import { awake, canStayAwake, turnAwake } from '../live/awake.ts';
import { serverNow } from '../live/clock.ts';
import { RecordNotice, recordPath } from '../live/RecordNotice.tsx';
import { isRehearsal } from '../rehearsal.ts';
import { usePage } from '../router.tsx';
import {
  Avatar,
  Banner,
  Button,
  buttonClass,
  Chip,
  ConnectionState,
  Countdown,
  Icon,
  type IconName,
  initials,
  Menu,
  Preferences,
  Switch,
  Tabs,
  TopBar,
} from '../ui/index.ts';
import { isWide } from '../ui/wide.ts';
import './participant.css';
import { Moved } from './Moved.tsx';
import { PeopleSlot } from './PeopleSlot.tsx';
import { Programme } from './Programme.tsx';
import type { Room } from './room.ctrl.ts';
import { Stage } from './Stage.tsx';
import { hueOf } from './seats.ctrl.ts';

export type View = 'now' | 'people' | 'programme';

/** The participant's page: the stage, and beside it or one tap away people and programme. */
export function RoomPage(props: { room: Room; onLeave: () => void; view?: View }) {
  const { room, onLeave } = props;
  const [view, setView] = useState<View>(props.view ?? 'now');
  const session = room.session.value;
  usePage(session ? pick(session.title) : '');
  return (
    <div class="room" data-view={view} data-line={room.live.line.value}>
      <Bar room={room} onLeave={onLeave} />
      <Moved room={room} />
      <main id="main" class="room-body" tabIndex={-1}>
        <div class="room-main">
          <LineBanner room={room} />
          <Leads room={room} />
          {session && room.me.value && room.asked.value === 0 && (
            <RecordNotice workshop={session.workshop.key} />
          )}
          <Stage room={room} />
        </div>
        <section class="side" aria-label={t('side')}>
          {view !== 'now' && !isWide.value && <h1 class="unseen">{t(view)}</h1>}
          <Side room={room} view={view} onView={setView} />
        </section>
      </main>
      <BottomBar room={room} view={view} onView={setView} />
    </div>
  );
}

function Side(props: { room: Room; view: View; onView: (view: View) => void }) {
  const tab = props.view === 'programme' ? 'programme' : 'people';
  return (
    <Tabs
      name={t('side')}
      tabs={[
        { key: 'people', label: t('people') },
        { key: 'programme', label: t('programme') },
      ]}
      chosen={tab}
      onChoose={props.onView}
    >
      {tab === 'people' ? (
        <PeopleSlot room={props.room} shown={isWide.value || props.view === 'people'} />
      ) : (
        <Programme session={props.room.session.value} />
      )}
    </Tabs>
  );
}

function Bar({ room, onLeave }: { room: Room; onLeave: () => void }) {
  const session = room.session.value;
  const item = session?.now && session.items[session.now.item];
  const running = session?.state === 'live' || session?.state === 'paused';
  const deadline = running ? session.round?.deadline : undefined;
  return (
    <TopBar
      over={session && pick(session.workshop.title)}
      title={session ? pick(session.title) : 'Plenary'}
    >
      {running && item && (
        <p class="top-now cut">
          <span class="muted">{t('now')}</span> {pick(item.title)}
        </p>
      )}
      {session && isRehearsal(session.workshop.key) && (
        <Chip tone="warn">{t('rehearsal.mark')}</Chip>
      )}
      {session?.state === 'paused' && (
        <Chip tone="warn" icon="pause">
          {t('paused')}
        </Chip>
      )}
      {deadline && (
        <span class="top-clock">
          <Icon name="clock" size={18} />
          <Countdown until={deadline} warnAtMinutes={session?.round?.warnAtMinutes ?? []} silent />
        </span>
      )}
      <ConnectionState line={room.live.line.value} waiting={room.waiting.value} />
      <MyMenu room={room} onLeave={onLeave} />
    </TopBar>
  );
}

function MyMenu({ room, onLeave }: { room: Room; onLeave: () => void }) {
  const me = room.me.value;
  const workshop = room.session.value?.workshop.key;
  return (
    <Menu
      name={me ? `${initials(me.name)}, ${t('me.menu')}` : t('me.menu')}
      buttonClass="icon-button"
      label={
        me ? (
          <Avatar name={me.name} hue={hueOf(me.delegation?.key, room.delegations.value)} />
        ) : (
          <Icon name="person" />
        )
      }
    >
      {() => (
        <div class="stack pad">
          {me && (
            <div>
              <p class="strong">{me.name}</p>
              <p class="muted small">
                {[pick(me.delegation?.name), t(`role.${me.role}`), me.head && t('people.head')]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
          )}
          <Preferences />
          {canStayAwake() && (
            <Switch on={awake.value} label={t('awake')} hint={t('awake.hint')} onTurn={turnAwake} />
          )}
          {workshop !== undefined && (
            // biome-ignore lint/security/noBlankTarget: our own page, which opens as the person of this tab
            <a class="menu-item" href={recordPath(workshop)} target="_blank" rel="opener">
              <Icon name="clock" />
              {t('record.mine')}
            </a>
          )}
          <button type="button" class="menu-item" onClick={onLeave}>
            <Icon name="signOut" />
            {t('me.leave')}
          </button>
        </div>
      )}
    </Menu>
  );
}

/** Nobody leads for the moment, or this person does from now on. */
function Leads({ room }: { room: Room }) {
  const { value: session } = room.session;
  const role = room.me.value?.role;
  if (session && (role === 'facilitator' || role === 'organizer')) {
    return (
      <Banner
        tone="accent"
        icon="people"
        action={
          <a
            class={buttonClass({ size: 'small' })}
            href={`/w/${encodeURIComponent(session.workshop.key)}/lead`}
          >
            {t('leads.go')}
          </a>
        }
      >
        {t('leads.you')}
      </Banner>
    );
  }
  if (!session?.unled) return null;
  return (
    <div role="status">
      <Banner tone="accent" icon="people" title={t('unled.title')}>
        {t(session.state === 'paused' ? 'unled.paused' : 'unled.text')}
      </Banner>
    </div>
  );
}

/** What the line means for what is seen and said, as long as it is not well. */
function LineBanner({ room }: { room: Room }) {
  const { is } = room.live.connection.value;
  const waiting = room.waiting.value;
  const isLost = is === 'offline' || is === 'reconnecting' || is === 'unavailable';
  const since = useSince(isLost);
  if (is === 'online' || is === 'connecting' || is === 'closed') return null;
  const zone = room.session.value?.workshop.timezone;
  const lost = is === 'offline' ? 'offline' : is === 'unavailable' ? 'unavailable' : 'reconnecting';
  return (
    <div role="status" class="line-banner">
      <Banner
        tone="warn"
        icon="offline"
        title={t(`lost.${lost}`)}
        action={
          is !== 'offline' && (
            <Button size="small" icon="refresh" onClick={() => room.live.reconnect()}>
              {t('lost.now')}
            </Button>
          )
        }
      >
        {waiting > 0 ? t('lost.kept', { count: waiting }) : t('lost.old')}
        {since && zone && (
          <span class="lost-since"> {t('lost.since', { time: time(since, zone) })}</span>
        )}
      </Banner>
    </div>
  );
}

/** When it became so, as an instant of the server's clock. */
function useSince(so: boolean): string | undefined {
  const [since, setSince] = useState<string>();
  useEffect(() => setSince(so ? new Date(serverNow()).toISOString() : undefined), [so]);
  return since;
}

const views: readonly { view: View; icon: IconName; text: 'now' | 'people' | 'programme' }[] = [
  { view: 'now', icon: 'room', text: 'now' },
  { view: 'people', icon: 'people', text: 'people' },
  { view: 'programme', icon: 'list', text: 'programme' },
];

function BottomBar(props: { room: Room; view: View; onView: (view: View) => void }) {
  const asked = props.view === 'now' ? 0 : props.room.asked.value;
  return (
    <nav class="bottom-bar" aria-label={t('views')}>
      {views.map(({ view, icon, text }) => (
        <button
          key={view}
          type="button"
          aria-pressed={view === props.view}
          onClick={() => {
            props.onView(view);
            scrollTo({ top: 0 });
          }}
        >
          <Icon name={icon} />
          <span>{t(text)}</span>
          {view === 'now' && asked > 0 && (
            <span class="badge">
              {asked}
              <span class="unseen"> {t('polls.asked')}</span>
            </span>
          )}
        </button>
      ))}
    </nav>
  );
}
