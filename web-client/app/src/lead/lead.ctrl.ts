import type {
  DelegationsDocument,
  GroupsDocument,
  HelpDocument,
  MeDocument,
  MergedDocument,
  MessagesDocument,
  PeopleDocument,
  PollAnsweredDocument,
  PollDocument,
  PollResultsDocument,
  RoomDocument,
  RoomsDocument,
  RunDocument,
  SessionDocument,
  SheetDocument,
  SheetsDocument,
  Violation,
  WaitingDocument,
} from '@plenary/client';
import type { Removed } from '@plenary/client/rest';
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { pick } from '../i18n/index.ts';
import { stayAwake } from '../live/awake.ts';
import type { Live } from '../live/live.ts';
import { announce } from '../ui/announce.tsx';
import { leads } from './access.ctrl.ts';
import { type Actions, actionsOf } from './actions.ctrl.ts';
import { type Group, groupsOf } from './board.ctrl.ts';
import { guestsOf } from './crowd.ctrl.ts';
import type { Desk } from './desk.ts';
import { type Front, following } from './middle.ctrl.ts';
import { tellNeeds } from './needed.ctrl.ts';
import { followDecisions, type PlannedDecision } from './outside.ctrl.ts';
import type { LeftPlans } from './planner/left.ctrl.ts';
import type { QuickShelf } from './quick/shelf.ts';
import { say } from './texts.ts';
import { type JoinCode, type WayIn, wayInOf } from './way-in.ctrl.ts';

type Doc<T> = ReadonlySignal<T | undefined>;

/** What the facilitator's page is made of; all of it follows from documents. */
export interface Lead {
  readonly live: Live;
  readonly session: Doc<SessionDocument>;
  readonly me: Doc<MeDocument>;
  readonly run: Doc<RunDocument>;
  /** What the plan has the room decide in this session. */
  readonly decisions: ReadonlySignal<readonly PlannedDecision[]>;
  readonly help: Doc<HelpDocument>;
  readonly waiting: Doc<WaitingDocument>;
  readonly people: Doc<PeopleDocument>;
  readonly delegations: Doc<DelegationsDocument>;
  readonly rooms: Doc<RoomsDocument>;
  /** Where everyone is, by the key of the person. */
  readonly places: ReadonlySignal<ReadonlyMap<string, string>>;
  readonly polls: ReadonlySignal<readonly PollDocument[]>;
  readonly groups: ReadonlySignal<readonly Group[]>;
  /** What only leaders are told of the groups of the round. */
  readonly watch: Doc<GroupsDocument>;
  readonly sheets: Doc<SheetsDocument>;
  readonly said: Doc<MessagesDocument>;
  /** The worksheet that was brought to the middle by hand. */
  readonly front: Signal<Front | undefined>;
  /** The poll that was brought to the middle by hand. */
  readonly chosen: Signal<string | undefined>;
  /** Wishes of the plan that the groups of the round do not meet. */
  readonly violations: Signal<readonly string[]>;
  /** The same as data, where the server tells them so. */
  readonly unmet: Signal<readonly Violation[]>;
  /** The breakout whose groups are being planned. */
  readonly forming: Signal<string | undefined>;
  /** Plans of groups that were left unfinished, for as long as the page is open. */
  readonly left: LeftPlans;
  /** The groups that a message is being written to; none named is all. */
  readonly writing: Signal<{ readonly groups?: readonly string[] } | undefined>;
  /** What is being made on the spot, or which draft is being changed. */
  readonly quick: Signal<{ readonly is: 'poll' | 'round'; readonly draft?: string } | undefined>;
  /** Where that is kept. */
  readonly shelf?: QuickShelf;
  /** What the server is asked beside the live line. */
  readonly desk?: Desk;
  /** Those who are chosen on the board while people are being chosen. */
  readonly picked: Signal<ReadonlySet<string> | undefined>;
  /** Who is being dragged. */
  readonly dragged: Signal<string | undefined>;
  readonly way: WayIn;
  readonly do: Actions;
  /** Asks who was removed. */
  removed(): Promise<readonly Removed[]>;
  results(poll: string): Doc<PollResultsDocument>;
  answered(poll: string): Doc<PollAnsweredDocument>;
  sheet(key: string, of: string): Doc<SheetDocument>;
  merged(key: string): Doc<MergedDocument>;
  end(): void;
}

const pollTopic = /^poll\/[^/]+$/;
const roomTopic = /^room\//;

export function leadOf(
  live: Live,
  askCode: () => Promise<JoinCode>,
  shelf?: QuickShelf,
  removed: () => Promise<readonly Removed[]> = async () => [],
  desk?: Desk,
): Lead {
  const session = live.topic('session');
  const help = live.topic('help');
  const waiting = live.topic('waiting');
  const held = <T>(pattern: RegExp) =>
    computed(() =>
      live.topics.value
        .filter((name) => pattern.test(name))
        .flatMap((name) => (live.topic(name).value as T | undefined) ?? []),
    );
  const everywhere = live.topic('rooms');
  const rooms = held<RoomDocument>(roomTopic);
  const violations = signal<readonly string[]>([]);
  const unmet = signal<readonly Violation[]>([]);
  const front = signal<Front | undefined>(undefined);
  const picked = signal<ReadonlySet<string> | undefined>(undefined);
  const chosen = signal<string | undefined>(undefined);
  const decisions = signal<readonly PlannedDecision[]>([]);
  const ends = [
    followDecisions(ledSession(live), desk?.decisions ?? (async () => []), decisions),
    live.want('people', 'rooms', 'groups', 'sheets', 'messages'),
    forgetWithRound(session, () => {
      violations.value = [];
      unmet.value = [];
      picked.value = undefined;
    }),
    sayCalls(help),
    sayGuests(waiting),
    tellNeeds(help, waiting),
    frontNewPolls(session, () => {
      chosen.value = undefined;
      front.value = undefined;
    }),
    followScreen(session, front),
    stayAwake(computed(() => session.value?.state === 'live')),
  ];
  return {
    live,
    session,
    decisions,
    help,
    waiting,
    violations,
    unmet,
    chosen,
    front,
    picked,
    watch: live.topic('groups'),
    sheets: live.topic('sheets'),
    said: live.topic('messages'),
    me: live.topic('me'),
    run: live.topic('run'),
    people: live.topic('people'),
    delegations: live.topic('delegations'),
    rooms: everywhere,
    places: computed(() => placesIn(everywhere.value)),
    polls: held<PollDocument>(pollTopic),
    groups: computed(() => groupsOf(rooms.value, session.value?.round?.breakout)),
    forming: signal(undefined),
    left: new Map(),
    writing: signal(undefined),
    quick: signal(undefined),
    ...(shelf && { shelf }),
    ...(desk && { desk }),
    dragged: signal(undefined),
    way: wayInOf(askCode),
    do: actionsOf(live, violations, unmet),
    removed,
    results: (poll) => live.topic(`poll/${poll}/results`),
    answered: (poll) => live.topic(`poll/${poll}/answered`),
    sheet: (key, of) => live.topic(`sheet/${key}/${of}`),
    merged: (key) => live.topic(`merged/${key}`),
    end() {
      for (const end of ends.splice(0)) end();
    },
  };
}

/** The session, as soon as it is known that this person leads it. */
function ledSession({ topic }: Live): ReadonlySignal<SessionDocument | undefined> {
  return computed(() => {
    const me = topic('me').value;
    return me && leads(me.role) ? topic('session').value : undefined;
  });
}

function placesIn(rooms: RoomsDocument | undefined): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(rooms?.rooms ?? {}).flatMap(([room, { people }]) =>
      people.map((person) => [person, room] as const),
    ),
  );
}

function forgetWithRound(session: Doc<SessionDocument>, forget: () => void): () => void {
  let was: string | undefined;
  return effect(() => {
    const is = session.value?.round?.startedAt;
    if (was !== undefined && is === undefined) forget();
    was = is;
  });
}

/** What is brought to the middle by hand stays there until the item changes. */
function frontNewPolls(session: Doc<SessionDocument>, forget: () => void): () => void {
  let was: string | undefined;
  return effect(() => {
    const at = `${session.value?.key} ${session.value?.now?.since ?? ''} ${session.value?.round?.startedAt ?? ''}`;
    if (was !== undefined && was !== at) forget();
    was = at;
  });
}

/** Who has the copy in the middle that everyone sees has the next one there when everyone does. */
function followScreen(session: Doc<SessionDocument>, front: Signal<Front | undefined>): () => void {
  let before: SessionDocument['presenting'];
  return effect(() => {
    const after = session.value?.presenting;
    front.value = following(front.peek(), before, after);
    before = after;
  });
}

function sayCalls(help: Doc<HelpDocument>): () => void {
  let known: ReadonlySet<string> | undefined;
  return effect(() => {
    const calls = Object.entries(help.value?.calls ?? {});
    for (const [group, { title, name }] of calls) {
      if (!known || known.has(group)) continue;
      announce(say('help.said', { group: pick(title) || group, name }));
    }
    if (help.value) known = new Set(calls.map(([group]) => group));
  });
}

function sayGuests(waiting: Doc<WaitingDocument>): () => void {
  let known: number | undefined;
  return effect(() => {
    const count = guestsOf(waiting.value).length;
    if (known !== undefined && count > known) announce(say('guests.said', { count }));
    if (waiting.value) known = count;
  });
}
