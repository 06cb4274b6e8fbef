import type { SessionDocument, SessionState } from '@plenary/client';
import type { ComponentType } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { pick, t } from '../i18n/index.ts';
import { awake, canStayAwake, turnAwake } from '../live/awake.ts';
import { callOf } from '../live/call.ts';
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
  Menu,
  Preferences,
  Switch,
  TopBar,
} from '../ui/index.ts';
import { guestsOf } from './crowd.ctrl.ts';
import './lead.css';
import { Guests } from './Guests.tsx';
import type { Lead } from './lead.ctrl.ts';
import { MessageDialog } from './MessageDialog.tsx';
import { Middle } from './Middle.tsx';
import { isPrivate } from './middle.ctrl.ts';
import { CallStrip, callsOf, HelpCalls } from './Needs.tsx';
import { People } from './People.tsx';
import { Planner } from './planner/Planner.tsx';
import { QuickDialogs } from './quick/Quick.tsx';
import { Run } from './Run.tsx';
import { StateChip } from './SessionCard.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { listen, shortcut } from './shortcuts.ctrl.ts';
import { say } from './texts.ts';
import { sound, turnSound } from './tone.ts';
import { WayIn, WayInButton } from './WayIn.tsx';

export type View = 'run' | 'now' | 'people';

/** The facilitator's page: the run, what the room sees, and the people, side by side or as tabs. */
export function LeadPage(props: { lead: Lead; onLeave: () => void; view?: View }) {
  const { lead, onLeave } = props;
  const [chosen, setView] = useState(props.view);
  const [keysShown, showKeys] = useState(false);
  const showRun = useCallback(() => setView('run'), []);
  const session = lead.session.value;
  const first = useRef<View | undefined>(undefined);
  if (session) first.current ??= firstViewOf(session.state);
  const view = chosen ?? first.current ?? 'now';
  usePage(session ? pick(session.title) : say('page'));
  const run = useRef<HTMLElement>(null);
  const item = session?.now?.item;
  useEffect(listen, []);
  useEffect(() => {
    const list = run.current?.querySelector<HTMLElement>('.lead-run-list');
    if (item !== undefined && list) bringIntoView(list);
  }, [item]);
  return (
    <div class="lead-page" data-view={view}>
      <Bar lead={lead} onLeave={onLeave} onKeys={() => showKeys(true)} />
      <div class="lead-line">
        <LineBanner lead={lead} />
        {session && lead.me.value && <RecordNotice workshop={session.workshop.key} />}
      </div>
      <main id="main" class="lead-body" tabIndex={-1}>
        <section class="lead-run" aria-label={say('run.title')} ref={run}>
          <h2 class="unseen">{say('run.title')}</h2>
          <Run lead={lead} onShow={showRun} />
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section class="lead-now" aria-labelledby="lead-now" tabIndex={0}>
          <div class="lead-now-head">
            <NowTitle lead={lead} />
            <CallLink session={session} />
            <WayInButton lead={lead} />
          </div>
          <Middle lead={lead} />
        </section>
        <section class="lead-people" aria-label={say('people.title')}>
          <h2 class="unseen">{say('people.title')}</h2>
          <HelpCalls lead={lead} />
          <Simulated lead={lead} />
          <Guests lead={lead} />
          <People lead={lead} />
        </section>
      </main>
      <Foot lead={lead} view={view} onView={setView} />
      <Planner lead={lead} />
      <MessageDialog lead={lead} />
      <QuickDialogs lead={lead} />
      <WayIn lead={lead} />
      <Shortcuts open={keysShown} onClose={() => showKeys(false)} />
    </div>
  );
}

/** Whether the middle is what the room sees, or something that only this person looks at. */
function NowTitle({ lead }: { lead: Lead }) {
  const session = lead.session.value;
  const own = session && isPrivate(session, lead.polls.value, lead.front.value, lead.chosen.value);
  return (
    <h2 id="lead-now" class="lead-kicker">
      {say(own ? 'now.private' : 'now.title')}
    </h2>
  );
}

/** In a rehearsal, who leads it can bring simulated participants in. */
function Simulated({ lead }: { lead: Lead }) {
  const [Panel, show] = useState<ComponentType<{ lead: Lead }>>();
  const workshop = lead.session.value?.workshop.key ?? '';
  useEffect(() => {
    if (!isRehearsal(workshop)) return;
    import('./rehearsal/SimulatedPanel.tsx').then(
      ({ default: loaded }) => show(() => loaded),
      console.error,
    );
  }, [workshop]);
  return Panel ? <Panel lead={lead} /> : null;
}

/** What a phone shows first: until something is on, the button that opens and starts. */
const firstViewOf = (state: SessionState): View =>
  state === 'live' || state === 'paused' ? 'now' : 'run';

/** Scrolls the list alone, so that the item that is on stands in its upper part. */
function bringIntoView(panel: HTMLElement): void {
  const now = panel.querySelector<HTMLElement>('[aria-current=step]');
  if (!now || panel.scrollHeight <= panel.clientHeight) return;
  const below = now.getBoundingClientRect().top - panel.getBoundingClientRect().top;
  if (below > 0 && below < panel.clientHeight / 2) return;
  panel.scrollTop += below - panel.clientHeight / 4;
}

function Bar(props: { lead: Lead; onLeave: () => void; onKeys: () => void }) {
  const { lead } = props;
  const session = lead.session.value;
  const round =
    session?.state === 'live' || session?.state === 'paused' ? session.round : undefined;
  return (
    <TopBar
      heading
      over={session && pick(session.workshop.title)}
      title={session ? pick(session.title) : 'Plenary'}
    >
      {session && isRehearsal(session.workshop.key) && (
        <Chip tone="warn">{t('rehearsal.mark')}</Chip>
      )}
      {session && (
        <span class="lead-bar-state">
          <StateChip state={session.state} />
        </span>
      )}
      {round?.deadline && (
        <span class="lead-bar-clock row tight">
          <Icon name="clock" size={18} />
          <Countdown until={round.deadline} warnAtMinutes={round.warnAtMinutes} silent />
        </span>
      )}
      <ConnectionState line={lead.live.line.value} waiting={lead.live.outbox.value.length} />
      <button
        type="button"
        class="icon-button lead-keys-button"
        {...shortcut('?', say('keys.open'))}
        onClick={props.onKeys}
      >
        <kbd>?</kbd>
        <span class="unseen">{say('keys.open')}</span>
      </button>
      <MyMenu lead={lead} onLeave={props.onLeave} />
    </TopBar>
  );
}

function MyMenu({ lead, onLeave }: { lead: Lead; onLeave: () => void }) {
  const me = lead.me.value;
  const workshop = lead.session.value?.workshop.key;
  const hue = me?.delegation && lead.delegations.value?.delegations[me.delegation.key]?.rank;
  return (
    <Menu
      buttonClass="icon-button"
      label={
        <>
          {me ? <Avatar name={me.name} hue={hue} /> : <Icon name="person" />}
          <span class="unseen">{say('me.menu')}</span>
        </>
      }
    >
      {() => (
        <div class="stack pad">
          {me && (
            <div>
              <p class="strong">{me.name}</p>
              <p class="muted small">
                {[pick(me.delegation?.name), say(`role.${me.role}`)].filter(Boolean).join(' · ')}
              </p>
            </div>
          )}
          {me?.role === 'organizer' && workshop && (
            <a class="menu-item" href={`/organize/${encodeURIComponent(workshop)}`}>
              <Icon name="calendar" />
              {say('me.programme')}
            </a>
          )}
          <Preferences />
          <Switch
            on={sound.value}
            label={say('sound')}
            hint={say('sound.hint')}
            onTurn={turnSound}
          />
          {canStayAwake() && (
            <Switch on={awake.value} label={t('awake')} hint={t('awake.hint')} onTurn={turnAwake} />
          )}
          {workshop && (
            // biome-ignore lint/security/noBlankTarget: our own page, which opens as the person of this tab
            <a class="menu-item" href={recordPath(workshop)} target="_blank" rel="opener">
              <Icon name="clock" />
              {t('record.mine')}
            </a>
          )}
          <button type="button" class="menu-item" onClick={onLeave}>
            <Icon name="signOut" />
            {say('me.leave')}
          </button>
        </div>
      )}
    </Menu>
  );
}

/** What the line means for what is seen and commanded, as long as it is not well. */
function LineBanner({ lead }: { lead: Lead }) {
  const { is } = lead.live.connection.value;
  const waiting = lead.live.outbox.value.length;
  const lost = is === 'offline' || is === 'unavailable' || is === 'reconnecting';
  return (
    <div role="status">
      {lost && (
        <Banner
          tone="warn"
          icon="offline"
          title={say(`lost.${is}`)}
          action={
            is !== 'offline' && (
              <Button size="small" icon="refresh" onClick={() => lead.live.reconnect()}>
                {say('lost.now')}
              </Button>
            )
          }
        >
          {waiting > 0 ? say('lost.kept', { count: waiting }) : say('lost.old')}
        </Banner>
      )}
    </div>
  );
}

/** The call of the session, beside this page. */
function CallLink({ session }: { session: SessionDocument | undefined }) {
  const address = session && callOf(session);
  if (!address) return null;
  return (
    <a
      class={buttonClass({ size: 'small' })}
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      title={say('call.beside')}
    >
      <Icon name="external" size={18} />
      {say('call.open')}
    </a>
  );
}

const views: readonly { view: View; icon: IconName }[] = [
  { view: 'run', icon: 'list' },
  { view: 'now', icon: 'room' },
  { view: 'people', icon: 'people' },
];

/** On narrow screens the three parts are tabs; who needs something stays in sight. */
function Foot(props: { lead: Lead; view: View; onView: (view: View) => void }) {
  const { lead, view } = props;
  const needs = callsOf(lead).length + guestsOf(lead.waiting.value).length;
  const go = (to: View) => {
    props.onView(to);
    document.getElementById('main')?.scrollTo({ top: 0 });
  };
  return (
    <div class="lead-foot">
      {view !== 'people' && <CallStrip lead={lead} onShow={() => go('people')} />}
      <nav class="lead-tabs" aria-label={say('views')}>
        {views.map((one) => (
          <button
            key={one.view}
            type="button"
            aria-pressed={one.view === view}
            onClick={() => go(one.view)}
          >
            <Icon name={one.icon} />
            <span>{say(`view.${one.view}`)}</span>
            {one.view === 'people' && needs > 0 && (
              <span class="lead-badge">
                <span aria-hidden="true">{needs}</span>
                <span class="unseen">{say('view.needs', { count: needs })}</span>
              </span>
            )}
          </button>
        ))}
      </nav>
    </div>
  );
}
