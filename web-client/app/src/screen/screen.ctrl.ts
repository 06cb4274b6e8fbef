import type {
  DelegationsDocument,
  MeDocument,
  PeopleDocument,
  PollDocument,
  PollResultsDocument,
  Presenting,
  RoomsDocument,
  Round,
  SessionDocument,
} from '@plenary/client';
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { frontPolls } from '../lead/answers.ctrl.ts';
import { type JoinCode, type WayIn, wayInOf } from '../lead/way-in.ctrl.ts';
import { keepAwake } from '../live/awake.ts';
import type { Live } from '../live/live.ts';

type Doc<T> = ReadonlySignal<T | undefined>;

/** What the page of a screen in the room is made of; it only ever reads. */
export interface Screen {
  readonly live: Live;
  readonly session: Doc<SessionDocument>;
  readonly me: Doc<MeDocument>;
  readonly people: Doc<PeopleDocument>;
  readonly delegations: Doc<DelegationsDocument>;
  readonly rooms: Doc<RoomsDocument>;
  readonly polls: ReadonlySignal<readonly PollDocument[]>;
  readonly way: WayIn;
  results(poll: string): Doc<PollResultsDocument>;
  end(): void;
}

/** The one thing that the room looks at. */
export type Scene =
  | { readonly is: 'before' }
  /** A question is asked, and so many more are behind it. */
  | { readonly is: 'poll'; readonly poll: PollDocument; readonly also: number }
  | { readonly is: 'sheet'; readonly presenting: Presenting }
  | { readonly is: 'round'; readonly round: Round }
  | { readonly is: 'result'; readonly poll: PollDocument }
  | { readonly is: 'item' }
  | { readonly is: 'over' };

const isPoll = /^poll\/[^/]+$/;
const lookAgainMs = 60_000;

export function screenOf(live: Live, askCode: () => Promise<JoinCode>): Screen {
  const session = live.topic('session');
  const way = wayInOf(askCode);
  const ends = [
    live.want('people', 'rooms'),
    keepAwake(signal(true)),
    renewCode(live, session, way),
    lookForTheNextSession(live),
  ];
  return {
    live,
    session,
    way,
    me: live.topic('me'),
    people: live.topic('people'),
    delegations: live.topic('delegations'),
    rooms: live.topic('rooms'),
    polls: computed(() =>
      live.topics.value
        .filter((name) => isPoll.test(name))
        .flatMap((name) => (live.topic(name).value as PollDocument | undefined) ?? []),
    ),
    results: (poll) => live.topic(`poll/${poll}/results`),
    end() {
      for (const end of ends.splice(0)) end();
    },
  };
}

/** What asks the room comes first, then what is shown to it, then what it is at. */
export function sceneOf(
  session: SessionDocument,
  polls: readonly PollDocument[],
  hasResults: (poll: PollDocument) => boolean,
): Scene {
  const { state, presenting, round } = session;
  if (state === 'planned' || state === 'open') return { is: 'before' };
  if (state === 'closed') return { is: 'over' };
  const [front, ...others] = frontPolls(polls, session, undefined);
  if (front?.state === 'open') return { is: 'poll', poll: front, also: others.length };
  if (presenting) return { is: 'sheet', presenting };
  if (round) return { is: 'round', round };
  return front && hasResults(front) ? { is: 'result', poll: front } : { is: 'item' };
}

/** The code may have changed since: it is asked for with each step of the session, and when back. */
function renewCode(live: Live, session: Doc<SessionDocument>, way: WayIn): () => void {
  let before = '';
  return effect(() => {
    const { key, state } = session.value ?? {};
    const step = `${key} ${state}`;
    if (live.line.value !== 'online') before = '';
    else if (key !== undefined && step !== before) {
      before = step;
      way.renew();
    }
  });
}

/** Between two days nobody is there to reload the page. */
function lookForTheNextSession(live: Live): () => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };
  const end = effect(() => {
    stop();
    if (live.connection.value.is !== 'ended') return;
    timer = setInterval(() => live.reconnect(), lookAgainMs);
  });
  return () => {
    end();
    stop();
  };
}
