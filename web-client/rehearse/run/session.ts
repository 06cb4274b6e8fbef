import type { Tokens } from '@plenary/client';
import {
  type Api,
  getAttendance,
  getHarvest,
  isTimed,
  type ProgrammeSession,
  verifyJournal,
} from '@plenary/client/rest';
import { Crowd, type Liveliness } from '../crowd/crowd.ts';
import { Device, type House } from '../crowd/device.ts';
import type { Answered, Told } from '../crowd/meter.ts';
import type { Who } from '../crowd/person.ts';
import { pause, Timers } from '../crowd/timers.ts';
import { type AttendanceError, attendanceError, type Stay } from '../report/attendance.ts';
import { compare, type Difference, expectedOf, type Voter } from '../report/tally.ts';
import { lostFrom } from '../report/words.ts';
import { Leader } from './leader.ts';
import { type Script, type Sheets, scriptOf } from './script.ts';

/** Everything that the sessions of one rehearsal share. */
export interface Stage {
  readonly house: House;
  readonly api: Api;
  readonly who: readonly Who[];
  readonly voters: ReadonlyMap<string, Voter>;
  readonly leader: { readonly person: string; readonly tokens: Tokens };
  readonly seconds: number;
  readonly seed: number;
  readonly answerWithinMs?: number;
  readonly liveliness: Liveliness;
  readonly onPhase: (session: string, phase: string) => void;
}

/** What one session came to. */
export interface SessionOutcome {
  readonly session: string;
  readonly people: number;
  readonly joined: number;
  readonly failures: { readonly [why: string]: number };
  readonly skipped: Script['skipped'];
  readonly difference: Difference;
  /** Acked commands that the server does not know any more. */
  readonly forgotten: readonly Forgotten[];
  readonly unanswered: number;
  readonly attendance: AttendanceError;
  readonly journal: { readonly valid: boolean; readonly entries: number };
}

const patienceMs = 45_000;
/** A server waits ten seconds for a tab, and then writes down that it left. */
const leftIsWrittenMs = 11_500;

/** What one session came to before its record is read. */
export type SessionRun = Omit<SessionOutcome, 'attendance' | 'journal'> & {
  readonly staysOf: ReadonlyMap<string, readonly Stay[]>;
};

/** Runs one session from its opening to the check of what the server acked in it. */
export async function runSession(
  stage: Stage,
  planned: ProgrammeSession,
  index: number,
): Promise<SessionRun> {
  const { house, who } = stage;
  const { key } = planned;
  const before = house.meter.commands.size;
  const joinedBefore = house.meter.joins.length;
  const crowd = new Crowd(who, house, stage.seed + index, stage.liveliness);
  const desk = new Device(
    house,
    { ...stage.leader, session: key, tab: `rehearsal-desk-${index}-${stage.seed}` },
    [],
  );
  const timers = new Timers();
  try {
    await desk.shown();
    const script = scriptOf(planned, stage.seconds, sheetsOf(desk));
    crowd.mood.answerWithinMs = stage.answerWithinMs ?? script.pollMs * 0.7;
    crowd.mood.writeWithinMs = script.sheetMs;
    const screens = () => crowd.people.flatMap(({ device }) => device ?? []);
    const leader = new Leader(desk, screens, house.meter);
    desk.live.want('people');
    leader.visit(timers);
    stage.onPhase(key, 'open');
    await leader.open();
    const opened = performance.now();
    crowd.start(key, {
      joinMs: script.joinMs,
      endMs: stage.seconds * 1000 * 0.88,
      follow: false,
    });
    await perform(script, leader, opened, (phase) => stage.onPhase(key, phase));
    timers.stop();
    crowd.rest();
    stage.onPhase(key, 'checking');
    await crowd.settled();
    return await check(stage, planned, script, crowd, desk, before, joinedBefore);
  } finally {
    timers.stop();
    crowd.close();
    await closed(desk);
    desk.leave();
  }
}

/** A session that broke off is closed all the same, so that the copy can be deleted. */
async function closed(desk: Device): Promise<void> {
  if (!desk.isOnline || desk.live.topic('session')?.state === 'closed') return;
  const sent = desk.live.send('session.close', {}).done.catch(() => undefined);
  await Promise.race([sent, pause(3_000)]);
}

async function perform(
  { steps }: Script,
  leader: Leader,
  opened: number,
  onPhase: (phase: string) => void,
): Promise<void> {
  for (const { at, act } of steps) {
    await pause(Math.max(0, at - (performance.now() - opened)));
    onPhase(act.is);
    await leader.act(act);
  }
}

async function check(
  stage: Stage,
  planned: ProgrammeSession,
  script: Script,
  crowd: Crowd,
  desk: Device,
  before: number,
  joinedBefore: number,
): Promise<SessionRun> {
  const { house } = stage;
  // Of two copies of one tab the one that gives way may leave a command without an answer.
  const gone = new Set(
    crowd.people.filter((one) => one.hasGone || one.hasTwin).map(({ who }) => who.person),
  );
  const told = await settledCommands(house, before, gone);
  const counted = differenceOf(stage, planned, desk, told);
  const difference = {
    ...counted,
    lost: counted.lost + (await lostFromSheets(stage, planned, desk, told)),
  };
  const forgotten = await forgottenOf(crowd, desk, told);
  const staysOf = new Map(
    crowd.people
      .filter(({ stays }) => stays.length > 0)
      .map(({ who, stays }) => [who.person, stays.map((stay) => ({ ...stay }))]),
  );
  return {
    session: planned.key,
    people: crowd.people.length,
    joined: house.meter.joins.length - joinedBefore,
    failures: Object.fromEntries(crowd.failures),
    skipped: script.skipped,
    difference,
    forgotten,
    unanswered: told.filter(({ answer, person }) => !answer && !gone.has(person)).length,
    staysOf,
  };
}

/** Reads the records of sessions once everyone is written down as gone. */
export async function recordsOf(
  { house, api }: Stage,
  runs: readonly SessionRun[],
): Promise<readonly SessionOutcome[]> {
  await pause(leftIsWrittenMs);
  return Promise.all(
    runs.map(async ({ staysOf, ...run }) => {
      const { session } = run;
      const { heartbeatSeconds } = house.meter;
      const { people, live } = await getAttendance(api, house.workshop, { session });
      const { valid, entries } = await verifyJournal(api, house.workshop, session);
      const clock = live.map(({ from, until }) => ({
        from: Date.parse(from),
        until: Date.parse(until),
      }));
      const records = people.filter(isTimed);
      const attendance = attendanceError(records, staysOf, clock, heartbeatSeconds);
      return { ...run, attendance, journal: { valid, entries } };
    }),
  );
}

/** What was sent in this session, once everything has its answer. */
async function settledCommands(
  house: House,
  before: number,
  gone: ReadonlySet<string>,
): Promise<readonly Told[]> {
  const told = () => [...house.meter.commands.values()].slice(before);
  const isDue = ({ answer, person }: Told) => !answer && !gone.has(person);
  const until = performance.now() + patienceMs;
  while (performance.now() < until && told().some(isDue)) await pause(100);
  return told();
}

/** The server's own count of every poll against what it acked. */
function differenceOf(
  stage: Stage,
  planned: ProgrammeSession,
  desk: Device,
  told: readonly Told[],
): Difference {
  const differences = planned.polls.flatMap(({ key }) => {
    const poll = desk.live.topic(`poll/${key}`);
    const results = desk.live.topic(`poll/${key}/results`);
    if (!poll || !results || poll.answers === 'majority') return [];
    return [compare(expectedOf(key, poll.by, told, stage.voters), results)];
  });
  return differences.reduce(
    (sum, one) => ({ lost: sum.lost + one.lost, doubled: sum.doubled + one.doubled }),
    { lost: 0, doubled: 0 },
  );
}

/** The worksheets of the session, as its facilitator sees them. */
function sheetsOf(desk: Device): Sheets {
  const all = Object.entries(desk.live.topic('run')?.sheets ?? {});
  return {
    ofBreakouts: Object.fromEntries(
      all.flatMap(([sheet, { breakout }]) => (breakout === undefined ? [] : [[breakout, sheet]])),
    ),
    others: all.filter(([, { breakout }]) => breakout === undefined).map(([sheet]) => sheet),
  };
}

/** Edits that were acked and are not in what the server holds. */
async function lostFromSheets(
  { api, house }: Stage,
  planned: ProgrammeSession,
  desk: Device,
  told: readonly Told[],
): Promise<number> {
  let lost = 0;
  const opened = Object.entries(desk.live.topic('run')?.sheets ?? {}).filter(
    ([, { state }]) => state !== 'planned',
  );
  for (const [sheet] of opened) {
    lost += lostFrom(await getHarvest(api, house.workshop, planned.key, sheet), told);
  }
  return lost;
}

/**
 * Commands that are often true already: then they leave no entry by which they are known again.
 * What worksheets hold is asked of the worksheets.
 */
const mayChangeNothing: ReadonlySet<string> = new Set([
  'sheet.edit',
  'breakout.seen',
  'breakout.help',
  'breakout.choose',
]);

/** A command that was acked and does not stand when it is asked for once more. */
export interface Forgotten {
  readonly name: string;
  readonly person: string;
  readonly args: Told['args'];
  readonly seq: number;
  /** What is answered now; null where nothing comes back. */
  readonly again: Answered | null;
}

/** Asks once more for what was acked: who knows a command answers with the same seq. */
async function forgottenOf(
  crowd: Crowd,
  desk: Device,
  told: readonly Told[],
): Promise<readonly Forgotten[]> {
  const devices = new Map(
    crowd.people.flatMap(({ who, device }) => (device?.isOnline ? [[who.person, device]] : [])),
  );
  devices.set(desk.person, desk);
  const asked = [...devices].map(async ([person, device]) => {
    const forgotten: Forgotten[] = [];
    const said = new Set<string>();
    for (const { id, name, args, answer } of told.filter((one) => one.person === person)) {
      if (answer?.is !== 'ok' || mayChangeNothing.has(name)) continue;
      // Who reloads while answering may say the same twice; the second leaves no entry either.
      const words = JSON.stringify([name, args]);
      if (said.has(words)) continue;
      said.add(words);
      const { seq } = answer;
      const again = await device.askAgain(id, name, args);
      const stands = again?.is === 'ok' && again.seq === seq;
      if (!stands && device.isOnline) {
        forgotten.push({ name, person, args, seq, again: again ?? null });
      }
      await pause(70);
    }
    return forgotten;
  });
  return (await Promise.all(asked)).flat();
}
