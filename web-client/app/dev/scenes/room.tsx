import type { ConnectionState, MeDocument, SheetDocument } from '@plenary/client';
import type { Api } from '@plenary/client/rest';
import { useEffect } from 'preact/hooks';
import { keep } from '../../src/identity/storage.ts';
import { liveOf } from '../../src/live/live.ts';
import { Gate } from '../../src/participant/Gate.tsx';
import { roomOf } from '../../src/participant/room.ctrl.ts';
import { delegations, group, me, people, rooms, round, session } from '../documents.ts';
import { ago, type Documents, type Fake, fakeSession, later } from '../fake.ts';
import type { Scenes } from '../scene.ts';
import { cards, delegationRows, listed, merged, mySheet } from '../sheet-documents.ts';

const title = { en: 'Group 1' };
const base: Documents = { session, me, delegations, people, rooms };
const inGroup: MeDocument = { ...me, room: '1', group: { key: '1', title } };
const api: Api = {
  fetch: async () =>
    new Response(
      JSON.stringify({
        versions: [
          { v: 3, value: 'CLiKC! with a mirror in the region', by: me.name, at: ago(60) },
          { v: 2, value: 'CLiKC!', by: 'Delegate 1 (China)', at: ago(240) },
        ],
      }),
    ),
};

interface Show {
  readonly documents: Documents;
  readonly fake?: Fake;
  readonly after?: Documents;
  readonly drafts?: Readonly<Record<string, object>>;
  readonly busy?: { readonly row: string; readonly column: string };
  readonly press?: readonly string[];
}

const scope = 'plenary.sheet/heads-of-rtc-2021/practices/id-delegate-2';

function Shown({ documents, fake: how = {}, after, drafts = {}, busy, press = [] }: Show) {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith('plenary.sheet/')) localStorage.removeItem(key);
  }
  keep('plenary.record-told.heads-of-rtc-2021', 'yes');
  for (const [name, draft] of Object.entries(drafts))
    keep(`${scope}/${name}`, JSON.stringify(draft));
  const fake = fakeSession({ ...base, ...documents }, how);
  const room = roomOf(liveOf(fake), api);
  if (after) fake.change(after);
  return <Played {...{ room, fake, busy, press }} />;
}

function Played(props: {
  room: ReturnType<typeof roomOf>;
  fake: ReturnType<typeof fakeSession>;
  busy: Show['busy'];
  press: readonly string[];
}) {
  const { fake, busy, press } = props;
  useEffect(() => {
    let next = 0;
    const timer = setInterval(() => {
      if (busy && document.querySelector('.sheet-copy')) {
        const by = { key: 'cn-delegate-1', name: 'Delegate 1 (China)' };
        fake.say({ t: 'signal', name: 'editing', sheet: 'themes', of: '1', ...busy, by });
      }
      const wanted = press[next];
      const found = wanted && document.querySelector<HTMLElement>(wanted);
      if (found) {
        found.focus();
        if (found instanceof HTMLButtonElement) found.click();
        next++;
      }
    }, 30);
    return () => clearInterval(timer);
  }, [fake, busy, press]);
  return <Gate room={props.room} onLeave={() => undefined} />;
}

const show = (what: Show) => () => <Shown {...what} />;

function withSheet(document: SheetDocument, more: Partial<MeDocument> = {}, own = {}): Documents {
  return {
    session: { ...session, round },
    'room/1': group,
    me: { ...inGroup, sheets: { [document.key]: mySheet(document, own) }, ...more },
    [`sheet/${document.key}/${document.of}`]: document,
  };
}

const on = (more: object): Documents => ({ session: { ...session, round: { ...round, ...more } } });
const chosen = { assign: 'self-select', max: 5, chosen: 14 };
const refused = { code: 'sheet.closed', message: 'The worksheet was closed meanwhile.' };
const at = (is: ConnectionState['is']): Fake => ({ connection: { is } as ConnectionState });
const words = { value: 'Tutors who stay online in the evening', base: 0, from: '' };

const scenes: Scenes = {
  'round-starting': show({
    documents: { ...on({ startedAt: ago(3), roles: ['reporter'] }), me: inGroup, 'room/1': group },
  }),
  'round-declined': show({
    documents: {
      ...on({}),
      me: { ...me, declined: true, seat: { key: '2', title: { en: 'Group 2' } } },
    },
  }),
  'round-choose': show({ documents: on(chosen) }),
  'round-chosen': show({
    documents: { ...on(chosen), me: inGroup, 'room/1': group },
    press: ['.change-group > summary'],
  }),
  'round-moved': show({
    documents: { ...on({}), me: inGroup, 'room/1': group },
    after: {
      me: { ...inGroup, room: '2', group: { key: '2', title: { en: 'Group 2' } } },
      'room/2': { ...group, key: '2', title: { en: 'Group 2' } },
    },
  }),
  'round-late': show({
    documents: {
      ...on({ roles: ['reporter', 'timekeeper'] }),
      me: { ...inGroup, group: { key: '1', title, since: ago(8) } },
      'room/1': {
        ...group,
        roles: { reporter: 'cn-delegate-1' },
        languages: ['en', 'zh'],
      },
    },
  }),
  'round-reporter': show({
    documents: {
      ...on({ roles: ['reporter', 'timekeeper'] }),
      me: { ...inGroup, group: { key: '1', title, role: 'reporter' } },
      'room/1': { ...group, roles: { reporter: me.key }, languages: [] },
    },
  }),
  'round-closing': show({
    documents: { ...on({ deadline: later(9) }), me: inGroup, 'room/1': group },
  }),
  sheet: show({ documents: withSheet(listed) }),
  'sheet-loading': show({ documents: { ...withSheet(listed), 'sheet/themes/1': undefined } }),
  'sheet-busy': show({
    documents: withSheet(listed),
    busy: { row: 'content', column: 'practice' },
  }),
  'sheet-offline': show({
    documents: withSheet(listed),
    fake: at('offline'),
    drafts: {
      'themes/1/content/practice': { ...words, base: 3 },
      'themes/1/teachers/practice': words,
    },
  }),
  'sheet-refused': show({
    documents: withSheet(listed),
    fake: { answer: (name) => (name === 'sheet.edit' ? refused : undefined) },
    drafts: { 'themes/1/content/practice': { ...words, base: 3 } },
  }),
  'sheet-wrong': show({
    documents: withSheet(delegationRows, {}, { row: 'id' }),
    drafts: { 'tour/all/id/officers': { value: 'about 300', base: 0, from: '' } },
  }),
  'sheet-closed': show({ documents: withSheet({ ...listed, state: 'closed' }) }),
  'sheet-too-late': show({
    documents: withSheet({ ...listed, state: 'closed' }),
    drafts: { 'themes/1/teachers/practice': words },
  }),
  'sheet-earlier': show({
    documents: { me: { ...me, sheets: { themes: mySheet({ ...listed, state: 'closed' }) } } },
  }),
  'sheet-own-row': show({ documents: withSheet(delegationRows, {}, { row: 'id' }) }),
  'sheet-plenary': show({
    documents: {
      ...withSheet(delegationRows, { group: undefined as never, room: 'plenary' }, { row: 'id' }),
      session,
      me: { ...me, sheets: { tour: mySheet(delegationRows, { row: 'id' }) } },
    },
  }),
  'sheet-copies': show({
    documents: withSheet(
      { ...listed, per: 'delegation', of: 'id', ofTitle: { en: 'Indonesia' } },
      {},
      { also: { cn: { en: 'China' }, fj: { en: 'Fiji' } } },
    ),
  }),
  'sheet-cards': show({ documents: withSheet(cards) }),
  'sheet-card-open': show({
    documents: withSheet(cards),
    press: ['.sheet-card:nth-child(2) footer button'],
  }),
  'sheet-cards-none': show({ documents: withSheet({ ...cards, rows: {}, filled: 0, total: 0 }) }),
  'sheet-history': show({
    documents: withSheet(listed),
    press: ['.writable textarea, .cell-field textarea', '.origin button'],
  }),
  'sheet-person': show({ documents: withSheet(listed), press: ['.person-input'] }),
  presented: show({
    documents: {
      session: { ...session, presenting: { sheet: 'themes', of: '1', title: listed.title } },
      'sheet/themes/1': listed,
    },
  }),
  'presented-merged': show({
    documents: {
      session: { ...session, presenting: { sheet: 'themes', title: merged.title } },
      'merged/themes': merged,
    },
  }),
};
export default scenes;
