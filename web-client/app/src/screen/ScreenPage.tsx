import type { SessionDocument } from '@plenary/client';
import { useEffect, useState } from 'preact/hooks';
import { pick, time } from '../i18n/index.ts';
import { presentOf } from '../lead/crowd.ctrl.ts';
import { WayWords } from '../lead/WayIn.tsx';
import '../lead/styles/way-in.css';
import { typedAddress } from '../lead/way-in.ctrl.ts';
import { second, serverNow } from '../live/clock.ts';
import { usePage } from '../router.tsx';
import { Banner, Chip, Countdown, Icon, Qr, Skeleton, type Tone } from '../ui/index.ts';
import { Fitted } from './Fitted.tsx';
import { SceneView } from './SceneView.tsx';
import { type Scene, type Screen, sceneOf } from './screen.ctrl.ts';
import { w } from './texts.ts';

/** The page on the wall: what the room sees, with nothing to press. */
export function ScreenPage({ screen }: { screen: Screen }) {
  const session = screen.session.value;
  usePage(session ? pick(session.title) : w('page'));
  if (!session) return <Bones />;
  const scene = sceneOf(
    session,
    screen.polls.value,
    ({ key }) => screen.results(key).value !== undefined,
  );
  return (
    <div class="wall" data-scene={scene.is}>
      <Head session={session} scene={scene} />
      <main id="main" class="wall-body">
        <Fitted>
          {session.state === 'paused' && (
            <Banner tone="warn" icon="pause" title={w('paused.title')}>
              {w('paused.text')}
            </Banner>
          )}
          <SceneView screen={screen} session={session} scene={scene} />
        </Fitted>
        {hasDoorBeside(scene) && <DoorBeside screen={screen} />}
      </main>
      <Foot screen={screen} session={session} scene={scene} />
    </div>
  );
}

function Bones() {
  return (
    <main id="main" class="wall-plain" aria-busy="true">
      <h1 class="unseen">{w('page')}</h1>
      <Skeleton title lines={2} />
    </main>
  );
}

/** A worksheet and groups need the whole width; afterwards nobody need come in. */
const hasDoorBeside = ({ is }: Scene) => is !== 'sheet' && is !== 'round' && is !== 'over';

const tones: Record<SessionDocument['state'], Tone> = {
  planned: 'plain',
  open: 'accent',
  live: 'good',
  paused: 'warn',
  closed: 'plain',
};

function Head({ session, scene }: { session: SessionDocument; scene: Scene }) {
  const { state, round, workshop } = session;
  const running = state === 'live' || state === 'paused';
  const now = new Date(second.value || serverNow()).toISOString();
  return (
    <header class="wall-head">
      <div class="wall-where">
        <p class="muted" dir="auto">
          {pick(workshop.title)}
        </p>
        <h1 dir="auto">{pick(session.title)}</h1>
      </div>
      <Chip tone={tones[state]}>{w(`state.${state}`)}</Chip>
      {running && round?.deadline && scene.is !== 'round' && (
        <span class="wall-left">
          <Icon name="group" />
          <Countdown until={round.deadline} warnAtMinutes={round.warnAtMinutes} silent />
        </span>
      )}
      <time class="wall-clock" dateTime={now}>
        {time(now, workshop.timezone)}
      </time>
    </header>
  );
}

/** How to come in, for whoever has just sat down. */
function DoorBeside({ screen }: { screen: Screen }) {
  const code = screen.way.code.value;
  if (code.is !== 'known') return null;
  return (
    <aside class="wall-door">
      <Qr text={code.address} label={typedAddress(code.address)} />
      <WayWords code={code} onAgain={screen.way.renew} />
    </aside>
  );
}

function Foot(props: { screen: Screen; session: SessionDocument; scene: Scene }) {
  const { screen, session, scene } = props;
  const code = screen.way.code.value;
  const { here } = presentOf(screen.people.value);
  const { seats = 0, present = 0 } = screen.delegations.value ?? {};
  return (
    <footer class="wall-foot">
      <LineBanner screen={screen} zone={session.workshop.timezone} />
      {code.is === 'known' && !hasDoorBeside(scene) && scene.is !== 'over' && (
        <p dir="ltr">
          <b>{typedAddress(code.address)}</b> · <b>{code.code}</b>
        </p>
      )}
      <p class="wall-here muted">
        <Icon name="people" />
        {[
          screen.people.value && w('here', { count: here }),
          seats > 0 && w('seats', { present, count: seats }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </footer>
  );
}

/** What is seen may be old while the line is down; it comes back without anybody. */
function LineBanner({ screen, zone }: { screen: Screen; zone: string }) {
  const { is } = screen.live.connection.value;
  const isLost = is === 'offline' || is === 'reconnecting' || is === 'unavailable';
  const [since, setSince] = useState<string>();
  useEffect(() => setSince(isLost ? new Date(serverNow()).toISOString() : undefined), [isLost]);
  if (!isLost) return null;
  return (
    <div role="status" class="wall-lost">
      <Banner tone="warn" icon="offline" title={w('lost')}>
        {since && w('lost.since', { time: time(since, zone) })}
      </Banner>
    </div>
  );
}
