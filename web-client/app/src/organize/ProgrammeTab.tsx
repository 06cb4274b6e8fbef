import { type Api, listPeople, type ProgrammeSession, type Workshop } from '@plenary/client/rest';
import { useMemo } from 'preact/hooks';
import { date, list, localTime, pick, t, time } from '../i18n/index.ts';
import { Chip, EmptyState, Icon, type IconName } from '../ui/index.ts';
import { useAsked } from './asking.ts';
import { StateChip } from './StateChip.tsx';
import { o, refusalSentence, word } from './texts.ts';

type Names = ReadonlyMap<string, string>;

/** Everything that the plan holds, day by day, and what of it cannot be run yet. */
export function ProgrammeTab({ workshop, api }: { workshop: Workshop; api: Api }) {
  const [people] = useAsked(() => listPeople(api, workshop.key), [api, workshop.key]);
  const names = useMemo<Names>(
    () => new Map(people.is === 'there' ? people.value.map(({ key, name }) => [key, name]) : []),
    [people],
  );
  if (workshop.days.length === 0) {
    return (
      <div class="card">
        <EmptyState icon="calendar" title={o('programme.none')}>
          <p>{o('programme.none.text')}</p>
        </EmptyState>
      </div>
    );
  }
  return (
    <div class="stack days">
      <p class="muted small">{o('zone.stated', { zone: workshop.timezone })}</p>
      {workshop.days.map(({ day, sessions }) => (
        <section key={day} class="stack" aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>{date(day, true)}</h2>
          {sessions.map((session) => (
            <SessionCard
              key={session.key}
              session={session}
              zone={workshop.timezone}
              names={names}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

function SessionCard(props: { session: ProgrammeSession; zone: string; names: Names }) {
  const { session, zone } = props;
  const own = localTime(session.startsAt, zone);
  const until = new Date(Date.parse(session.startsAt) + session.minutes * 60_000).toISOString();
  return (
    <article class="card session-card">
      <header>
        <div>
          <h3 dir="auto">{pick(session.title)}</h3>
          <p class="muted small facts">
            <span>
              <time dateTime={session.startsAt}>{session.starts}</time>–{time(until, zone)}
            </span>
            <span>{t('minutes', { count: session.minutes })}</span>
            {own && (
              <span>
                {t('time.own', { time: own.date ? `${own.date}, ${own.time}` : own.time })}
              </span>
            )}
          </p>
        </div>
        <div class="row">
          <StateChip state={session.state} />
          {session.state !== 'planned' && (
            <a class="small no-print" href={`#attendance/${encodeURIComponent(session.key)}`}>
              {o('tab.attendance')}
            </a>
          )}
        </div>
      </header>
      <Items session={session} names={props.names} />
      <Parts session={session} />
    </article>
  );
}

function Items({ session, names }: { session: ProgrammeSession; names: Names }) {
  if (session.items.length === 0) return null;
  return (
    <ol class="items">
      {session.items.map((item) => (
        <li key={item.key}>
          <span class="figures muted">
            {item.minutes && o('minutes.short', { count: item.minutes })}
          </span>
          <div>
            <p dir="auto">{pick(item.title)}</p>
            {item.speakers.length > 0 && (
              <p class="muted small">{list(item.speakers.map((key) => names.get(key) ?? key))}</p>
            )}
          </div>
          <span class="muted small">{word('item', item.kind)}</span>
        </li>
      ))}
    </ol>
  );
}

interface Part {
  readonly key: string;
  readonly kind: string;
  readonly icon: IconName;
  readonly title: string;
  readonly facts: readonly string[];
  readonly reason?: string | undefined;
}

function groupsOf({ groups }: ProgrammeSession['breakouts'][number]): string {
  if (groups.size !== undefined) return o('groups.size', { count: groups.size });
  return o('groups', { count: groups.count ?? groups.named?.length ?? 0 });
}

function partsOf(session: ProgrammeSession): Part[] {
  const reason = (part: { runnable: boolean; reason?: string }) =>
    part.runnable ? undefined : refusalSentence(part.reason ?? '', o('part.unavailable'));
  return [
    ...session.breakouts.map((part) => ({
      key: part.key,
      kind: o('part.breakout'),
      icon: 'group' as const,
      title: pick(part.title) || part.key,
      facts: [
        groupsOf(part),
        word('assign', part.assign),
        ...(part.minutes ? [t('minutes', { count: part.minutes })] : []),
      ],
      reason: reason(part),
    })),
    ...session.polls.map((part) => ({
      key: part.key,
      kind: o('part.poll'),
      icon: 'ballot' as const,
      title: pick(part.question),
      facts: [
        word('poll', part.type),
        word('by', part.by),
        word('results', part.results),
        ...(part.secret ? [o('poll.secret')] : part.anonymous ? [o('poll.anonymous')] : []),
      ],
      reason: reason(part),
    })),
    ...session.worksheets.map((part) => ({
      key: part.key,
      kind: o('part.worksheet'),
      icon: 'list' as const,
      title: pick(part.title),
      facts: [],
      reason: reason(part),
    })),
    ...session.decisions.map((part) => ({
      key: part.key,
      kind: o('part.decision'),
      icon: 'flag' as const,
      title: `${part.number}. ${pick(part.text)}`,
      facts: [],
      reason: reason(part),
    })),
  ];
}

/** Polls, breakouts, worksheets and decisions; what cannot run yet says so and why. */
function Parts({ session }: { session: ProgrammeSession }) {
  const parts = partsOf(session);
  if (parts.length === 0) return null;
  return (
    <ul class="parts">
      {parts.map((part) => (
        <li key={`${part.kind} ${part.key}`} class={part.reason ? 'part later' : 'part'}>
          <Icon name={part.icon} />
          <div>
            <p class="facts small muted">
              <span class="strong">{part.kind}</span>
              {part.facts.map((fact) => (
                <span key={fact}>{fact}</span>
              ))}
            </p>
            <p dir="auto">{part.title}</p>
            {part.reason && (
              <p class="part-reason small">
                <Chip tone="warn" icon="alert">
                  {o('part.later')}
                </Chip>
                <span class="muted">{part.reason}</span>
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
