import type { PollDocument, Round, SessionDocument } from '@plenary/client';
import type { ComponentChildren } from 'preact';
import { day, list, pick, t, time } from '../i18n/index.ts';
import { meanOf, optionsOf } from '../lead/answers.ctrl.ts';
import { second } from '../live/clock.ts';
import { itemAfter, plannedEnd, startsIn } from '../participant/programme.ctrl.ts';
import { choicesOf, type GroupChoice } from '../participant/round.ctrl.ts';
import { PresentedBody } from '../sheet/Presented.tsx';
import { Banner, Bars, Countdown, Fill, Icon, type IconName } from '../ui/index.ts';
import type { Scene, Screen } from './screen.ctrl.ts';
import { w } from './texts.ts';

interface Shown {
  readonly screen: Screen;
  readonly session: SessionDocument;
}

/** What the room looks at. */
export function SceneView({ screen, session, scene }: Shown & { scene: Scene }) {
  switch (scene.is) {
    case 'before':
      return <Before session={session} />;
    case 'poll':
      return <Asked screen={screen} poll={scene.poll} also={scene.also} />;
    case 'result':
      return (
        <>
          <Kicker icon="chart">{w('result')}</Kicker>
          <Question poll={scene.poll} />
          <Results screen={screen} poll={scene.poll} />
        </>
      );
    case 'sheet':
      return (
        <>
          <Kicker icon="eye">{w('sheet')}</Kicker>
          <PresentedBody
            key={`${scene.presenting.sheet}/${scene.presenting.of ?? ''}`}
            live={screen.live}
            presenting={scene.presenting}
          />
        </>
      );
    case 'round':
      return <Groups screen={screen} round={scene.round} />;
    case 'item':
      return <Item session={session} />;
    case 'over':
      return <Over session={session} />;
  }
}

function Kicker({ icon, children }: { icon: IconName; children: ComponentChildren }) {
  return (
    <p class="wall-kicker">
      <Icon name={icon} />
      {children}
    </p>
  );
}

function Before({ session }: { session: SessionDocument }) {
  const { startsAt, workshop } = session;
  const left = Date.parse(startsAt) - second.value;
  return (
    <>
      <Kicker icon="clock">{day(startsAt, workshop.timezone)}</Kicker>
      <p class="wall-huge figures">
        <time dateTime={startsAt}>{time(startsAt, workshop.timezone)}</time>
      </p>
      {left <= 0 && session.state === 'open' && <p class="wall-large">{w('starts.due')}</p>}
      {left > 60_000 && <p class="wall-large">{startsIn(left)}</p>}
      {left > 0 && left <= 60_000 && (
        <p class="wall-large">
          {t('lobby.in')} <Countdown until={startsAt} warnAtMinutes={[]} silent />
        </p>
      )}
    </>
  );
}

function Question({ poll }: { poll: PollDocument }) {
  return (
    <h2 class="wall-title" dir="auto">
      {pick(poll.question)}
    </h2>
  );
}

function Asked({ screen, poll, also }: { screen: Screen; poll: PollDocument; also: number }) {
  const { answered, entitled, by } = poll;
  const who = by === 'delegation' ? 'delegations' : 'people';
  return (
    <>
      <Kicker icon="ballot">{w('poll')}</Kicker>
      <Question poll={poll} />
      <Results screen={screen} poll={poll} />
      <div class="wall-progress">
        <p class="strong figures">{t(`poll.answered.${who}`, { answered, count: entitled })}</p>
        <span class="wall-bar">
          <Fill share={entitled > 0 ? answered / entitled : 0} />
        </span>
      </div>
      <p class="muted">
        {w('poll.how')} {also > 0 && w('poll.also', { count: also })}
      </p>
    </>
  );
}

/** The result where the room may see it, else what there is to choose from. */
function Results({ screen, poll }: { screen: Screen; poll: PollDocument }) {
  const results = screen.results(poll.key).value;
  const options = optionsOf(poll, pick);
  if (!results) return <Options poll={poll} labels={options.map(({ label }) => label)} />;
  const mean = poll.type === 'scale' ? meanOf(results.tally) : undefined;
  return (
    <>
      <Bars
        name={pick(poll.question)}
        answers={results.answers}
        bars={options.map(({ key, label }) => ({ key, label, count: results.tally[key] ?? 0 }))}
      />
      {mean !== undefined && (
        <p class="strong">{t('poll.mean', { mean: Math.round(mean * 10) / 10 })}</p>
      )}
    </>
  );
}

function Options({ poll, labels }: { poll: PollDocument; labels: readonly string[] }) {
  return (
    <ul class={poll.type === 'scale' ? 'wall-options steps' : 'wall-options'}>
      {labels.map((label) => (
        <li key={label} dir="auto">
          {label}
        </li>
      ))}
    </ul>
  );
}

function Groups({ screen, round }: { screen: Screen; round: Round }) {
  const groups = choicesOf(screen.rooms.value, screen.people.value, round, undefined);
  const isChosen = round.assign === 'self-select';
  const inside = groups.reduce((sum, { names }) => sum + names.length, 0);
  // Names are found from a seat while they are few; beyond that each device tells its own person.
  const named = inside <= 60 && groups.length <= 12;
  return (
    <>
      <div class="wall-round">
        <div>
          <Kicker icon="group">{w('round')}</Kicker>
          <h2 class="wall-title" dir="auto">
            {pick(round.title)}
          </h2>
          <p class="muted">{w(isChosen ? 'round.choose' : 'round.find')}</p>
        </div>
        {round.deadline && (
          <p class="wall-huge">
            <Countdown until={round.deadline} warnAtMinutes={round.warnAtMinutes} silent />
          </p>
        )}
      </div>
      {round.said && (
        <Banner tone="accent" icon="message" title={w('said')}>
          <p class="wall-large" dir="auto">
            {round.said.text}
          </p>
        </Banner>
      )}
      <ul class={named ? 'wall-groups' : 'wall-groups many'}>
        {groups.map((group) => (
          <Group key={group.key} group={group} named={named} />
        ))}
      </ul>
    </>
  );
}

function Group({ group, named }: { group: GroupChoice; named: boolean }) {
  const { title, names } = group;
  return (
    <li>
      <h3 dir="auto">{title}</h3>
      {named ? (
        <ul>
          {names.map((name) => (
            <li key={name} dir="auto">
              {name}
            </li>
          ))}
        </ul>
      ) : (
        <p class="muted figures">{w('round.people', { count: names.length })}</p>
      )}
    </li>
  );
}

function Item({ session }: { session: SessionDocument }) {
  const item = session.now && session.items[session.now.item];
  const until = plannedEnd(session);
  const after = itemAfter(session);
  return (
    <>
      <Kicker icon="room">{t('now')}</Kicker>
      <h2 class="wall-huge" dir="auto">
        {item ? pick(item.title) : w('begun')}
      </h2>
      {item && item.speakers.length > 0 && <p class="wall-large">{list(item.speakers)}</p>}
      {until && (
        <p class="muted figures">{w('until', { time: time(until, session.workshop.timezone) })}</p>
      )}
      {after && (
        <p class="wall-then muted">
          {w('then')} <bdi>{pick(after.item.title)}</bdi>
        </p>
      )}
    </>
  );
}

function Over({ session: { next, workshop } }: { session: SessionDocument }) {
  return (
    <>
      <h2 class="wall-huge">{w('over')}</h2>
      <p class="wall-large">{w('over.thanks')}</p>
      {next && (
        <p class="wall-then">
          <span class="muted">{w('over.next')}</span> <b dir="auto">{pick(next.title)}</b>,{' '}
          {w('starts', {
            day: day(next.startsAt, workshop.timezone),
            time: time(next.startsAt, workshop.timezone),
          })}
        </p>
      )}
    </>
  );
}
