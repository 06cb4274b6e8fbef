import type { PeopleDocument, PreparedDocument } from '@plenary/client';
import type { Proposal, ProposalRequest, RosterEncoding, TableProblem } from '@plenary/client/rest';
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Answer, Desk } from '../desk.ts';
import {
  asKeyed,
  type Draft,
  emptyDraft,
  isSame,
  kept,
  moved,
  placedIn,
  places,
  proposed,
  unlocked,
} from './draft.ctrl.ts';
import type { Place } from './places.ctrl.ts';

const remembered = 50;

/** How groups are planned: proposals of the server, changes by hand, and the way back. */
export interface Planner {
  readonly draft: ReadonlySignal<Draft>;
  /** The server is proposing. */
  readonly busy: ReadonlySignal<boolean>;
  /** Why the server did not propose. */
  readonly problem: ReadonlySignal<string>;
  /** Why a list was not taken. */
  readonly refusedList: ReadonlySignal<string>;
  /** What was wrong in the lines of a list. */
  readonly lines: ReadonlySignal<readonly TableProblem[]>;
  /** How the letters of a list were read, where that was guessed, and words to look at. */
  readonly doubtful: ReadonlySignal<Doubtful | undefined>;
  readonly mayUndo: ReadonlySignal<boolean>;
  /** Whether the draft is another than what planning began with. */
  readonly changed: ReadonlySignal<boolean>;
  /** Whether those who are absent are planned for, too. */
  readonly everyone: ReadonlySignal<boolean>;
  /** Begins with what was kept ready, with nobody placed, or with a proposal. */
  begin(prepared: PreparedDocument | undefined, byHand: boolean): Promise<void>;
  /** Goes on with what was left, as people and wishes are by now. */
  resume(): Promise<void>;
  setEveryone(on: boolean): Promise<void>;
  propose(): Promise<void>;
  shuffle(): Promise<void>;
  /** Places those who have no group, and nobody else. */
  placeRest(): Promise<void>;
  like(breakout: string): Promise<void>;
  read(table: Blob): Promise<void>;
  /** Reads the same list with its letters stored another way. */
  readAgain(encoding: RosterEncoding): Promise<void>;
  /** The words of the list are right as they were read. */
  trust(): void;
  move(people: readonly string[], to: string): Promise<void>;
  unlock(people: readonly string[]): void;
  forgetLines(): void;
  undo(): void;
}

export interface Doubtful {
  readonly encoding: string;
  readonly words: readonly string[];
}

type Ask = Pick<Desk, 'propose' | 'read'>;

export function plannerOf(
  desk: Ask,
  session: string,
  breakout: string,
  groups: readonly Place[],
  everyoneFirst: boolean,
): Planner {
  const draft = signal(emptyDraft(groups));
  const busy = signal(false);
  const problem = signal('');
  const refusedList = signal('');
  const lines = signal<readonly TableProblem[]>([]);
  const doubtful = signal<Doubtful | undefined>(undefined);
  let table: Blob | undefined;
  const past = signal<readonly Draft[]>([]);
  const mayUndo = signal(false);
  const everyone = signal(everyoneFirst);
  const first = signal(draft.value);
  const changed = computed(
    () => !isSame(draft.value, first.value) || draft.value.locked.size !== first.value.locked.size,
  );
  let asked = 0;

  function become(next: Draft, remember = true): void {
    batch(() => {
      if (remember && placedIn(draft.value) > 0 && !isSame(draft.value, next)) {
        past.value = [...past.value, draft.value].slice(-remembered);
      }
      draft.value = next;
      mayUndo.value = past.value.length > 0;
    });
  }

  /** Takes the answer unless something else was asked meanwhile. */
  async function asking(
    ask: () => Promise<Answer<Proposal>>,
    take: (proposal: Proposal) => void,
    refused = problem,
  ): Promise<void> {
    const mine = ++asked;
    busy.value = true;
    problem.value = '';
    refusedList.value = '';
    const answer = await ask();
    if (mine !== asked) return;
    batch(() => {
      busy.value = false;
      if (answer.ok) take(answer.value);
      else refused.value = answer.message;
    });
  }

  const request = (more: ProposalRequest): ProposalRequest => ({
    ...more,
    ...(everyone.value && { everyone: true }),
  });

  const ask = (more: ProposalRequest, locked = draft.value.locked) =>
    asking(
      () => desk.propose(session, breakout, request(more)),
      (proposal) => become(proposed(proposal, locked)),
    );

  const held = () => places(draft.value, draft.value.locked);

  /** What the groups leave unmet as they are now. */
  const judge = () =>
    asking(
      () =>
        desk.propose(
          session,
          breakout,
          request({ from: asKeyed(draft.value), locked: places(draft.value) }),
        ),
      ({ violations }) => {
        draft.value = { ...draft.value, violations };
      },
    );

  const readTable = (given: Blob, encoding?: RosterEncoding) => {
    doubtful.value = undefined;
    return asking(
      () => desk.read(session, breakout, given, encoding),
      (proposal) => {
        lines.value = proposal.problems ?? [];
        doubtful.value = proposal.doubtful && {
          encoding: proposal.encoding ?? '',
          words: proposal.doubtful,
        };
        // A list in which no line is right takes nobody's place.
        if (Object.values(proposal.groups).every((group) => group.people.length === 0)) return;
        become(
          proposed(proposal, new Set(Object.values(proposal.groups).flatMap((g) => g.people))),
        );
      },
      refusedList,
    );
  };

  const beginWith = (next: Draft) => {
    become(next, false);
    first.value = next;
  };

  return {
    draft,
    busy,
    problem,
    refusedList,
    lines,
    doubtful,
    mayUndo,
    changed,
    everyone,
    async begin(prepared, byHand) {
      if (prepared) {
        beginWith(kept(prepared, groups));
        await judge();
      } else if (!byHand) {
        await asking(
          () => desk.propose(session, breakout, request({})),
          (proposal) => beginWith(proposed(proposal, new Set())),
        );
      }
    },
    async resume() {
      if (placedIn(draft.value) > 0) await judge();
    },
    async setEveryone(on) {
      everyone.value = on;
      if (placedIn(draft.value) === 0) await ask({});
      else await ask({ from: asKeyed(draft.value), locked: held() });
    },
    propose: () => ask({ locked: held() }),
    shuffle: () => ask({ seed: (draft.value.seed ?? 0) + 1, locked: held() }),
    placeRest: () => ask({ from: asKeyed(draft.value), locked: places(draft.value) }),
    like: (former) => ask({ like: former }, new Set()),
    read(given) {
      table = given;
      return readTable(given);
    },
    async readAgain(encoding) {
      if (table) await readTable(table, encoding);
    },
    trust() {
      doubtful.value = undefined;
    },
    async move(people, to) {
      become(moved(draft.value, people, to));
      await judge();
    },
    unlock(people) {
      draft.value = unlocked(draft.value, people);
    },
    forgetLines() {
      lines.value = [];
      refusedList.value = '';
    },
    undo() {
      const before = past.value.at(-1);
      if (!before) return;
      asked++;
      batch(() => {
        busy.value = false;
        past.value = past.value.slice(0, -1);
        draft.value = before;
        mayUndo.value = past.value.length > 0;
      });
    },
  };
}

export interface Planned {
  readonly key: string;
  readonly name: string;
  readonly online: boolean;
  readonly delegation?: string;
  readonly rank: number;
}

/** Who can be in a group: participants, those of one delegation beside each other. */
export function plannable(people: PeopleDocument | undefined, everyone: boolean): Planned[] {
  return Object.values(people?.people ?? {})
    .filter(({ role, online }) => role === 'participant' && (everyone || online))
    .sort((a, b) => (a.delegation ?? '~').localeCompare(b.delegation ?? '~') || a.rank - b.rank);
}

/** Keys of people in the order in which they are shown. */
export function inOrderOf(keys: readonly string[], people: readonly Planned[]): Planned[] {
  const wanted = new Set(keys);
  return people.filter(({ key }) => wanted.has(key));
}
