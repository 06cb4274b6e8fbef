import { createTokens, memoryStorage, type Tokens, type Unsubscribe } from '@plenary/client';
import { type Link, openLink, RequestRefused } from '@plenary/client/rest';
import type { Stay } from '../report/attendance.ts';
import { type Mood, takePart } from './behaviour.ts';
import { Device, type House } from './device.ts';
import type { Chance } from './random.ts';
import { pause, type Timers } from './timers.ts';
import { takeNotes } from './writing.ts';

/** Whom to simulate, with the secret of the personal link. */
export interface Who {
  readonly person: string;
  readonly name: string;
  readonly role: string;
  readonly delegation?: string;
  readonly secret: string;
}

let tabs = 0;

/** A simulated person, from the link in the mail to the closed lid. */
export class Person {
  readonly who: Who;
  readonly stays: Stay[] = [];
  /** The devices that were opened in this session, the one in use last. */
  devices: Device[] = [];
  readonly #house: House;
  readonly #chance: Chance;
  readonly #mood: Mood;
  readonly #timers: Timers;
  readonly #kept = memoryStorage();
  #tokens: Tokens | undefined;
  #session: string | undefined;
  #resting: Unsubscribe = () => {};

  constructor(who: Who, house: House, chance: Chance, mood: Mood, timers: Timers) {
    this.who = who;
    this.#house = house;
    this.#chance = chance;
    this.#mood = mood;
    this.#timers = timers;
  }

  get device(): Device | undefined {
    return this.devices.at(-1);
  }

  /** Opens the personal link and waits until the session stands on the screen. */
  async join(session: string | undefined, how: { slow: boolean; follow: boolean }): Promise<void> {
    const began = performance.now();
    this.#session = session;
    const { url } = this.#house;
    const pair = await opened(url, this.who.secret);
    if (pair.kind !== 'person') throw new Error('not the link of a person');
    const { person: name } = this.who;
    this.#tokens = createTokens({ url, name, pair, environment: { storage: memoryStorage() } });
    const device = this.#open(this.#tokens, newTab(), how);
    await device.shown();
    this.#house.meter.joins.push(performance.now() - began);
  }

  /** Loses the network for a while. What is answered meanwhile is sent afterwards. */
  drop(milliseconds: number): void {
    const device = this.device;
    if (!device?.isOnline) return;
    device.cut();
    this.#timers.after(milliseconds, () => device.restore());
  }

  /** Closes the tab and opens it again. */
  reload(milliseconds: number): void {
    const device = this.device;
    if (!device?.isOnline) return;
    device.leave();
    this.#timers.after(milliseconds, () => this.#again(device.tab));
  }

  /** Opens the same tab a second time, which takes over. */
  duplicate(): void {
    if (!this.device?.isOnline) return;
    this.hasTwin = true;
    this.#again(this.device.tab);
  }

  /** Takes a phone beside the laptop for a while. */
  takePhone(milliseconds: number): void {
    if (!this.#tokens || !this.device?.isOnline) return;
    const phone = this.#device(this.#tokens, newTab(), { slow: false, follow: false });
    this.devices.unshift(phone);
    this.#timers.after(milliseconds, () => phone.leave());
  }

  /** Whether two copies of one tab took it from each other. */
  hasTwin = false;

  /** Whether the person went for good before the end. */
  hasGone = false;

  /** Goes for good, with or without a good-bye. */
  go(how: 'orderly' | 'abrupt'): void {
    this.hasGone = true;
    this.#resting();
    for (const device of this.devices) {
      if (how === 'orderly') device.leave();
      else device.vanish();
    }
  }

  /** The log of this session is complete; the devices are put away. */
  close(): void {
    this.go('orderly');
    this.devices = [];
  }

  #again(tab: string): void {
    if (this.#tokens) this.#open(this.#tokens, tab, { slow: false, follow: false });
  }

  #open(tokens: Tokens, tab: string, how: { slow: boolean; follow: boolean }): Device {
    const device = this.#device(tokens, tab, how);
    this.devices.push(device);
    this.#resting();
    const { who } = this;
    if (who.role === 'participant') {
      const rhythm = { ofDelegation: share(who.delegation ?? who.person) };
      const ends = [
        takePart(device, rhythm, this.#mood, this.#chance, this.#timers),
        takeNotes(device, this.#mood, this.#chance, this.#timers),
      ];
      this.#resting = () => {
        for (const end of ends.splice(0)) end();
      };
    }
    return device;
  }

  #device(tokens: Tokens, tab: string, how: { slow: boolean; follow: boolean }): Device {
    const { person } = this.who;
    const device = new Device(
      this.#house,
      { person, tokens, session: this.#session, tab, storage: this.#kept, ...how },
      this.stays,
    );
    return device;
  }
}

const againMs = 500;
const patienceMs = 30_000;

/** Opens a link as people do: once more where nobody answered, as when a node has just died. */
async function opened(url: string, secret: string): Promise<Link> {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      return await openLink({ url }, secret);
    } catch (problem) {
      const isRefused = problem instanceof RequestRefused && problem.status < 500;
      if (isRefused || performance.now() > until) throw problem;
      await pause(againMs);
    }
  }
}

const newTab = () => `simulated-${Date.now().toString(36)}-${(tabs++).toString(36)}`;

/** A number from 0 to 1 that is the same for the same text. */
function share(text: string): number {
  let sum = 7;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum / 9973;
}
