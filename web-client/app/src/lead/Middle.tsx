import type { PollDocument, SessionDocument } from '@plenary/client';
import { list, pick, time } from '../i18n/index.ts';
import { second } from '../live/clock.ts';
import { Banner, Button, Fill, Icon, OwnTime, Skeleton } from '../ui/index.ts';
import { frontPolls } from './answers.ctrl.ts';
import { Board } from './Board.tsx';
import { OnScreen, Presenting } from './harvest/Presenting.tsx';
import { SheetMiddle } from './harvest/SheetMiddle.tsx';
import type { Lead } from './lead.ctrl.ts';
import { isBare } from './middle.ctrl.ts';
import { PollPanel } from './PollPanel.tsx';
import { Glance, Still } from './Still.tsx';
import { itemAhead, paceOf } from './steps.ctrl.ts';
import { say } from './texts.ts';

/** What the room sees now; the board of groups while a round is on. */
export function Middle({ lead }: { lead: Lead }) {
  const session = lead.session.value;
  if (!session) return <Skeleton title lines={6} />;
  const front = lead.front.value;
  return (
    <>
      <PausedByItself session={session} />
      <Presenting lead={lead} session={session} />
      {front ? (
        <SheetMiddle key={front.sheet} lead={lead} session={session} front={front} />
      ) : (
        <Usual lead={lead} session={session} />
      )}
    </>
  );
}

/** Whoever leads again is told why things stand still. */
function PausedByItself({ session }: { session: SessionDocument }) {
  const { pausedUnled, workshop } = session;
  if (!pausedUnled) return null;
  return (
    <Banner tone="warn" icon="pause" title={say('now.paused')}>
      {say('now.paused.unled', { time: time(pausedUnled.since, workshop.timezone) })}
    </Banner>
  );
}

function Usual({ lead, session }: { lead: Lead; session: SessionDocument }) {
  const chosen = lead.polls.value.find(({ key }) => key === lead.chosen.value);
  if (session.round && !chosen) {
    return (
      <>
        <AlsoOpen lead={lead} />
        <Board lead={lead} session={session} round={session.round} />
      </>
    );
  }
  return (
    <>
      {chosen && <Back lead={lead} toGroups={session.round !== undefined} />}
      {!chosen && <OnScreen lead={lead} session={session} />}
      {!chosen && <Now lead={lead} session={session} />}
      <Polls lead={lead} session={session} />
      {!chosen && isQuiet(lead, session) && <Glance lead={lead} />}
    </>
  );
}

/** Whether an item is on and nothing is asked or shown: then there is room for who is here. */
const isQuiet = (lead: Lead, session: SessionDocument): boolean =>
  session.now !== undefined &&
  session.presenting === undefined &&
  session.state !== 'closed' &&
  frontPolls(lead.polls.value, session, undefined).length === 0;

function Polls({ lead, session }: { lead: Lead; session: SessionDocument }) {
  const front = frontPolls(lead.polls.value, session, lead.chosen.value);
  return (
    <>
      {front.map((poll) => (
        <PollPanel key={`${poll.key} ${poll.round}`} lead={lead} poll={poll} />
      ))}
    </>
  );
}

function Back({ lead, toGroups }: { lead: Lead; toGroups: boolean }) {
  return (
    <div>
      <Button
        icon="back"
        kind="quiet"
        size="small"
        data-key={toGroups ? 'g' : undefined}
        onClick={() => {
          lead.chosen.value = undefined;
        }}
      >
        {say(toGroups ? 'now.back' : 'now.back.now')}
      </Button>
    </div>
  );
}

/** Polls that are open behind the board. */
function AlsoOpen({ lead }: { lead: Lead }) {
  const open = lead.polls.value.filter(({ state }) => state === 'open');
  const [first] = open;
  if (!first) return null;
  return (
    <Banner
      tone="accent"
      icon="ballot"
      title={say('now.poll', { count: open.length })}
      action={
        <Button
          size="small"
          onClick={() => {
            lead.chosen.value = first.key;
          }}
        >
          {say('now.show')}
        </Button>
      }
    >
      <PollLine poll={first} />
    </Banner>
  );
}

function PollLine({ poll }: { poll: PollDocument }) {
  const { answered, entitled } = poll;
  return (
    <p class="small">
      <bdi>{pick(poll.question)}</bdi>{' '}
      <span class="figures">
        {answered}/{entitled}
      </span>
    </p>
  );
}

function Now({ lead, session }: { lead: Lead; session: SessionDocument }) {
  const item = session.now && session.items[session.now.item];
  const { state } = session;
  if (state === 'planned' || state === 'open' || state === 'closed') {
    return <Still lead={lead} session={session} is={state} />;
  }
  const isEmpty = Object.keys(session.items).length === 0;
  if (!item || !session.now) {
    if (!isBare(session, lead.polls.value)) return null;
    return <Still lead={lead} session={session} is={isEmpty ? 'noitems' : 'begun'} />;
  }
  const { since } = session.now;
  const zone = session.workshop.timezone;
  const until = new Date(Date.parse(since) + item.minutes * 60_000).toISOString();
  return (
    <section
      class={isQuiet(lead, session) ? 'lead-item card' : 'lead-item card brief'}
      aria-labelledby="lead-item"
    >
      {state === 'paused' && !session.pausedUnled && (
        <Banner tone="warn" icon="pause" title={say('now.paused')} />
      )}
      <h3 id="lead-item" class="lead-now-title" dir="auto">
        {pick(item.title)}
      </h3>
      {item.speakers.length > 0 && (
        <p class="lead-now-speakers">
          <Icon name="person" />
          {list(item.speakers)}
        </p>
      )}
      <Pace since={since} planned={item.minutes} />
      <p class="muted small figures">
        {say('now.since', { since: time(since, zone) })} ·{' '}
        {say('now.until', { until: time(until, zone) })} <OwnTime at={until} zone={zone} />
      </p>
      {item.kind !== 'talk' && item.kind !== 'breakout' && (
        <p class="lead-kind">
          <Icon name="info" size={18} />
          <span>{say(`kind.${item.kind}`)}</span>
        </p>
      )}
      <Then session={session} />
    </section>
  );
}

/** The last line of what the room sees: what comes after this. */
function Then({ session }: { session: SessionDocument }) {
  const after = itemAhead(session);
  const item = after && session.items[after.key];
  if (!item) return null;
  return (
    <p class="lead-then muted">
      <Icon name="arrow" size={18} />
      <span>
        {say('now.then')} <bdi>{pick(item.title)}</bdi>,{' '}
        {say('run.minutes', { count: item.minutes })}
      </span>
    </p>
  );
}

function Pace({ since, planned }: { since: string; planned: number }) {
  const pace = paceOf(since, planned, second.value);
  return (
    <div class="lead-pace">
      <p class="figures">
        {say('now.pace', { minutes: pace.minutes, planned })}
        {pace.over > 0 && <b class="lead-over"> {say('now.over', { count: pace.over })}</b>}
      </p>
      <span class={pace.over > 0 ? 'lead-pace-bar late' : 'lead-pace-bar'}>
        <Fill share={planned > 0 ? pace.minutes / planned : 1} />
      </span>
    </div>
  );
}
