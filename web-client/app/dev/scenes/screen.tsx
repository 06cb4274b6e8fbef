import type { ConnectionState, MeDocument, PollDocument } from '@plenary/client';
import { liveOf } from '../../src/live/live.ts';
import { Gate } from '../../src/screen/Gate.tsx';
import { screenOf } from '../../src/screen/screen.ctrl.ts';
import {
  crowd,
  delegations,
  me,
  multi,
  people,
  rooms,
  round,
  scale,
  session,
  single,
} from '../documents.ts';
import { ago, type Documents, type Fake, fakeSession, later } from '../fake.ts';
import type { Scenes } from '../scene.ts';
import { listed, merged } from '../sheet-documents.ts';

const screen: MeDocument = { ...me, key: 'wall', name: 'The wall', role: 'screen', polls: {} };
const base: Documents = { session, me: screen, delegations, people, rooms };
const code = { code: 'RTC-2021', url: 'https://plenary.example.org/?code=RTC-2021' };

function page(documents: Documents, fake: Fake = {}) {
  return () => {
    const live = liveOf(fakeSession({ ...base, ...documents }, fake));
    const shown = screenOf(live, async () => code);
    shown.way.code.value = { is: 'known', code: code.code, address: code.url };
    return <Gate screen={shown} workshop={session.workshop.key} />;
  };
}

const at = (is: ConnectionState['is']): Fake => ({ connection: { is } as ConnectionState });
const closed = (poll: PollDocument): PollDocument => ({
  ...poll,
  state: 'closed',
  closedAt: ago(5),
});
const tally = { answers: 5, tally: { yes: 1, developing: 3, no: 1 } };
const long =
  'Supercalifragilistic International Directorate-General for Customs Training, Accreditation and Regional Co-operation';
const inGroups = (groups: number, inEach: number): Documents => ({
  people: crowd(groups * inEach),
  rooms: {
    rooms: Object.fromEntries(
      Array.from({ length: groups }, (_, at) => [
        `g${at}`,
        {
          title: { en: `Group ${at + 1}` },
          rank: at + 1,
          people: Object.keys(crowd(groups * inEach).people).filter(
            (_, nth) => nth % groups === at,
          ),
        },
      ]),
    ),
  },
  session: { ...session, round: { ...round, groups } },
});
const said = {
  text: 'Please choose one person who reports back to plenary.',
  from: 'Facilitator 1 (ROCB A/P)',
  at: ago(40),
};

const scenes: Scenes = {
  screen: page({}),
  'screen-loading': page({ session: undefined, me: undefined }, at('connecting')),
  'screen-planned': page({
    session: { ...session, now: undefined, state: 'planned', startsAt: later(18 * 3600) },
  }),
  'screen-open': page({
    session: { ...session, now: undefined, state: 'open', startsAt: later(14 * 60) },
  }),
  'screen-begun': page({ session: { ...session, now: undefined } }),
  'screen-poll': page({ 'poll/framework': single, 'poll/framework/results': tally }),
  'screen-poll-multi': page({ 'poll/obstacles': multi, 'poll/hybrid-ready': scale }),
  'screen-poll-scale': page({ 'poll/hybrid-ready': scale }),
  'screen-result': page({
    'poll/framework': closed(single),
    'poll/framework/results': tally,
  }),
  'screen-round': page({ session: { ...session, round: { ...round, said } } }),
  'screen-round-12': page(inGroups(12, 5)),
  'screen-round-60': page(inGroups(60, 8)),
  'screen-round-choose': page({
    session: { ...session, round: { ...round, assign: 'self-select' } },
  }),
  'screen-round-poll': page({ session: { ...session, round }, 'poll/framework': single }),
  'screen-sheet': page({
    session: { ...session, presenting: { sheet: 'themes', of: '1', title: listed.title } },
    'sheet/themes/1': listed,
  }),
  'screen-merged': page({
    session: { ...session, presenting: { sheet: 'themes', title: listed.title } },
    'merged/themes': merged,
  }),
  'screen-paused': page({ session: { ...session, state: 'paused' } }),
  'screen-over': page({ session: { ...session, state: 'closed', now: undefined } }),
  'screen-over-last': page({ session: { ...session, state: 'closed', next: undefined } }),
  'screen-offline': page({}, at('offline')),
  'screen-reconnecting': page({ 'poll/framework': single }, at('reconnecting')),
  'screen-away': () => (
    <Gate
      screen={screenOf(liveOf(fakeSession({}, at('unavailable'))), async () => code)}
      workshop="heads"
    />
  ),
  'screen-replaced': page({}, at('replaced')),
  'screen-removed': page({}, at('removed')),
  'screen-ended': page({}, at('ended')),
  'screen-expired': page({}, at('expired')),
  'screen-long': page({
    'poll/framework': {
      ...single,
      question: { en: `${long}: ${long}?` },
      options: Object.fromEntries(
        ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key, rank) => [
          key,
          { rank, label: { en: `${key}. ${long}` } },
        ]),
      ),
    },
  }),
};
export default scenes;
