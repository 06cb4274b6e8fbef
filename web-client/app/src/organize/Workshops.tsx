import { listWorkshops, type WorkshopSummary } from '@plenary/client/rest';
import { useState } from 'preact/hooks';
import { date, pick, zoneName } from '../i18n/index.ts';
import { usePage } from '../router.tsx';
import { Chip, EmptyState, Skeleton } from '../ui/index.ts';
import { type Access, accessTo } from './access.ts';
import { useAsked } from './asking.ts';
import { Deleted } from './Deleted.tsx';
import { Failing, Frame, Stale, ToSignIn } from './Frame.tsx';
import { PlanImport } from './PlanImport.tsx';
import { StateChip } from './StateChip.tsx';
import { o, word } from './texts.ts';
import { WorkshopMenu } from './WorkshopMenu.tsx';
import { byUrgency, nextOf } from './workshops.ctrl.ts';

export default function Workshops() {
  const [access, setAccess] = useState(() => accessTo());
  if (!access) return <ToSignIn />;
  return <WorkshopsPage access={access} onAgain={() => setAccess(accessTo() ?? access)} />;
}

export function WorkshopsPage({ access, onAgain }: { access: Access; onAgain: () => void }) {
  usePage(o('workshops.title'));
  const { api } = access;
  const [asked, again] = useAsked(() => listWorkshops(api), [api], 30_000);
  const [turn, setTurn] = useState(0);
  const changed = () => {
    setTurn(turn + 1);
    again();
  };
  return (
    <Frame access={access} onAgain={onAgain}>
      <h1>{o('workshops.title')}</h1>
      {asked.is === 'loading' && <ListSkeleton />}
      {asked.is === 'failed' && <Failing trouble={asked.trouble} onAgain={again} />}
      {asked.is === 'there' && (
        <>
          <Stale trouble={asked.stale} onAgain={again} />
          {asked.value.length > 0 ? (
            <ul class="workshop-list">
              {byUrgency(asked.value).map((workshop) => (
                <WorkshopCard
                  key={workshop.key}
                  workshop={workshop}
                  access={access}
                  onChanged={changed}
                />
              ))}
            </ul>
          ) : (
            <div class="card">
              <EmptyState icon="calendar" title={o('workshops.none')}>
                <p>{o('workshops.none.text')}</p>
              </EmptyState>
            </div>
          )}
        </>
      )}
      <section class="stack" aria-labelledby="import-title">
        <div class="stack-tight">
          <h2 id="import-title">{o('import.title')}</h2>
          {asked.is === 'there' && asked.value.length > 0 && (
            <p class="muted">{o('import.begin')}</p>
          )}
        </div>
        <PlanImport api={api} draftName="new" onImported={again} />
      </section>
      {access.account && <Deleted api={api} turn={turn} onChanged={again} />}
    </Frame>
  );
}

function WorkshopCard(props: { workshop: WorkshopSummary; access: Access; onChanged: () => void }) {
  const { workshop, access } = props;
  const next = nextOf(workshop);
  const [first, last] = [workshop.days[0], workshop.days.at(-1)];
  return (
    <li class="card workshop-card">
      <div class="workshop-head">
        <h2>
          <a href={`/organize/${encodeURIComponent(workshop.key)}`} dir="auto">
            {pick(workshop.title)}
          </a>
        </h2>
        <div class="row tight">
          {workshop.archived ? (
            <Chip>{o('archived.chip')}</Chip>
          ) : (
            <StateChip state={next?.state ?? 'closed'} />
          )}
          {access.account && (
            <WorkshopMenu
              api={access.api}
              workshop={workshop}
              firstDay={first}
              onChanged={props.onChanged}
            />
          )}
        </div>
      </div>
      <p class="muted facts">
        <span>{word('kind', workshop.kind)}</span>
        {first && (
          <span>
            {first === last || !last
              ? date(first, true)
              : o('dates', { first: date(first), last: date(last, true) })}
          </span>
        )}
        <span>{o('zone', { zone: zoneName(workshop.timezone) })}</span>
        <span>{o('count.people', { count: workshop.people })}</span>
        <span>{o('count.delegations', { count: workshop.delegations })}</span>
      </p>
      <ul class="session-lines">
        {workshop.sessions.map((session) => (
          <li key={session.key}>
            <time class="muted small" dateTime={session.startsAt}>
              {date(session.day)}, {session.starts}
            </time>
            <span dir="auto">{pick(session.title)}</span>
            <StateChip state={session.state} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function ListSkeleton() {
  return (
    <div class="workshop-list" aria-busy="true">
      <span class="unseen" role="status">
        {o('loading')}
      </span>
      {[0, 1].map((card) => (
        <div key={card} class="card">
          <Skeleton title lines={4} />
        </div>
      ))}
    </div>
  );
}
