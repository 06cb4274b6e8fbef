import type { SessionDocument } from '@plenary/client';
import { day, localTime, pick, time, zoneName } from '../i18n/index.ts';
import { Avatar, EmptyState, type IconName, OwnTime } from '../ui/index.ts';
import { markOf } from '../ui/marks.ts';
import { delegationsOf } from './crowd.ctrl.ts';
import type { Lead } from './lead.ctrl.ts';
import { say } from './texts.ts';
import { WayInPanel } from './WayIn.tsx';

type Moment = 'planned' | 'open' | 'closed' | 'begun' | 'noitems';

const icons: Record<Moment, IconName> = {
  planned: 'door',
  open: 'people',
  closed: 'check',
  begun: 'play',
  noitems: 'play',
};

/** The middle while no item is on: what the room sees, how people come in, and who is here. */
export function Still(props: { lead: Lead; session: SessionDocument; is: Moment }) {
  const { lead, session, is } = props;
  const isBefore = is === 'planned' || is === 'open';
  return (
    <>
      <section class="lead-item card still" aria-labelledby="lead-session">
        <h3 id="lead-session" class="lead-now-title" dir="auto">
          {pick(session.title)}
        </h3>
        {isBefore && <Start session={session} />}
        <EmptyState icon={icons[is]} title={say(`now.${is}`)}>
          {say(`now.${is}.text`)}
        </EmptyState>
        {is === 'closed' && session.next && <After session={session} />}
      </section>
      {isBefore && <WayInPanel lead={lead} />}
      {is !== 'closed' && <Glance lead={lead} />}
    </>
  );
}

function Start({ session: { startsAt, workshop } }: { session: SessionDocument }) {
  const own = localTime(startsAt, workshop.timezone);
  return (
    <p class="lead-start">
      <time class="lead-start-time" dateTime={startsAt}>
        {time(startsAt, workshop.timezone)}
      </time>
      <span class="muted">
        {day(startsAt, workshop.timezone)}, {zoneName(workshop.timezone)}
        {own && (
          <>
            <br />
            {say('session.planned.own', {
              time: own.date ? `${own.date}, ${own.time}` : own.time,
            })}
          </>
        )}
      </span>
    </p>
  );
}

function After({ session: { next, workshop } }: { session: SessionDocument }) {
  if (!next) return null;
  return (
    <p>
      <span class="muted">{say('next.names')}</span> <b dir="auto">{pick(next.title)}</b>,{' '}
      {day(next.startsAt, workshop.timezone)}, {time(next.startsAt, workshop.timezone)}{' '}
      <OwnTime at={next.startsAt} zone={workshop.timezone} />
    </p>
  );
}

/** Every delegation at a glance: here, or missing. */
export function Glance({ lead }: { lead: Lead }) {
  const delegations = delegationsOf(lead.delegations.value);
  if (delegations.length === 0) return null;
  return (
    <section class="lead-glance" aria-labelledby="lead-glance">
      <h3 id="lead-glance" class="lead-kicker">
        {say('glance.title')}
      </h3>
      <ul>
        {delegations.map(({ key, name, rank, present, people, seat }) => (
          <li key={key} class={present ? 'here' : 'away'}>
            <Avatar
              name={pick(name)}
              code={markOf(lead.delegations.value, key)}
              hue={rank}
              size="small"
              away={!present}
            />
            <span class="cut" title={pick(name)}>
              <bdi>{pick(name)}</bdi>
            </span>
            <span class={present || !seat ? 'muted small' : 'lead-seats-missing small'}>
              {present ? (
                <span class="figures">{people}</span>
              ) : (
                say(seat ? 'glance.missing' : 'glance.away')
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
