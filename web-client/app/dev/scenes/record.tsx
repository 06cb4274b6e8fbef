import type { OwnAttendance, OwnSession } from '@plenary/client/rest';
import { OwnRecord } from '../../src/record/Record.tsx';
import { fakeApi, never, offline } from '../organizing.ts';
import type { Scenes } from '../scene.ts';

const workshop = 'heads-of-rtc-2021';
const identity = {
  workshop,
  title: { en: 'Heads of Regional Training Centres' },
  person: 'fj-delegate-1',
  name: 'Delegate 1 (Fiji)',
  role: 'participant',
};
const span = (from: string, until: string, more: object = {}) => ({
  from: `2021-10-27T${from}Z`,
  until: `2021-10-27T${until}Z`,
  room: 'plenary',
  attends: 'remote' as const,
  evidence: 'connection' as const,
  ...more,
});
const sessions: readonly OwnSession[] = [
  {
    key: 'opening',
    title: { en: 'Opening and expectations' },
    day: '2021-10-27',
    state: 'closed',
    present: true,
    liveSeconds: 5400,
    seconds: 5217,
    spans: [
      span('05:03:12', '05:31:40'),
      span('05:31:40', '05:32:31', { evidence: 'bridged' }),
      span('05:32:31', '05:58:02', { room: '2' }),
      span('05:58:02', '06:30:09', { evidence: 'checkin', attends: 'onsite' }),
    ],
  },
  {
    key: 'practices',
    title: { en: 'Good practices of regional training centres, and what can be learnt from them' },
    day: '2021-10-27',
    state: 'closed',
    present: false,
    liveSeconds: 3600,
    seconds: 0,
    spans: [],
  },
  {
    key: 'closing',
    title: { en: 'Closing' },
    day: '2021-10-28',
    state: 'planned',
    present: false,
    liveSeconds: 0,
    seconds: 0,
    spans: [],
  },
];
const full: OwnAttendance = {
  timezone: 'Asia/Kuala_Lumpur',
  privacy: 'full',
  bridgeSeconds: 90,
  heartbeatSeconds: 15,
  contacts: ['Organizer 1 (ROCB A/P)', 'Organizer 2 (ROCB A/P)'],
  sessions,
};
const presence: OwnAttendance = {
  ...full,
  privacy: 'presence',
  sessions: sessions.map(({ key, title, day, state, present }) => ({
    key,
    title,
    day,
    state,
    present,
    spans: [],
  })),
};

const broken = {
  ...full,
  sessions: sessions.map((one, nth) =>
    nth === 0
      ? {
          ...one,
          state: 'live' as const,
          spans: one.spans.map((span, at) => (at === 3 ? { ...span, stillThere: true } : span)),
        }
      : { ...one, unread: true, present: false, spans: [] },
  ),
};

const page = (answer: unknown) => () => (
  <OwnRecord
    identity={identity}
    api={fakeApi({ [`workshops/${workshop}/me/attendance`]: answer })}
  />
);

const scenes: Scenes = {
  record: page(full),
  'record-unread': page(broken),
  'record-presence': page(presence),
  'record-counts': page({ ...full, privacy: 'counts', sessions: [], contacts: [] }),
  'record-none': page({ ...full, sessions: [] }),
  'record-loading': page(never),
  'record-failed': page(offline),
};
export default scenes;
