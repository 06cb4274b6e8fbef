import type { SessionState } from '@plenary/client';
import type { Attendance, Workshop } from '@plenary/client/rest';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { expired } from '../../src/organize/access.ts';
import { Frame, NotHere } from '../../src/organize/Frame.tsx';
import { PlanImport } from '../../src/organize/PlanImport.tsx';
import type { Place } from '../../src/organize/place.ts';
import { errorsIn, type Sent } from '../../src/organize/plan.ctrl.ts';
import { SetUpPage } from '../../src/organize/SetUp.tsx';
import { SignInPage } from '../../src/organize/SignIn.tsx';
import { WorkshopPage } from '../../src/organize/Workshop.tsx';
import { WorkshopsPage } from '../../src/organize/Workshops.tsx';
import { attendance, discreet } from '../attendance-answers.ts';
import { faults, planText } from '../faulty-plan.ts';
import {
  type Answers,
  fakeAccess,
  fakeApi,
  never,
  offline,
  otherSummaries,
  people,
  summary,
  workshop,
} from '../organizing.ts';
import type { Scenes } from '../scene.ts';

const nothing = () => undefined;
const key = 'heads-of-rtc-2021';
const at = (path: string) => `workshops/${key}${path}`;

/** What somebody does once the page stands: each is the text or label of a button that is pressed. */
function After(props: { press: readonly string[]; children: ComponentChildren }) {
  useEffect(() => {
    let next = 0;
    const timer = setInterval(() => {
      const wanted = props.press[next];
      if (wanted === undefined) return clearInterval(timer);
      const button = [...document.querySelectorAll('button')].find(
        (it) =>
          it.textContent === wanted ||
          (it.getAttribute('aria-label') ?? it.textContent)?.startsWith(wanted),
      );
      if (!button) return;
      button.click();
      next += 1;
    }, 15);
    return () => clearInterval(timer);
  }, []);
  return <>{props.children}</>;
}

const workshops = (answer: unknown) => () => (
  <WorkshopsPage access={fakeAccess({ workshops: answer })} onAgain={nothing} />
);

const imported = (sent: Sent) => () => (
  <Frame access={fakeAccess({})} onAgain={nothing}>
    <h1>Workshops</h1>
    <h2>Import a plan</h2>
    <PlanImport
      api={fakeAccess({}).api}
      draftName="scene"
      given={sent.is === 'wrong' ? { name: 'heads-of-rtc-2021.yaml', text: planText } : undefined}
      sent={sent}
      onImported={nothing}
    />
  </Frame>
);

function page(place: Place, answers: Answers, shown: Workshop = workshop()) {
  const given = {
    [at('')]: shown,
    [at('/people')]: { people: people(26) },
    [at('/plan')]: planText,
    ...answers,
  };
  return (
    <WorkshopPage
      workshop={key}
      access={fakeAccess(given)}
      place={place}
      onPlace={nothing}
      onAgain={nothing}
    />
  );
}

const long =
  'Supercalifragilistic International Directorate-General for Customs Training, Accreditation and Regional Co-operation';
const longest: Workshop = {
  ...workshop(),
  title: { en: `${long} and the Harmonization of Practices` },
  days: workshop().days.map((day) => ({
    ...day,
    sessions: day.sessions.map((session) => ({
      ...session,
      title: { en: `${long}: ${session.title.en}` },
      items: session.items.map((item) => ({ ...item, title: { en: `${item.title.en}, ${long}` } })),
    })),
  })),
};

const programme = (shown?: Workshop) => () => page({ tab: 'programme' }, {}, shown);
const peopleTab =
  (count: number, press: readonly string[] = []) =>
  () => (
    <After press={press}>
      {page(
        { tab: 'people' },
        {
          [at('/people')]: { people: people(count) },
          [at('/people/cn-delegate-1/link')]: {
            url: 'https://plenary.example/enter#8Yt2mQ4sWc0bV7nKx1Zr5pLd9Gh3Jf6',
            secret: '8Yt2mQ4sWc0bV7nKx1Zr5pLd9Gh3Jf6',
          },
        },
      )}
    </After>
  );

const attended =
  (
    report: Attendance | unknown,
    {
      press = [],
      states,
      of = 'practices',
    }: { press?: string[]; states?: SessionState[]; of?: string } = {},
  ) =>
  () => (
    <After press={press}>
      {page(
        { tab: 'attendance', of },
        {
          [at('/sessions/practices/attendance')]: report,
          [at('/days/2021-10-27/attendance')]: report,
        },
        states ? workshop(states) : workshop(),
      )}
    </After>
  );

const verified = (verification: unknown, states?: SessionState[]) => () =>
  page({ tab: 'record' }, { '*': verification }, states ? workshop(states) : workshop());

const nobody = attendance(26);
const absent = {
  ...nobody,
  people: nobody.people.map(({ first: _, last: __, ...person }) => ({
    ...person,
    lower: 0,
    seconds: 0,
    upper: 0,
    share: 0,
    spans: [],
  })),
  delegations: nobody.delegations.map((line) => ({
    ...line,
    present: false,
    people: 0,
    seconds: 0,
    share: 0,
  })),
};

const day = attendance(26, {
  day: '2021-10-27',
  unread: ['opening'],
  live: [
    { from: '2021-10-27T02:01:00Z', until: '2021-10-27T02:27:00Z' },
    { from: '2021-10-27T02:31:00Z', until: '2021-10-27T03:50:00Z' },
    { from: '2021-10-27T06:01:00Z', until: '2021-10-27T07:22:18Z' },
  ],
});

const setUp = (invited: boolean) =>
  fakeApi({ 'POST links': { kind: 'setup', token: 'setup', invited } });

const scenes: Scenes = {
  'sign-in': () => <SignInPage again={false} door={null} />,
  'sign-in-wrong': () => (
    <SignInPage
      door={null}
      again={false}
      email="organizer@example.org"
      faults={{ form: 'No account has this e-mail and this password.' }}
    />
  ),
  'sign-in-again': () => <SignInPage again door={null} />,
  setup: () => <SetUpPage secret="s" api={setUp(false)} />,
  'setup-invited': () => <SetUpPage secret="s" api={setUp(true)} />,
  'setup-weak': () => (
    <SetUpPage
      secret="s"
      api={setUp(false)}
      given={{ email: 'organizer', password: 'short' }}
      faults={{
        email: 'Enter an e-mail address, such as name@example.org.',
        password: 'This is too short. A password has at least 10 characters.',
      }}
    />
  ),
  'setup-no-link': () => <SetUpPage secret="" />,
  'organize-workshops': workshops({ workshops: [...otherSummaries, summary()] }),
  'organize-workshops-none': workshops({ workshops: [] }),
  'organize-workshops-loading': workshops(never),
  'organize-workshops-offline': workshops(offline),
  'organize-import-wrong': imported({ is: 'wrong', errors: errorsIn(planText, faults) }),
  'organize-import-created': imported({
    is: 'imported',
    key,
    revision: 1,
    created: true,
    kept: [],
  }),
  'organize-import-kept': imported({
    is: 'imported',
    key,
    revision: 4,
    created: false,
    kept: [
      {
        path: 'programme[0].sessions[0]',
        code: 'kept.session-over',
        reason: 'This session is over and stays as it was.',
      },
      {
        path: 'programme[0].sessions[2].polls[0]',
        code: 'kept.begun',
        reason: 'It is open or over and stays as it was opened.',
      },
      {
        path: 'people',
        code: 'kept.out-by-hand',
        reason: 'It was taken out by hand and stays out.',
        key: 'fj-delegate-2',
      },
    ],
  }),
  'organize-import-refused': imported({
    is: 'refused',
    message: 'This key belongs to a workshop of somebody else. Choose another key.',
  }),
  'organize-forbidden': () => (
    <NotHere workshop={key} trouble={{ is: 'forbidden' }} onAgain={nothing} />
  ),
  'organize-expired': () => {
    expired.value = true;
    return programme()();
  },
  'organize-loading': () => page({ tab: 'programme' }, { [at('')]: never }),
  'organize-failed': () => page({ tab: 'programme' }, { [at('')]: 500 }),
  'organize-programme': programme(),
  'organize-long-names': programme(longest),
  'organize-programme-none': programme({ ...workshop(), days: [] }),
  'organize-people': peopleTab(26),
  'organize-people-1': peopleTab(1),
  'organize-people-500': peopleTab(500),
  'organize-people-link': peopleTab(26, ['Show link: Delegate 1 (China)']),
  'organize-people-renew': peopleTab(26, ['Show link: Delegate 1 (China)', 'Make a new link']),
  'organize-people-erase': peopleTab(26, ['Show link: Delegate 1 (China)', 'Erase this person']),
  'organize-people-none': peopleTab(0),
  'organize-plan': () => page({ tab: 'plan' }, {}),
  'organize-plan-loading': () => page({ tab: 'plan' }, { [at('/plan')]: never }),
  'organize-plan-offline': () => page({ tab: 'plan' }, { [at('/plan')]: offline }),
  'organize-plan-edit': () => <After press={['Edit here']}>{page({ tab: 'plan' }, {})}</After>,
  'organize-attendance': attended(attendance(26)),
  'organize-attendance-1': attended(attendance(1)),
  'organize-attendance-500': attended(attendance(500)),
  'organize-attendance-opened': attended(attendance(26), {
    press: ['Timeline of Delegate 1 (China)'],
  }),
  'organize-attendance-table': attended(attendance(26), { press: ['Table'] }),
  'organize-attendance-delegations': attended(attendance(26), { press: ['Delegations'] }),
  'organize-attendance-presence': attended(discreet('presence')),
  'organize-attendance-counts': attended(discreet('counts')),
  'organize-attendance-day': attended(day, { of: 'day.2021-10-27' }),
  'organize-attendance-nobody': attended(absent, { states: ['closed', 'closed', 'closed'] }),
  'organize-attendance-not-open': attended(attendance(26), { states: [] }),
  'organize-attendance-not-live': attended(attendance(26, { live: [], liveSeconds: 0 }), {
    states: ['closed', 'closed', 'open'],
  }),
  'organize-attendance-loading': attended(never),
  'organize-attendance-offline': attended(offline),
  'organize-record': verified({ valid: true, entries: 1204, anchors: 3 }),
  'organize-record-broken': verified({ valid: false, entries: 1204, anchors: 3, firstBad: 871 }),
  'organize-record-loading': verified(never),
  'organize-record-offline': verified(offline),
  'organize-record-none': verified({}, []),
};
export default scenes;
