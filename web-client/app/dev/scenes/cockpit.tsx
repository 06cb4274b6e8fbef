import type { DelegationsDocument, PeopleDocument, RunDocument } from '@plenary/client';
import { useState } from 'preact/hooks';
import type { Desk } from '../../src/lead/desk.ts';
import { Gate } from '../../src/lead/Gate.tsx';
import type { View } from '../../src/lead/LeadPage.tsx';
import { type Lead, leadOf } from '../../src/lead/lead.ctrl.ts';
import type { Front } from '../../src/lead/middle.ctrl.ts';
import { leave } from '../../src/lead/planner/left.ctrl.ts';
import { plannerOf } from '../../src/lead/planner/planner.ctrl.ts';
import { liveOf } from '../../src/live/live.ts';
import { copy, earlier, merged, withCockpit } from '../cockpit-documents.ts';
import { type Documents, type Fake, fakeSession } from '../fake.ts';
import { crowd, people, run, session, usual } from '../lead-documents.ts';
import { deskWith, planned, prepared } from '../planner-documents.ts';
import type { Scenes } from '../scene.ts';

interface Play extends Fake {
  readonly view?: View;
  readonly desk?: Desk;
  readonly begin?: (lead: Lead) => void;
}

function Stage({ documents, play }: { documents: Documents; play: Play }) {
  const [lead] = useState(() => {
    const made = leadOf(
      liveOf(fakeSession(documents, play)),
      async () => ({ code: 'RTC-2021' }),
      undefined,
      undefined,
      play.desk ?? deskWith(4),
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

const plan = (documents: Documents, play: Play = {}, breakout = 'pairs') =>
  scene(
    { ...planned, ...documents },
    {
      ...play,
      begin: (lead) => {
        lead.forming.value = breakout;
        play.begin?.(lead);
      },
    },
  );

const showing = (front: Front, documents: Documents = {}, play: Play = {}) =>
  scene(
    { ...planned, ...documents },
    {
      view: 'now',
      ...play,
      begin: (lead) => {
        lead.front.value = front;
      },
    },
  );

const { delegations: seated } = usual as { delegations: DelegationsDocument };
const all: DelegationsDocument = {
  ...seated,
  present: 8,
  delegations: Object.fromEntries(
    Object.entries(seated.delegations).map(([key, one]) => [key, { ...one, present: true }]),
  ),
};
const six = withCockpit(6, crowd(26), [2]);
const twentyOne = { ...withCockpit(21, crowd(126), [7, 12]), people: crowd(126), delegations: all };
const sixty = { ...withCockpit(60, crowd(500), [7, 41]), people: crowd(500), delegations: all };

const long = 'of the Supercalifragilistic International Directorate-General for Customs Training';
const longest: PeopleDocument = {
  people: Object.fromEntries(
    Object.entries(people.people).map(([id, one]) => [id, { ...one, name: `${one.name} ${long}` }]),
  ),
};

const withRun = (breakout: Partial<RunDocument['breakouts'][string]>): Documents => ({
  run: {
    ...(planned.run as RunDocument),
    breakouts: { ...run.breakouts, pairs: { ...run.breakouts.pairs, ...breakout } },
  },
});
const presentingFiji = {
  ...session,
  presenting: { sheet: 'map', of: 'fj', title: { en: 'Training framework map' } },
};
const offline = { connection: { is: 'offline' as const } };

/** Somebody had moved one person, and closed the planner. */
function leaveOne(lead: Lead): void {
  const { pairs } = (planned.run as RunDocument).breakouts;
  const left = plannerOf(deskWith(4), session.key, 'pairs', [], false);
  left.begin(prepared, false).catch(() => undefined);
  left.move(['cn-delegate-1'], '2').catch(() => undefined);
  leave(lead.left, `${session.key}/pairs`, left, pairs);
}

const scenes: Scenes = {
  planner: plan({}, { desk: deskWith(4, people, { unmet: true }) }),
  'planner-met': plan({}),
  'planner-1': plan({ people: crowd(1) }, { desk: deskWith(1, crowd(1)) }),
  'planner-26': plan({ people: crowd(26) }, { desk: deskWith(6, crowd(26)) }),
  'planner-500': plan(
    { people: crowd(500), delegations: all },
    { desk: deskWith(21, crowd(500), { unmet: true }) },
  ),
  'planner-long': plan({ people: longest }, { desk: deskWith(4, longest, { unmet: true }) }),
  'planner-loading': plan({}, { desk: deskWith(4, people, { waits: true }) }),
  'planner-nobody': plan({ people: { people: {} } }, { desk: deskWith(4, { people: {} }) }),
  'planner-failed': plan({}, { desk: deskWith(4, people, { fails: true }) }),
  'planner-offline': plan({}, { ...offline, desk: deskWith(4, people, { fails: true }) }),
  'planner-prepared': plan({ ...withRun({ prepared: true }), 'prepared/pairs': prepared }),
  'planner-left': plan({}, { begin: leaveOne }),
  'planner-hand': plan({}, {}, 'hand'),
  'planner-self': plan(withRun({ assign: 'self-select', max: 12 })),
  'planner-before': plan({ session: { ...session, state: 'open' } }),
  'planner-help': plan({ help: six.help, rooms: six.rooms }),
  'run-sheets': scene({ ...planned, ...withRun({ prepared: true }) }, { view: 'run' }),
  'cockpit-1': scene(withCockpit(1, crowd(6), [])),
  cockpit: scene({ ...six, people: crowd(26) }),
  'cockpit-21': scene(twentyOne),
  'cockpit-60': scene(sixty),
  'cockpit-long': scene({ ...withCockpit(4, longest, [2]), people: longest }),
  'cockpit-choosing': scene(
    { ...six, people: crowd(26) },
    {
      begin: (lead) => {
        lead.picked.value = new Set(['p-0', 'p-1', 'p-9']);
      },
    },
  ),
  'cockpit-self': scene({
    ...six,
    people: crowd(26),
    session: {
      ...(six.session as typeof session),
      round: {
        ...(six.session as typeof session).round,
        assign: 'self-select',
        max: 6,
        chosen: 17,
      },
    },
  }),
  'cockpit-offline': scene({ ...six, people: crowd(26) }, offline),
  'sheet-copy': showing({ sheet: 'map', of: 'fj', tab: 'progress' }, { 'sheet/map/fj': copy }),
  'sheet-loading': showing({ sheet: 'map', of: 'fj', tab: 'progress' }),
  'sheet-progress': showing({ sheet: 'map', tab: 'progress' }),
  'sheet-planned': showing({ sheet: 'cards', tab: 'progress' }),
  'sheet-merged': showing(
    { sheet: 'map', tab: 'merged' },
    { 'merged/map': merged, 'merged/earlier': earlier },
  ),
  'sheet-answers': showing({ sheet: 'map', tab: 'answers' }),
  'sheet-answers-failed': showing(
    { sheet: 'map', tab: 'answers' },
    {},
    { desk: deskWith(4, people, { fails: true }) },
  ),
  'sheet-on-screen': scene({ 'sheet/map/fj': copy, session: presentingFiji }),
  'sheet-private': showing(
    { sheet: 'map', of: 'fj', tab: 'progress' },
    {
      'sheet/map/fj': copy,
      session: { ...presentingFiji, presenting: { ...presentingFiji.presenting, of: 'cn' } },
    },
  ),
  'sheet-presenting': showing(
    { sheet: 'map', of: 'fj', tab: 'progress' },
    {
      'sheet/map/fj': copy,
      session: presentingFiji,
    },
  ),
};
export default scenes;
