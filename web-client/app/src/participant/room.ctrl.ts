import type {
  DelegationsDocument,
  MeDocument,
  PollDocument,
  PollResultsDocument,
  RoomDocument,
  SessionDocument,
  Titled,
} from '@plenary/client';
import type { Api } from '@plenary/client/rest';
import {
  computed,
  effect,
  type ReadonlySignal,
  type Signal,
  signal,
  untracked,
} from '@preact/signals';
import { t } from '../i18n/index.ts';
import { countWhileAway } from '../live/asking.ts';
import { stayAwake } from '../live/awake.ts';
import { second, serverNow } from '../live/clock.ts';
import type { Live } from '../live/live.ts';
import { unsent } from '../live/unsent.ts';
import { announce } from '../ui/announce.tsx';
import { type Heard, news } from './announcements.ctrl.ts';
import { askedCount } from './polls.ctrl.ts';
import {
  markPassed,
  movedTo,
  noticeMs,
  type Standing,
  standingOf,
  type Whereabouts,
  whereaboutsOf,
} from './round.ctrl.ts';
import { seenOf } from './seen.ctrl.ts';

/** A group that this person was in and that is over, until something else begins. */
export interface Ended {
  readonly title: RoomDocument['title'];
  readonly item?: string;
}

/** What the participant's page is made of; all of it follows from documents. */
export interface Room {
  readonly live: Live;
  /** What asks the server beside the session, where there is one. */
  readonly api: Api | undefined;
  readonly session: ReadonlySignal<SessionDocument | undefined>;
  readonly me: ReadonlySignal<MeDocument | undefined>;
  readonly delegations: ReadonlySignal<DelegationsDocument | undefined>;
  readonly group: ReadonlySignal<RoomDocument | undefined>;
  readonly polls: ReadonlySignal<readonly PollDocument[]>;
  readonly asked: ReadonlySignal<number>;
  /** How this person stands with the round that is on. */
  readonly standing: ReadonlySignal<Standing>;
  /** The start of the round into whose group this person went before its time. */
  readonly gone: Signal<string | undefined>;
  /** The group into which somebody else took this person. */
  readonly moved: Signal<Titled | undefined>;
  /** How much of what was said or written here is not on the record. */
  readonly waiting: ReadonlySignal<number>;
  readonly ended: Signal<Ended | undefined>;
  /** The poll that was brought to the front by hand. */
  readonly chosen: Signal<string | undefined>;
  /** Choices of several that are not sent yet, by poll and round. */
  readonly drafts: Signal<ReadonlyMap<string, readonly string[]>>;
  /** This person goes into a group by their own choice. */
  went(): void;
  /** Tells the facilitators once that a message of theirs was on the screen. */
  whenSeen(place: Element | null, message: string): () => void;
  results(poll: string): ReadonlySignal<PollResultsDocument | undefined>;
  end(): void;
}

const isPoll = (name: string) => /^poll\/[^/]+$/.test(name);

export function roomOf(live: Live, api?: Api): Room {
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
  const gone = signal<string | undefined>(undefined);
  const moved = signal<Titled | undefined>(undefined);
  let isOwnWay = false;
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
    noticeMove(session, me, moved, () => {
      const own = isOwnWay;
      isOwnWay = false;
      return own;
    }),
    tellMarks(session, me, away.heard),
  ];
  return {
    live,
    api,
    session,
    me,
    delegations: live.topic('delegations'),
    group,
    polls,
    asked: computed(() => askedCount(polls.value, me.value, live.outbox.value)),
    standing: standingNow(session, me, gone),
    gone,
    moved,
    waiting: computed(
      () => live.outbox.value.filter(({ name }) => name !== 'sheet.edit').length + unsent.value,
    ),
    ended,
    chosen,
    drafts: signal(new Map()),
    went() {
      isOwnWay = true;
    },
    whenSeen: seenOf((message) => {
      if (me.peek()?.role !== 'participant') return;
      live.send('breakout.seen', { message }).catch(() => undefined);
    }),
    results: (poll) => live.topic(`poll/${poll}/results`),
    end: () => {
      for (const stop of stops) stop();
      unsent.value = 0;
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

/** Looks at the clock only for as long as a group is announced. */
function standingNow(
  session: ReadonlySignal<SessionDocument | undefined>,
  me: ReadonlySignal<MeDocument | undefined>,
  gone: ReadonlySignal<string | undefined>,
): ReadonlySignal<Standing> {
  return computed(() => {
    const document = session.value;
    if (!document) return { is: 'none' };
    const standing = standingOf(document, me.value, serverNow(), gone.value);
    if (standing.is !== 'starting') return standing;
    return standingOf(document, me.value, Math.max(second.value, serverNow()), gone.value);
  });
}

/** Remembers that a facilitator moved this person, until it is put away or the round is over. */
function noticeMove(
  session: ReadonlySignal<SessionDocument | undefined>,
  me: ReadonlySignal<MeDocument | undefined>,
  moved: Signal<Titled | undefined>,
  wasOwnWay: () => boolean,
): () => void {
  let last: Whereabouts = {};
  return effect(() => {
    const round = session.value?.round;
    const now = whereaboutsOf(me.value, round);
    if (now.round !== last.round || now.group === undefined) moved.value = undefined;
    else if (now.group !== last.group) {
      const isStart = serverNow() < Date.parse(now.round ?? '') + noticeMs;
      const own = wasOwnWay();
      moved.value = own || isStart ? undefined : movedTo(last, me.value, round);
    }
    // Whoever was taken out and comes into another group of the same round was moved there.
    if (now.round !== last.round || now.group !== undefined) last = now;
  });
}

/** Tells on the tab of the page how much time is left, at the marks of the plan. */
function tellMarks(
  session: ReadonlySignal<SessionDocument | undefined>,
  me: ReadonlySignal<MeDocument | undefined>,
  heard: (said: readonly string[]) => void,
): () => void {
  let before: number | undefined;
  return effect(() => {
    const round = session.value?.round;
    if (!round || !me.value?.group) {
      before = undefined;
      return;
    }
    const now = second.value;
    const passed = before === undefined ? undefined : markPassed(round, before, now);
    before = now;
    if (passed !== undefined) untracked(() => heard([t('countdown.minutes', { count: passed })]));
  });
}
