import type { LiveSession } from '@plenary/client';
import { Crowd, calm } from '../crowd/crowd.ts';
import { Device } from '../crowd/device.ts';
import { pause } from '../crowd/timers.ts';
import type { Stage } from './session.ts';

const joinMs = 20_000;
const breathMs = 2_000;
const patienceMs = 15_000;

/** How long one round took to be on the screens, in milliseconds from the facilitator's click. */
export interface Opening {
  /** One for each person who came to see their group. */
  readonly screens: readonly number[];
  readonly missed: number;
}

export interface Openings {
  readonly online: number;
  readonly rounds: readonly Opening[];
}

/** Brings everyone into the session, then opens and closes its rounds; observers stay in plenary. */
export async function openRounds(
  stage: Stage,
  session: string,
  rounds: readonly string[],
  onPhase: (phase: string) => void = () => {},
): Promise<Openings> {
  const { house, leader } = stage;
  const desk = new Device(house, { ...leader, session, tab: `groups-desk-${stage.seed}` }, []);
  const crowd = new Crowd(stage.who, house, stage.seed, calm);
  crowd.mood.calls = 0;
  try {
    await desk.shown();
    await desk.live.send('session.open', {}).done;
    crowd.start(session, { joinMs, endMs: 0, follow: false });
    await pause(joinMs + breathMs);
    await crowd.settled();
    crowd.rest();
    await desk.live.send('session.start', {}).done;
    await pause(breathMs);
    const screens = crowd.people
      .filter(({ who }) => who.role === 'participant')
      .flatMap(({ device }) => (device?.isOnline ? [device.live] : []));
    onPhase('joined');
    const openings: Opening[] = [];
    for (const breakout of rounds) {
      openings.push(await open(desk.live, screens, breakout));
      await pause(breathMs);
      await desk.live.send('breakout.close', {}).done;
      await pause(breathMs);
    }
    onPhase('over');
    return { online: screens.length, rounds: openings };
  } finally {
    crowd.close();
    if (desk.isOnline) {
      const closed = desk.live.send('session.close', {}).done.catch(() => undefined);
      await Promise.race([closed, pause(breathMs)]);
    }
    desk.leave();
  }
}

async function open(
  desk: LiveSession,
  screens: readonly LiveSession[],
  breakout: string,
): Promise<Opening> {
  const clicked = performance.now();
  const seen = screens.map((live) => groupSeen(live, clicked));
  await desk.send('breakout.start', { breakout }).done;
  const times = await Promise.all(seen);
  const there = times.filter((time) => time !== undefined);
  return { screens: there, missed: times.length - there.length };
}

/** When a person's own group stands on their screen; undefined when it does not for long. */
function groupSeen(live: LiveSession, clicked: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const end = (time: number | undefined) => {
      stop();
      clearTimeout(timer);
      resolve(time);
    };
    const stop = live.onChange(() => {
      if (hasGroup(live)) end(performance.now() - clicked);
    });
    const timer = setTimeout(() => end(undefined), patienceMs);
  });
}

function hasGroup(live: LiveSession): boolean {
  const group = live.topic('me')?.group?.key;
  return group !== undefined && live.topic(`room/${group}`) !== undefined;
}
