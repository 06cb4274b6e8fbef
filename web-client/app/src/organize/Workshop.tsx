import { getWorkshop, type Workshop as WorkshopShown } from '@plenary/client/rest';
import { useState } from 'preact/hooks';
import { date, pick, zoneName } from '../i18n/index.ts';
import { identityOf } from '../identity/identity.ts';
import { addressOf } from '../lead/way-in.ctrl.ts';
import { isRehearsal } from '../rehearsal.ts';
import { navigate, type Params, usePage } from '../router.tsx';
import { ActionButton, Banner, buttonClass, Icon, Skeleton, Tabs } from '../ui/index.ts';
import { ActsTab } from './ActsTab.tsx';
import { AttendanceTab } from './AttendanceTab.tsx';
import { type Access, accessTo } from './access.ts';
import { useAsked } from './asking.ts';
import { CopyButton } from './Copy.tsx';
import { CompendiumTab } from './compendium/CompendiumTab.tsx';
import { DoorPanel } from './DoorPanel.tsx';
import { Failing, Frame, NotHere, Stale, ToSignIn } from './Frame.tsx';
import { PeopleTab } from './PeopleTab.tsx';
import { PlanTab } from './PlanTab.tsx';
import { ProgrammeTab } from './ProgrammeTab.tsx';
import { type Place, tabs, usePlace } from './place.ts';
import { RecordTab } from './RecordTab.tsx';
import { goRehearse } from './rehearse.ctrl.ts';
import { o, word } from './texts.ts';
import { WorkshopMenu } from './WorkshopMenu.tsx';

export default function Workshop({ params }: { params: Params }) {
  const workshop = params.workshop ?? '';
  const [access, setAccess] = useState(() => accessTo(workshop));
  const [place, go] = usePlace();
  if (!access) {
    if (identityOf(workshop)) {
      return (
        <NotHere workshop={workshop} trouble={{ is: 'forbidden' }} onAgain={() => undefined} />
      );
    }
    return <ToSignIn />;
  }
  return (
    <WorkshopPage
      workshop={workshop}
      access={access}
      place={place}
      onPlace={go}
      onAgain={() => setAccess(accessTo(workshop) ?? access)}
    />
  );
}

export function WorkshopPage(props: {
  workshop: string;
  access: Access;
  place: Place;
  onPlace: (place: Place) => void;
  onAgain: () => void;
}) {
  const { api } = props.access;
  const [asked, again] = useAsked(
    () => getWorkshop(api, props.workshop),
    [api, props.workshop],
    30_000,
  );
  usePage(asked.is === 'there' ? pick(asked.value.title) : '');
  const trouble = asked.is === 'failed' ? asked.trouble : undefined;
  if (trouble?.is === 'forbidden' || trouble?.is === 'missing') {
    return <NotHere workshop={props.workshop} trouble={trouble} onAgain={again} />;
  }
  return (
    <Frame access={props.access} onAgain={props.onAgain}>
      {asked.is === 'loading' && <PageSkeleton />}
      {trouble && (
        <>
          <h1>{o('workshop.title')}</h1>
          <Failing trouble={trouble} onAgain={again} />
        </>
      )}
      {asked.is === 'there' && (
        <>
          <Head workshop={asked.value} access={props.access} onChanged={again} />
          <Stale trouble={asked.stale} onAgain={again} />
          <Tabs
            name={o('tabs')}
            tabs={tabsOf(asked.value).map((key) => ({ key, label: o(`tab.${key}`) }))}
            chosen={props.place.tab}
            onChoose={(tab) => props.onPlace({ tab })}
          >
            <Panel {...props} shown={asked.value} onChanged={again} />
          </Tabs>
        </>
      )}
    </Frame>
  );
}

/** A rehearsal has no plan of its own. */
const tabsOf = ({ key }: WorkshopShown) =>
  tabs.filter((tab) => tab !== 'plan' || !isRehearsal(key));

function Panel(props: {
  access: Access;
  place: Place;
  onPlace: (place: Place) => void;
  shown: WorkshopShown;
  onChanged: () => void;
}) {
  const { shown: workshop, place } = props;
  const { api } = props.access;
  switch (place.tab) {
    case 'programme':
      return <ProgrammeTab workshop={workshop} api={api} />;
    case 'people':
      return (
        <>
          <DoorPanel workshop={workshop.key} api={api} />
          <PeopleTab
            workshop={workshop}
            api={api}
            of={place.of}
            onGo={(of) =>
              props.onPlace(of === undefined ? { tab: 'people' } : { tab: 'people', of })
            }
            onChanged={props.onChanged}
          />
        </>
      );
    case 'plan':
      return <PlanTab workshop={workshop} api={api} onChanged={props.onChanged} />;
    case 'attendance':
      return (
        <AttendanceTab
          workshop={workshop}
          api={api}
          of={place.of}
          onChoose={(of) => props.onPlace({ tab: 'attendance', of })}
          onLookAgain={props.onChanged}
        />
      );
    case 'compendium':
      return (
        <CompendiumTab
          workshop={workshop}
          api={api}
          of={place.of}
          onGo={(of) =>
            props.onPlace(of === undefined ? { tab: 'compendium' } : { tab: 'compendium', of })
          }
          onPlan={() => props.onPlace({ tab: 'plan' })}
        />
      );
    case 'record':
      return <RecordTab workshop={workshop} api={api} />;
    case 'acts':
      return <ActsTab workshop={workshop} api={api} />;
  }
}

function Head(props: { workshop: WorkshopShown; access: Access; onChanged: () => void }) {
  const { workshop, access } = props;
  const days = workshop.days.map(({ day }) => day);
  const [first, last] = [days[0], days.at(-1)];
  const path = `/w/${encodeURIComponent(workshop.key)}`;
  return (
    <header class="workshop-page-head">
      <div class="stack-tight">
        <p class="muted small no-print">
          <a href="/organize">{o('workshops.title')}</a>
        </p>
        <h1 dir="auto">{pick(workshop.title)}</h1>
        {workshop.archived && (
          <Banner tone="plain" icon="info" title={o('archived.title')}>
            {o('archived.text')}
          </Banner>
        )}
        <p class="muted facts">
          <span>{word('kind', workshop.kind)}</span>
          {first && last && (
            <span>
              {first === last
                ? date(first, true)
                : o('dates', { first: date(first), last: date(last, true) })}
            </span>
          )}
          <span>{o('zone', { zone: zoneName(workshop.timezone) })}</span>
          <span>{word('mode', workshop.mode)}</span>
          {workshop.venue && <span dir="auto">{pick(workshop.venue)}</span>}
        </p>
      </div>
      <div class="workshop-doors no-print">
        {workshop.joinCode && !workshop.archived && (
          <div class="join-code">
            <span class="muted small">{o('code.join')}</span>
            <span class="join-code-text" dir="ltr">
              {workshop.joinCode}
            </span>
            <CopyButton
              text={addressOf({ code: workshop.joinCode, url: workshop.joinUrl })}
              what={workshop.joinCode}
              label={o('copy.join')}
            />
          </div>
        )}
        <div class="row">
          {!workshop.archived && (
            <a class={buttonClass({ kind: 'plain' })} href={`${path}/lead`}>
              <Icon name="play" />
              {o('door.lead')}
            </a>
          )}
          <a class={buttonClass({ kind: 'plain' })} href={path}>
            <Icon name="people" />
            {o('door.participant')}
          </a>
          {workshop.endsAt && (
            <p class="small muted">
              {o('rehearsal.ends', { day: date(workshop.endsAt.slice(0, 10), true) })}
            </p>
          )}
          {!isRehearsal(workshop.key) && !workshop.archived && (
            <ActionButton icon="refresh" onAction={() => goRehearse(access.api, workshop.key)}>
              {o('rehearse')}
            </ActionButton>
          )}
          {access.account && (
            <WorkshopMenu
              api={access.api}
              workshop={workshop}
              firstDay={first}
              onChanged={props.onChanged}
              onDeleted={() => navigate('/organize')}
            />
          )}
        </div>
      </div>
    </header>
  );
}

function PageSkeleton() {
  return (
    <div class="stack" aria-busy="true">
      <h1 class="unseen">{o('loading')}</h1>
      <Skeleton title lines={2} />
      <div class="card">
        <Skeleton lines={8} />
      </div>
    </div>
  );
}
