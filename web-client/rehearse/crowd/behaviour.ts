import type { ArgsOf, CommandName, PollDocument, Unsubscribe } from '@plenary/client';
import { someAnswer } from './answers.ts';
import type { Device } from './device.ts';
import type { Chance } from './random.ts';
import type { Timers } from './timers.ts';

/** How people take part. */
export interface Mood {
  /** Within so many milliseconds people answer a poll. */
  answerWithinMs: number;
  /** The share of people who say nothing. */
  silent: number;
  /** The share of people in groups who call for help. */
  calls: number;
  /** Within so many milliseconds people write what they have to say into a worksheet. */
  writeWithinMs: number;
  /** How many cells each of them writes. */
  cells: number;
}

/** Who shares an answer: the people of a delegation come to theirs at nearly the same moment. */
export interface Rhythm {
  /** From 0 to 1, the same for all people of a delegation. */
  readonly ofDelegation: number;
}

const racingMs = 150;

/** Lets a person take part over this device, as what is on their screen asks for it. */
export function takePart(
  device: Device,
  rhythm: Rhythm,
  mood: Mood,
  chance: Chance,
  timers: Timers,
): Unsubscribe {
  const seen = new Set<string>();
  const isSilent = chance.happens(mood.silent);
  const { live } = device;
  const look = () => {
    for (const poll of openPolls()) {
      if (isSilent || !firstTime(`poll ${poll.key} ${poll.round}`)) continue;
      timers.after(thinking(poll), () => answer(poll));
    }
    const round = live.topic('session')?.round;
    if (live.topic('me')?.group && round && firstTime(`round ${round.startedAt}`)) {
      if (chance.happens(mood.calls)) timers.after(chance.between(300, 4_000), call);
    }
    if (round?.assign === 'self-select' && firstTime(`choose ${round.startedAt}`)) {
      ends.push(live.want('rooms'));
      timers.after(chance.between(300, 3_000), choose);
    }
    const group = live.topic('me')?.group;
    for (const message of Object.keys(
      group ? (live.topic(`room/${group.key}`)?.messages ?? {}) : {},
    )) {
      if (firstTime(`message ${message}`)) quietly('breakout.seen', { message });
    }
  };
  const ends: Unsubscribe[] = [];

  /** Takes a group where people choose one, and another where that is full. */
  function choose(): void {
    const round = live.topic('session')?.round;
    const { group, declined } = live.topic('me') ?? {};
    if (round?.assign !== 'self-select' || group || declined) return;
    const rooms = Object.entries(live.topic('rooms')?.rooms ?? {}).filter(
      ([key, { people }]) => key !== 'plenary' && people.length < (round.max ?? Infinity),
    );
    const [key] = chance.pick(rooms) ?? [];
    if (key !== undefined) {
      live
        .send('breakout.choose', { group: key })
        .done.catch(() => timers.after(chance.between(300, 1_000), choose));
    } else timers.after(500, choose);
  }

  function quietly<N extends CommandName>(name: N, args: ArgsOf<N>): void {
    live.send(name, args).done.catch(() => undefined);
  }

  function openPolls(): readonly PollDocument[] {
    const mine = live.topic('me')?.polls ?? {};
    return Object.entries(mine)
      .filter(([, { mayAnswer, answer: given }]) => mayAnswer && given === undefined)
      .map(([key]) => live.topic(`poll/${key}`))
      .filter((poll) => poll?.state === 'open')
      .filter((poll) => poll !== undefined);
  }

  function thinking({ by }: PollDocument): number {
    if (by === 'person') return chance.uniform() * mood.answerWithinMs;
    return rhythm.ofDelegation * mood.answerWithinMs + chance.uniform() * racingMs;
  }

  function answer({ key, round }: PollDocument): void {
    const poll = live.topic(`poll/${key}`);
    if (poll?.state !== 'open' || poll.round !== round) return;
    const given = someAnswer(poll, chance);
    if (given !== undefined) live.send('poll.answer', { poll: key, round, answer: given });
  }

  function call(): void {
    const group = live.topic('me')?.group;
    if (group && !live.topic(`room/${group.key}`)?.help) live.send('breakout.help', {});
  }

  function firstTime(what: string): boolean {
    if (seen.has(what)) return false;
    seen.add(what);
    return true;
  }

  look();
  ends.push(live.onChange(look));
  return () => {
    for (const end of ends.splice(0)) end();
  };
}
