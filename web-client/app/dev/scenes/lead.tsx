import type { DelegationsDocument, PeopleDocument } from '@plenary/client';
import { useState } from 'preact/hooks';
import { DoorDialog } from '../../src/lead/DoorDialog.tsx';
import type { Desk } from '../../src/lead/desk.ts';
import { Gate, Stranger } from '../../src/lead/Gate.tsx';
import type { View } from '../../src/lead/LeadPage.tsx';
import { type Lead, leadOf } from '../../src/lead/lead.ctrl.ts';
import type { JoinCode } from '../../src/lead/way-in.ctrl.ts';
import { liveOf } from '../../src/live/live.ts';
import { atDoor, guests } from '../door-documents.ts';
import { type Documents, type Fake, fakeSession, later, now } from '../fake.ts';
import { crowd, run, session, usual, withRound } from '../lead-documents.ts';
import { topicsPoll, withPoll } from '../lead-polls.ts';
import { deskWith } from '../planner-documents.ts';
import type { Scenes } from '../scene.ts';

interface Play extends Fake {
  readonly view?: View;
  readonly code?: () => Promise<JoinCode>;
  readonly desk?: Desk;
  readonly begin?: (lead: Lead) => void;
}

function Stage({ documents, play }: { documents: Documents; play: Play }) {
  const [lead] = useState(() => {
    const made = leadOf(
      liveOf(fakeSession(documents, play)),
      play.code ?? (async () => ({ code: 'RTC-2021' })),
      undefined,
      undefined,
      play.desk,
    );
    play.begin?.(made);
    return made;
  });
  return (
    <Gate
      lead={lead}
      workshop="heads-of-rtc-2021"
      onLeave={() => undefined}
      {...(play.view && { view: play.view })}
    />
  );
}

const scene =
  (documents: Documents = {}, play: Play = {}) =>
  () => <Stage documents={{ ...usual, ...documents }} play={play} />;

const { now: _, next: __, ...idle } = session;
const before = { ...idle, ...(session.next && { next: session.next }) };
const rounds = withRound(8, crowd(40), [3]);
const four = withRound(4, undefined, [2]);
const many = withRound(60, crowd(500), [7, 41]);
const { delegations: seated } = usual as { delegations: DelegationsDocument };
const full: DelegationsDocument = {
  ...seated,
  present: 8,
  delegations: Object.fromEntries(
    Object.entries(seated.delegations).map(([key, one]) => [key, { ...one, present: true }]),
  ),
};
const lastItem = { ...session, now: { item: 'sharing', since: '2021-10-27T05:00:00Z' } };

const long =
  'Supercalifragilistic International Directorate-General for Customs Training and Accreditation';
const longest: PeopleDocument = {
  people: Object.fromEntries(
    Object.entries((usual.people as PeopleDocument).people).map(([id, person]) => [
      id,
      { ...person, name: `${person.name}, ${long}` },
    ]),
  ),
};
const longDelegations: DelegationsDocument = {
  ...seated,
  delegations: Object.fromEntries(
    Object.entries(seated.delegations).map(([key, one]) => [
      key,
      { ...one, name: { en: `${one.name.en} (${long})` } },
    ]),
  ),
};

const decisionItem = { ...session.items.measures, kind: 'decisions' };
const toDecide = [
  {
    key: 'cooperation',
    number: '1',
    text: {
      en: 'Expand and deepen co-operation among the region as well as with the WCO and the regional office, particularly during challenging times.',
      fr: 'Étendre et approfondir la coopération dans la région ainsi qu’avec l’OMD et le bureau régional.',
    },
  },
];

const scenes: Scenes = {
  'lead-outside': scene(
    {
      session: { ...lastItem, items: { ...lastItem.items, measures: decisionItem } },
      run: { ...run, breakouts: {}, polls: { priority: run.polls.priority } },
    },
    { view: 'run', desk: { ...deskWith(4), decisions: async () => toDecide } },
  ),
  'lead-poll-between': scene({ session: idle, ...withPoll('open') }),
  'lead-loading': () => <Stage documents={{}} play={{ connection: { is: 'connecting' } }} />,
  'lead-planned': scene({ session: { ...before, state: 'planned' }, people: { people: {} } }),
  'lead-open': scene({ session: { ...before, state: 'open' } }),
  'lead-begun': scene({ session: before }),
  'lead-item': scene(),
  'lead-item-run': scene({}, { view: 'run' }),
  'lead-people': scene({}, { view: 'people' }),
  'lead-empty': scene({
    session: { ...idle, items: {} },
    run: { items: {}, polls: {}, breakouts: {} },
  }),
  'lead-last-item': scene({ session: lastItem }, { view: 'run' }),
  'lead-paused': scene({ session: { ...session, state: 'paused' } }),
  'lead-paused-unled': scene({
    session: { ...session, state: 'paused', pausedUnled: { since: '2021-10-27T02:00:00.000Z' } },
  }),
  'lead-closed': scene({ session: { ...before, state: 'closed' } }, { view: 'run' }),
  'lead-poll': scene(withPoll('open')),
  'lead-poll-run': scene(withPoll('open'), { view: 'run' }),
  'lead-results': scene(withPoll('closed')),
  'lead-released': scene(withPoll('closed', { results: 'released' })),
  'lead-poll-500': scene({
    ...topicsPoll,
    people: crowd(500),
    delegations: full,
  }),
  'lead-groups': scene(four),
  'lead-groups-8': scene(
    { ...rounds, people: crowd(40) },
    {
      begin: (lead) => {
        lead.violations.value = [
          'Delegates from Korea should be spread but meet in group 4.',
          'Group 3 has nobody of a secretariat.',
        ];
      },
    },
  ),
  'lead-groups-60': scene({ ...many, people: crowd(500), delegations: full }),
  'lead-visiting': scene({
    ...four,
    me: { ...(usual.me as object), room: '2', group: { key: '2', title: { en: 'Group 2' } } },
  }),
  'lead-round-poll': scene({ ...withPoll('open'), ...four }),
  'lead-way-in': scene(
    { session: { ...before, state: 'open' } },
    {
      begin: (lead) => {
        lead.way.shown.value = true;
      },
    },
  ),
  'lead-way-in-failed': scene(
    { session: { ...before, state: 'open' } },
    { view: 'now', code: () => Promise.reject(new Error('unreachable')) },
  ),
  'lead-open-now': scene({ session: { ...before, state: 'open' } }, { view: 'now' }),
  'lead-decisions': scene({
    session: {
      ...session,
      call: 'https://meet.example.org/{workshop}',
      items: {
        ...session.items,
        escan: {
          ...session.items.escan,
          kind: 'decisions',
          title: { en: 'Adoption of the report' },
        },
      },
    },
  }),
  'lead-alone': scene({ people: crowd(1) }, { view: 'people' }),
  'lead-long-names': scene({ people: longest, delegations: longDelegations }, { view: 'people' }),
  'lead-unavailable': () => (
    <Stage documents={{}} play={{ connection: { is: 'unavailable', retryAt: now, attempt: 5 } }} />
  ),
  'lead-help': scene({ ...four, waiting: guests }, { view: 'people' }),
  'lead-door-1': scene({ waiting: atDoor(1) }, { view: 'people' }),
  'lead-door-40': scene({ waiting: atDoor(40) }, { view: 'people' }),
  'lead-door-settings': () => (
    <DoorDialog
      open
      door={{ policy: 'scheduled', admits: 'observer', becomes: 'open', minutes: 15 }}
      waiting={3}
      onSave={async () => ({ ok: true })}
      onClose={() => undefined}
    />
  ),
  'lead-guests': scene({ waiting: guests }, { view: 'people' }),
  'lead-500': scene({ people: crowd(500), delegations: full }, { view: 'people' }),
  'lead-form-groups': scene(
    {},
    {
      begin: (lead) => {
        lead.forming.value = 'hand';
      },
    },
  ),
  'lead-message': scene(four, {
    begin: (lead) => {
      lead.writing.value = {};
    },
  }),
  'lead-offline': scene(withPoll('open'), {
    connection: { is: 'offline' },
    outbox: [
      { name: 'poll.close', args: { poll: 'hybrid-ready' } },
      { name: 'item.start', args: { item: 'vice-chair' } },
    ],
  }),
  'lead-reconnecting': scene(four, {
    connection: { is: 'reconnecting', retryAt: now + 4000, attempt: 2 },
  }),
  'lead-last-minute': scene({
    ...four,
    session: {
      ...(four.session as object),
      round: { ...(four.session as typeof session).round, deadline: later(48) },
    },
  }),
  'lead-removed': scene({}, { connection: { is: 'removed' } }),
  'lead-ended': scene({}, { connection: { is: 'ended' } }),
  'lead-expired': scene({}, { connection: { is: 'expired' } }),
  'lead-replaced': scene({}, { connection: { is: 'replaced' } }),
  'lead-stranger': () => <Stranger />,
};
export default scenes;
