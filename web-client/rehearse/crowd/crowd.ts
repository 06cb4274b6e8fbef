import type { Mood } from './behaviour.ts';
import type { House } from './device.ts';
import { Person, type Who } from './person.ts';
import { type Chance, chance } from './random.ts';
import { Timers } from './timers.ts';

/** How lively a crowd is: shares of people to whom something happens within a session. */
export interface Liveliness {
  readonly late: number;
  readonly drops: number;
  readonly reloads: number;
  readonly duplicates: number;
  readonly phones: number;
  readonly slow: number;
  readonly leaves: number;
}

export const usual: Liveliness = {
  late: 0.1,
  drops: 0.14,
  reloads: 0.08,
  duplicates: 0.03,
  phones: 0.05,
  slow: 0.03,
  leaves: 0.05,
};

export const calm: Liveliness = {
  late: 0,
  drops: 0,
  reloads: 0,
  duplicates: 0,
  phones: 0,
  slow: 0,
  leaves: 0,
};

/** How a crowd comes to one session, in milliseconds from its opening. */
export interface Stretch {
  /** Those who are not late come within this time. */
  readonly joinMs: number;
  /** Until then people come late, drop and return. */
  readonly endMs: number;
  /** Go with the workshop from session to session. */
  readonly follow: boolean;
}

/** All simulated people of one session. */
export class Crowd {
  readonly people: readonly Person[];
  readonly mood: Mood = {
    answerWithinMs: 4_000,
    silent: 0.06,
    calls: 0.05,
    writeWithinMs: 4_000,
    cells: 4,
  };
  /** Why people could not come in, with how many. */
  readonly failures = new Map<string, number>();
  readonly #chance: Chance;
  readonly #liveliness: Liveliness;
  readonly #timers = new Timers();
  readonly #arrivals: Promise<void>[] = [];

  constructor(who: readonly Who[], house: House, seed: number, liveliness: Liveliness) {
    this.#chance = chance(seed);
    this.#liveliness = liveliness;
    this.people = who.map((one) => new Person(one, house, this.#chance, this.mood, this.#timers));
  }

  /** Lets everyone come to a session; without one, to what is on. */
  start(session: string | undefined, stretch: Stretch): void {
    for (const person of this.people) {
      const isLate = this.#chance.happens(this.#liveliness.late);
      const at = isLate
        ? this.#chance.between(stretch.joinMs * 1.5, stretch.endMs * 0.7)
        : this.#chance.uniform() * stretch.joinMs;
      this.#timers.after(at, () => this.#arrivals.push(this.#arrive(person, session, stretch)));
      this.#plan(person, Math.max(at, stretch.joinMs) + 1_500, stretch.endMs);
    }
  }

  /** Lets things happen for a while more to those who are here. */
  stir(milliseconds: number): void {
    for (const person of this.people) this.#plan(person, 0, milliseconds);
  }

  /** When everyone who set out is in. */
  async settled(): Promise<void> {
    await Promise.all(this.#arrivals);
  }

  /** Nothing happens any more, but those who are here stay. */
  rest(): void {
    this.#timers.stop();
  }

  close(): void {
    this.rest();
    for (const person of this.people) person.close();
  }

  async #arrive(person: Person, session: string | undefined, { follow }: Stretch): Promise<void> {
    try {
      const slow = this.#chance.happens(this.#liveliness.slow);
      await person.join(session, { slow, follow });
    } catch (problem) {
      const why = problem instanceof Error ? problem.message : String(problem);
      this.failures.set(why, (this.failures.get(why) ?? 0) + 1);
    }
  }

  /** At most one mishap a person, so that the log says what it was. */
  #plan(person: Person, from: number, until: number): void {
    if (until <= from) return;
    const dice = this.#chance;
    const at = dice.between(from, until);
    const away = Math.min(dice.between(500, 6_000), (until - at) / 2);
    const { drops, reloads, duplicates, phones, leaves } = this.#liveliness;
    const mishaps: readonly [number, () => void][] = [
      [drops, () => person.drop(away)],
      [reloads, () => person.reload(away)],
      [duplicates, () => person.duplicate()],
      [phones, () => person.takePhone(away * 2)],
      [leaves, () => person.go(dice.happens(0.5) ? 'orderly' : 'abrupt')],
    ];
    let fate = dice.uniform();
    for (const [share, mishap] of mishaps) {
      if (fate < share) {
        this.#timers.after(at, mishap);
        return;
      }
      fate -= share;
    }
  }
}
