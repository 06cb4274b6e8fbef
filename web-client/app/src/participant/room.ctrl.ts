import type {
  DelegationsDocument,
  MeDocument,
  PollDocument,
  PollResultsDocument,
  RoomDocument,
  SessionDocument,
} from '@plenary/client';
import {
  computed,
  effect,
  type ReadonlySignal,
  type Signal,
  signal,
  untracked,
} from '@preact/signals';
import { countWhileAway } from '../live/asking.ts';
import { stayAwake } from '../live/awake.ts';
import type { Live } from '../live/live.ts';
import { announce } from '../ui/announce.tsx';
import { type Heard, news } from './announcements.ctrl.ts';
import { askedCount } from './polls.ctrl.ts';

/** A group that this person was in and that is over, until something else begins. */
export interface Ended {
  readonly title: RoomDocument['title'];
  readonly item?: string;
}

/** What the participant's page is made of; all of it follows from documents. */
export interface Room {
  readonly live: Live;
  readonly session: ReadonlySignal<SessionDocument | undefined>;
  readonly me: ReadonlySignal<MeDocument | undefined>;
  readonly delegations: ReadonlySignal<DelegationsDocument | undefined>;
  readonly group: ReadonlySignal<RoomDocument | undefined>;
  readonly polls: ReadonlySignal<readonly PollDocument[]>;
  readonly asked: ReadonlySignal<number>;
  readonly ended: Signal<Ended | undefined>;
  /** The poll that was brought to the front by hand. */
  readonly chosen: Signal<string | undefined>;
  /** Choices of several that are not sent yet, by poll and round. */
  readonly drafts: Signal<ReadonlyMap<string, readonly string[]>>;
  results(poll: string): ReadonlySignal<PollResultsDocument | undefined>;
  end(): void;
}

const isPoll = (name: string) => /^poll\/[^/]+$/.test(name);

export function roomOf(live: Live): Room {
  const session = live.topic('session');
  const me = live.topic('me');
  const group = computed(() => {
    const key = me.value?.group?.key;
    return key === undefined ? undefined : live.topic(`room/${key}`).value;
  });
  const polls = computed(() =>
    live.topics.value
      .filter(isPoll)
      .flatMap(
        (name) => (live.topic(name as `poll/${string}`).value as PollDocument | undefined) ?? [],
      ),
  );
  const ended = signal<Ended | undefined>(undefined);
  const chosen = signal<string | undefined>(undefined);
  const away = countWhileAway();
  const stops = [
    away.end,
    stayAwake(computed(() => session.value?.state === 'live')),
    sayNews(away.heard, () => ({
      session: session.value,
      me: me.value,
      room: group.value,
      polls: polls.value,
    })),
    noticeEnd(session, me, ended),
    forgetChoice(polls, chosen),
  ];
  return {
    live,
    session,
    me,
    delegations: live.topic('delegations'),
    group,
    polls,
    asked: computed(() => askedCount(polls.value, me.value, live.outbox.value)),
    ended,
    chosen,
    drafts: signal(new Map()),
    results: (poll) => live.topic(`poll/${poll}/results`),
    end: () => {
      for (const stop of stops) stop();
    },
  };
}

function sayNews(heard: (said: readonly string[]) => void, read: () => Heard): () => void {
  let before: Heard = { polls: [] };
  return effect(() => {
    const after = read();
    const said = news(before, after);
    before = after;
    if (said.length > 0) announce(said.join(' '));
    untracked(() => heard(said));
  });
}

/** Remembers a group that ended, until the next item, the next group or the next session. */
function noticeEnd(
  session: ReadonlySignal<SessionDocument | undefined>,
  me: ReadonlySignal<MeDocument | undefined>,
  ended: Signal<Ended | undefined>,
): () => void {
  let last: MeDocument['group'];
  return effect(() => {
    const group = me.value?.group;
    const item = session.value?.now?.item;
    const over = last && !group && session.value?.state === 'live';
    if (over && last) ended.value = { title: last.title, ...(item && { item }) };
    else if (group || ended.peek()?.item !== item) ended.value = undefined;
    last = group;
  });
}

/** A poll that opens comes to the front, whatever was there. */
function forgetChoice(
  polls: ReadonlySignal<readonly PollDocument[]>,
  chosen: Signal<string | undefined>,
): () => void {
  let open = new Set<string>();
  return effect(() => {
    const now = new Set(
      polls.value
        .filter(({ state }) => state === 'open')
        .map(({ key, round }) => `${key} ${round}`),
    );
    if ([...now].some((key) => !open.has(key))) chosen.value = undefined;
    open = now;
  });
}
