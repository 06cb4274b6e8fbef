import type { Workshop } from '@plenary/client/rest';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Gate } from '../../src/lead/Gate.tsx';
import { leadOf } from '../../src/lead/lead.ctrl.ts';
import type { QuickShelf } from '../../src/lead/quick/shelf.ts';
import { liveOf } from '../../src/live/live.ts';
import { AccountActsPage } from '../../src/organize/AccountActs.tsx';
import { AccountPage } from '../../src/organize/AccountPage.tsx';
import { Frame } from '../../src/organize/Frame.tsx';
import { OwnersDialog } from '../../src/organize/Owners.tsx';
import { WorkshopPage } from '../../src/organize/Workshop.tsx';
import { CopyDialog, DeleteDialog } from '../../src/organize/WorkshopMenu.tsx';
import { WorkshopsPage } from '../../src/organize/Workshops.tsx';
import { fakeSession } from '../fake.ts';
import { session, usual } from '../lead-documents.ts';
import { type Answers, fakeAccess, never, offline, summary, workshop } from '../organizing.ts';
import type { Scenes } from '../scene.ts';

const nothing = () => undefined;
const shown = workshop();
const account = (answers: Answers) => ({ ...fakeAccess(answers), account: true }) as const;

const accounts = {
  accounts: [
    { id: 'account-1', email: 'organizer@example.org', name: 'Organizer 1 (ROCB A/P)', self: true },
    {
      id: 'account-2',
      email: 'a.person.with.a.very.long.name@training-centre.customs.example.org',
      name: 'Second Organizer of the Regional Office for Capacity Building',
    },
  ],
  invitations: [{ id: 'inv-1', by: 'Organizer 1 (ROCB A/P)', expiresAt: '2021-11-03T02:00:00Z' }],
};

const act = (time: string, by: string | undefined, kind: string, what: string, id: string) => ({
  at: `2021-10-27T${time}Z`,
  ...(by && { by, byKey: 'x' }),
  kind,
  about: [{ what, id, ...(what === 'person' && { name: id }) }],
  ...(/^(poll|breakout|item)\.[a-z]*ed$/.test(kind) && { session: 'practices' }),
});
const acts = {
  day: '2021-10-27',
  days: ['2021-10-26', '2021-10-27'],
  timezone: 'Asia/Shanghai',
  acts: [
    act('00:31:05', 'Organizer 1', 'plan.imported', 'workshop', 'heads-of-rtc-2021'),
    act('00:45:12', 'Organizer 1', 'link.renewed', 'person', 'Head of Delegation, Fiji'),
    act('01:02:00', 'Facilitator 1', 'item.started', 'item', 'welcome'),
    act('01:12:44', 'Facilitator 1', 'poll.opened', 'poll', 'hybrid-ready'),
    act('01:15:01', 'Facilitator 1', 'poll.closed', 'poll', 'hybrid-ready'),
    act('01:20:00', undefined, 'signins.failed', 'count', '7'),
  ],
  unread: ['practices'],
};

const answers: Answers = {
  workshops: { workshops: [summary(shown)] },
  'deleted-workshops': {
    workshops: [
      {
        key: 'old',
        title: { en: 'Rehearsal of the 19th Meeting' },
        deletedAt: '2021-10-27T00:00:00Z',
        purgedAt: '2021-11-03T00:00:00Z',
      },
    ],
  },
  'workshops/heads-of-rtc-2021': shown,
  'workshops/heads-of-rtc-2021/acts': acts,
  'workshops/heads-of-rtc-2021/owners': { owners: accounts.accounts },
  accounts,
  acts: {
    day: '2021-10-27',
    days: ['2021-10-26', '2021-10-27'],
    timezone: 'UTC',
    acts: [
      act('00:31:05', 'Organizer 1', 'account.invited', 'count', '1'),
      act('00:45:12', 'Organizer 2', 'account.made', 'account', 'Organizer 2'),
      act('01:20:00', undefined, 'signins.failed', 'count', '7'),
      act('03:00:00', undefined, 'workshop.purged', 'workshop', 'heads-of-rtc-2020'),
    ],
    unread: [],
  },
};

function Under({ children }: { children: ComponentChildren }) {
  return (
    <Frame access={account(answers)} onAgain={nothing}>
      <h1>Workshops</h1>
      {children}
    </Frame>
  );
}

const page =
  (given: Workshop, tab: 'programme' | 'acts', more: Answers = {}) =>
  () => (
    <WorkshopPage
      workshop="heads-of-rtc-2021"
      access={account({ ...answers, 'workshops/heads-of-rtc-2021': given, ...more })}
      place={{ tab }}
      onPlace={nothing}
      onAgain={nothing}
    />
  );

const accountPage = (more: Answers) => () => (
  <AccountPage access={account({ ...answers, ...more })} onAgain={nothing} />
);
const accountActs = (more: Answers) => () => (
  <AccountActsPage access={account({ ...answers, ...more })} onAgain={nothing} />
);
const actsWith = (given: unknown) =>
  page(shown, 'acts', { 'workshops/heads-of-rtc-2021/acts': given });

const shelf: QuickShelf = {
  list: async () => ({ polls: [], breakouts: [] }),
  poll: async () => ({ ok: true, key: 'quick-poll-1' }),
  round: async () => ({ ok: true, key: 'quick-round-1' }),
  remove: async () => ({ ok: true }),
};

function Leading({ quick }: { quick?: 'poll' | 'round' }) {
  const [lead] = useState(() =>
    leadOf(
      liveOf(fakeSession({ ...usual, session }, {})),
      async () => ({ code: 'RTC-2021' }),
      shelf,
    ),
  );
  useEffect(() => {
    if (quick) lead.quick.value = { is: quick };
  }, []);
  return <Gate lead={lead} workshop="heads-of-rtc-2021" onLeave={nothing} view="run" />;
}

const scenes: Scenes = {
  'life-workshops': () => <WorkshopsPage access={account(answers)} onAgain={nothing} />,
  'life-archived': page({ ...shown, archived: true }, 'programme'),
  'life-copy': () => (
    <Under>
      <CopyDialog
        api={account(answers).api}
        workshop={shown}
        firstDay="2021-10-27"
        open
        onClose={nothing}
      />
    </Under>
  ),
  'life-delete': () => (
    <Under>
      <DeleteDialog
        api={account(answers).api}
        workshop={shown}
        open
        onClose={nothing}
        onDeleted={nothing}
        onRestored={nothing}
      />
    </Under>
  ),
  'life-owners': () => (
    <Under>
      <OwnersDialog
        api={account(answers).api}
        workshop={shown}
        open
        onClose={nothing}
        onLeft={nothing}
      />
    </Under>
  ),
  'life-account': accountPage({}),
  'life-account-alone': accountPage({
    accounts: { accounts: accounts.accounts.slice(0, 1), invitations: [] },
  }),
  'life-account-loading': accountPage({ accounts: never }),
  'life-account-offline': accountPage({ accounts: offline }),
  'life-account-acts': accountActs({}),
  'life-account-acts-none': accountActs({ acts: { ...acts, acts: [] } }),
  'life-account-acts-loading': accountActs({ acts: never }),
  'life-account-acts-offline': accountActs({ acts: offline }),
  'life-acts': page(shown, 'acts'),
  'life-acts-none': actsWith({ ...acts, acts: [] }),
  'life-acts-many': actsWith({
    ...acts,
    acts: Array.from({ length: 40 }, () => acts.acts).flat(),
  }),
  'life-acts-loading': actsWith(never),
  'life-acts-offline': actsWith(offline),
  'lead-quick-buttons': () => <Leading />,
  'lead-quick-poll': () => <Leading quick="poll" />,
  'lead-quick-round': () => <Leading quick="round" />,
};

export default scenes;
