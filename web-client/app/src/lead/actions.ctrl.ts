import type {
  Answer,
  ArgsOf,
  CommandName,
  Door,
  Keyed,
  PollDocument,
  ResultOf,
  Role,
  Violation,
} from '@plenary/client';
import { effect, type Signal, signal } from '@preact/signals';
import { list, pick } from '../i18n/index.ts';
import { type Live, type Outcome, told } from '../live/live.ts';
import { type Told, toast } from '../ui/index.ts';
import { roomOf } from './board.ctrl.ts';
import { c } from './cockpit/texts.ts';
import { p } from './planner/texts.ts';
import type { Control } from './steps.ctrl.ts';
import { say } from './texts.ts';

type Done = Promise<Told>;

/** Everything that a facilitator can do here; each tells what became of it. */
export interface Actions {
  control(which: Control): Done;
  startItem(item: string): Done;
  /** Goes to the next session and opens it; closes this one first where it is on. */
  goOn(next: string, closeFirst: boolean): Done;
  openPoll(poll: string): Done;
  closePoll(poll: string): Done;
  publishPoll(poll: string): Done;
  askAgain(poll: string): Done;
  answerFor(poll: string, round: number, who: string, answer: Answer): Done;
  startRound(breakout: string, groups?: Keyed<readonly string[]>): Done;
  /** Keeps groups ready, or drops what is; it can be undone for a while. */
  prepare(breakout: string, groups?: Keyed<readonly string[]>, locked?: readonly string[]): Done;
  /** Begins with these groups; absent people have their place kept. */
  startPrepared(
    breakout: string,
    groups: Keyed<readonly string[]>,
    locked: readonly string[],
  ): Done;
  /** Gives everyone a group who is here and has none. */
  placeRest(): Promise<Outcome<'breakout.place'>>;
  giveRole(group: string, role: string, person: string | undefined): Done;
  openSheet(sheet: string): Done;
  closeSheet(sheet: string): Done;
  /** Puts a copy, or what all add up to, on everyone's screen; without a sheet it ends that. */
  present(sheet?: string, of?: string): Done;
  theme(theme: ArgsOf<'sheet.theme'>): Done;
  extend(minutes: number): Done;
  closeRound(): Done;
  /** Goes on with a round that was closed: its groups with their people. */
  reopenRound(breakout: string, minutes?: number): Done;
  message(text: string, groups?: readonly string[]): Done;
  helped(group: string): Done;
  /** Moves people; it can be undone for a while. */
  move(people: readonly string[], room: string, name: string): Done;
  /** Moves people who were dragged; what goes wrong is told apart, since nothing was pressed. */
  drop(people: readonly string[], room: string): void;
  /** Goes into a group, or back to plenary. */
  visit(room: string): Done;
  /** Lets guests in; it can be undone for a while. */
  /** With a delegation, which is a seat, only where somebody chose it. */
  admit(people: readonly string[], as: string, delegation?: string): Done;
  /** Lets a guest in as somebody of the plan. */
  admitAs(guest: { key: string }, person: { key: string; name: string; online: boolean }): Done;
  remove(person: string, name: string, ban?: boolean): Done;
  /** Turns guests away for a while. */
  refuse(people: readonly string[], reason: string): Done;
  putBack(people: readonly string[]): Done;
  restore(people: readonly string[]): Done;
  setDoor(door: Door): Done;
  setRole(person: string, role: Role): Done;
  checkIn(person: string, name: string): Done;
  checkOut(person: string): Done;
}

export function actionsOf(
  live: Live,
  violations: Signal<readonly string[]>,
  unmet: Signal<readonly Violation[]> = signal([]),
): Actions {
  async function send<N extends CommandName>(name: N, args: ArgsOf<N>): Done {
    return told(await live.send(name, args));
  }

  /** Sends, and offers to take it back once it stands. */
  async function undoable(did: Done, text: string, undo: () => Done): Done {
    const outcome = await did;
    if (outcome.ok) toast(text, () => report(undo()));
    return outcome;
  }

  function move(people: readonly string[], room: string, name: string): Done {
    const former = formerRooms(people, room);
    const did = send('room.move', { people, room });
    if (former.size === 0) return did;
    return undoable(did, say('undo.moved', { name }), async () => {
      const back = [...former].map(([from, who]) => send('room.move', { people: who, room: from }));
      return (await Promise.all(back)).find(({ ok }) => !ok) ?? { ok: true };
    });
  }

  /** Where those were who are moved, by room. */
  function formerRooms(people: readonly string[], to: string): Map<string, string[]> {
    const rooms = new Map<string, string[]>();
    for (const person of people) {
      const room = roomOf(live.topic('rooms').value, person);
      if (room !== undefined && room !== to) rooms.set(room, [...(rooms.get(room) ?? []), person]);
    }
    return rooms;
  }

  async function start(args: ArgsOf<'breakout.start'>): Done {
    violations.value = [];
    unmet.value = [];
    const outcome = await live.send('breakout.start', args);
    if (outcome.ok) keepUnmet(outcome.result);
    return told(outcome);
  }

  function keepUnmet(result: ResultOf<'breakout.start'>): void {
    violations.value = result.violations ?? [];
    unmet.value = result.unmet ?? [];
  }

  const prepare = (
    breakout: string,
    groups?: Keyed<readonly string[]>,
    locked?: readonly string[],
  ): Done =>
    send('breakout.prepare', {
      breakout,
      ...(groups && { groups }),
      ...(locked && { locked }),
    });

  return {
    control(which) {
      const on = which === 'close' ? closing(live) : '';
      const did = send(`session.${which}`, {});
      if (which !== 'close') return did;
      const text = on ? say('undo.session.with', { what: on }) : say('undo.session');
      return undoable(did, text, async () => {
        const back = await send('session.reopen', {});
        if (back.ok && on) toast(say('undo.session.still', { what: on }));
        return back;
      });
    },
    startItem(item) {
      const before = live.topic('session').value;
      const title = pick(before?.items[item]?.title);
      const former = before?.now?.item;
      const did = send('item.start', { item });
      if (former === undefined) return did;
      return undoable(did, say('undo.item', { title }), () => send('item.start', { item: former }));
    },
    async goOn(next, closeFirst) {
      if (closeFirst) {
        const closed = await send('session.close', {});
        if (!closed.ok) return closed;
      }
      live.go(next);
      if (!(await arrived(live, next))) return { ok: false, message: say('next.unreached') };
      const { value } = live.topic('session');
      return value?.state === 'planned' ? send('session.open', {}) : { ok: true };
    },
    openPoll: (poll) => send('poll.open', { poll }),
    closePoll: (poll) =>
      undoable(send('poll.close', { poll }), say('undo.poll'), () => send('poll.reopen', { poll })),
    publishPoll: (poll) => send('poll.publish', { poll }),
    askAgain: (poll) => send('poll.reopen', { poll }),
    answerFor: (poll, round, who, answer) => send('poll.answer', { poll, answer, round, for: who }),
    startRound: (breakout, groups) => start({ breakout, ...(groups && { groups }) }),
    prepare(breakout, groups, locked) {
      const before = live.topic(`prepared/${breakout}`).value;
      return undoable(
        prepare(breakout, groups, locked),
        p(groups ? 'ready.undo' : 'keep.dropped'),
        () => prepare(breakout, before?.groups, before?.locked),
      );
    },
    async startPrepared(breakout, groups, locked) {
      const ready = await prepare(breakout, groups, locked);
      return ready.ok ? start({ breakout }) : ready;
    },
    placeRest: () => live.send('breakout.place', {}),
    giveRole: (group, role, person) =>
      send('breakout.role', { role, group, ...(person !== undefined && { person }) }),
    openSheet: (sheet) => send('sheet.open', { sheet }),
    closeSheet: (sheet) =>
      undoable(send('sheet.close', { sheet }), c('sheet.closed'), () =>
        send('sheet.open', { sheet }),
      ),
    present: (sheet, of) =>
      send('sheet.present', {
        ...(sheet !== undefined && { sheet }),
        ...(of !== undefined && { of }),
      }),
    theme: (theme) => send('sheet.theme', theme),
    extend: (minutes) => send('breakout.extend', { minutes }),
    closeRound() {
      const breakout = live.topic('session').value?.round?.breakout;
      const did = send('breakout.close', {});
      if (breakout === undefined) return did;
      return undoable(did, say('undo.round'), () => send('breakout.reopen', { breakout }));
    },
    reopenRound: (breakout, minutes) =>
      send('breakout.reopen', { breakout, ...(minutes !== undefined && { minutes }) }),
    message: (text, groups) => send('breakout.message', { text, ...(groups && { groups }) }),
    helped: (group) => send('breakout.help', { done: true, group }),
    move,
    drop(people, room) {
      const moving = people.filter((one) => roomOf(live.topic('rooms').value, one) !== room);
      const [first] = moving;
      if (first === undefined) return;
      const all = Object.values(live.topic('people').value?.people ?? {});
      const name =
        moving.length === 1
          ? (all.find(({ key }) => key === first)?.name ?? '')
          : say('people.some', { count: moving.length });
      report(move(moving, room, name));
    },
    visit(room) {
      const key = live.topic('me').value?.key;
      if (key === undefined) return Promise.resolve({ ok: false, message: say('visit.not-here') });
      return send('room.move', { people: [key], room });
    },
    admit: (people, as, delegation) =>
      undoable(
        send('person.admit', { people, as, ...(delegation && { delegation }) }),
        say('undo.admitted', { count: people.length }),
        () => send('person.wait', { people }),
      ),
    admitAs: ({ key }, { key: person, name, online }) =>
      undoable(
        send('person.admit', { people: [key], person, ...(online && { confirm: true }) }),
        say('undo.admitted-as', { name }),
        () => send('person.wait', { people: [key] }),
      ),
    remove: (person, name, ban) =>
      undoable(
        send('person.remove', { person, ...(ban && { ban }) }),
        say('undo.removed', { name }),
        () => send('person.restore', { people: [person] }),
      ),
    refuse: (people, reason) =>
      undoable(
        send('person.refuse', { people, ...(reason && { reason }) }),
        say('undo.refused', { count: people.length }),
        () => send('person.wait', { people }),
      ),
    putBack: (people) => send('person.wait', { people }),
    restore: (people) => send('person.restore', { people }),
    setDoor: ({ policy, admits, becomes, minutes }) =>
      send('door.set', { policy, admits, becomes, minutes }),
    setRole: (person, role) => send('person.role', { person, role }),
    checkIn: (person, name) =>
      undoable(send('attendance.checkin', { person }), say('undo.checkin', { name }), () =>
        send('attendance.checkout', { person }),
      ),
    checkOut: (person) => send('attendance.checkout', { person }),
  };
}

/** In words, what is on and closes with the session; going back to the session does not bring it back. */
function closing(live: Live): string {
  const session = live.topic('session').value;
  const polls = live.topics.value.filter((name) => {
    const poll = /^poll\/[^/]+$/.test(name) && live.topic(name as `poll/${string}`).value;
    return poll && (poll as PollDocument).state === 'open';
  }).length;
  const sheets = Object.values(live.topic('sheets').value?.sheets ?? {}).filter(
    ({ state }) => state === 'open',
  ).length;
  return list([
    ...(polls > 0 ? [say('undo.session.polls', { count: polls })] : []),
    ...(session?.round ? [say('undo.session.groups')] : []),
    ...(sheets > 0 ? [say('undo.session.sheets', { count: sheets })] : []),
    ...(session?.presenting ? [say('undo.session.screen')] : []),
  ]);
}

/** What was begun at no button tells its failure apart. */
function report(begun: Done): void {
  begun.then(
    (outcome) => {
      if (!outcome.ok) toast(outcome.message);
    },
    () => toast(say('undo.failed')),
  );
}

const over: readonly string[] = ['replaced', 'removed', 'ended', 'expired', 'closed'];

/** Settles when this page shows that session, or cannot any more. */
export function arrived(live: Live, session: string): Promise<boolean> {
  return new Promise((resolve) => {
    let end: (() => void) | undefined;
    let settled = false;
    const settle = (reached: boolean) => {
      settled = true;
      end?.();
      resolve(reached);
    };
    end = effect(() => {
      if (settled) return;
      const { is } = live.connection.value;
      const here = live.topic('session').value?.key === session;
      if (is === 'online' && here) settle(true);
      else if (over.includes(is)) settle(false);
    });
    if (settled) end();
  });
}
