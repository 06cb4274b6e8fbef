import type { ArgsOf, CommandName, LiveSession, RoomDocument } from '@plenary/client';
import type { Device } from '../crowd/device.ts';
import type { Meter } from '../crowd/meter.ts';
import type { Timers } from '../crowd/timers.ts';
import type { Act } from './script.ts';

const lookMs = 10_000;
const visitAfterMs = 1_200;

/** The facilitator: does what the script says and sees to calls for help. */
export class Leader {
  readonly device: Device;
  readonly #screens: () => readonly Device[];
  readonly #meter: Meter;

  constructor(device: Device, screens: () => readonly Device[], meter: Meter) {
    this.device = device;
    this.#screens = screens;
    this.#meter = meter;
  }

  /** Answers calls for help a moment after they come. */
  visit(timers: Timers): void {
    const { live } = this.device;
    live.on('help', (help) => {
      for (const group of Object.keys(help?.calls ?? {})) {
        timers.after(visitAfterMs, () => {
          if (live.topic('help')?.calls[group])
            this.#quietly('breakout.help', { group, done: true });
        });
      }
    });
  }

  async open(): Promise<void> {
    await this.#send('session.open', {}, (live) => live.topic('session')?.state !== 'planned');
  }

  async act(act: Act): Promise<void> {
    switch (act.is) {
      case 'start':
        return this.#send('session.start', {}, inState('live'));
      case 'pause':
        return this.#send('session.pause', {}, inState('paused'));
      case 'resume':
        return this.#send('session.resume', {}, inState('live'));
      case 'close':
        return this.#send('session.close', {}, inState('closed'));
      case 'item':
        return this.#send('item.start', { item: act.item }, nowOn(act.item));
      case 'poll-open':
        return this.#send('poll.open', { poll: act.poll }, poll(act.poll, 'open'));
      case 'poll-close':
        return this.#send('poll.close', { poll: act.poll }, poll(act.poll, 'closed'));
      case 'poll-publish':
        return this.#send('poll.publish', { poll: act.poll }, results(act.poll));
      case 'round-start':
        return this.#send('breakout.start', this.#groups(act.breakout, act.byHand), roundOn(true));
      case 'round-message':
        return this.#send('breakout.message', { text: 'A few minutes are left.' });
      case 'round-move':
        return this.#move();
      case 'round-close':
        return this.#send('breakout.close', {}, roundOn(false));
      case 'sheet-open':
        return this.#send('sheet.open', { sheet: act.sheet });
      case 'sheet-close':
        return this.#send('sheet.close', { sheet: act.sheet });
      case 'sheet-present':
        return this.#send('sheet.present', { sheet: act.sheet }, presenting(act.sheet));
      case 'present-end':
        return this.#send('sheet.present', {}, presenting(undefined));
    }
  }

  /** Sends a command and looks how long it takes to all screens that are online. */
  async #send<N extends CommandName>(
    name: N,
    args: ArgsOf<N>,
    shown?: (live: LiveSession) => boolean,
  ): Promise<void> {
    if (shown) this.#watch(shown);
    await this.device.live.send(name, args).done;
  }

  #quietly<N extends CommandName>(name: N, args: ArgsOf<N>): void {
    this.device.live.send(name, args).done.catch(() => undefined);
  }

  #watch(shown: (live: LiveSession) => boolean): void {
    const began = performance.now();
    for (const { live } of this.#screens().filter(({ isOnline }) => isOnline)) {
      if (shown(live)) continue;
      const end = (isThere: boolean) => {
        for (const stop of ends.splice(0)) stop();
        clearTimeout(timer);
        if (isThere) this.#meter.freshness.push(performance.now() - began);
      };
      const ends = [
        live.onChange(() => shown(live) && end(true)),
        // Who lost the line meanwhile sees it after the return: that is no measure of ours.
        live.connection.on(() => end(false)),
      ];
      const timer = setTimeout(() => {
        this.#meter.stale++;
        end(false);
      }, lookMs);
    }
  }

  #groups(breakout: string, byHand: boolean): ArgsOf<'breakout.start'> {
    if (!byHand) return { breakout };
    const { live } = this.device;
    const wanted = live.topic('run')?.breakouts[breakout]?.groups;
    const names = wanted?.named?.map(({ key }) => key);
    const present = Object.values(live.topic('people')?.people ?? {})
      .filter(({ role, online }) => role === 'participant' && online)
      .map(({ key }) => key);
    const size = wanted?.size ?? 4;
    const count = names?.length ?? wanted?.count ?? Math.max(1, Math.ceil(present.length / size));
    const keys = names ?? Array.from({ length: count }, (_, n) => String(n + 1));
    return {
      breakout,
      groups: Object.fromEntries(
        keys.map((key, n) => [key, present.filter((_, at) => at % count === n)]),
      ),
    };
  }

  /** Moves one person from one group to the next. */
  async #move(): Promise<void> {
    const groups = this.device.live
      .topics()
      .filter((name) => name.startsWith('room/'))
      .map((name) => this.device.live.topic(name as `room/${string}`))
      .filter((room) => room !== undefined);
    const from = groups.find(({ members }) => Object.keys(members).length > 0);
    const to = groups.find((group) => group !== from && hasPlace(group));
    const person = from && Object.values(from.members)[0]?.key;
    if (person === undefined || to === undefined) return;
    await this.#send('room.move', { people: [person], room: to.key });
  }
}

const hasPlace = ({ max, members }: RoomDocument) =>
  max === undefined || Object.keys(members).length < max;
const inState = (state: string) => (live: LiveSession) => live.topic('session')?.state === state;
const nowOn = (item: string) => (live: LiveSession) =>
  live.topic('session')?.now?.item === item && live.topic('session')?.state === 'live';
const poll = (key: string, state: string) => (live: LiveSession) =>
  live.topic(`poll/${key}`)?.state === state;
const results = (key: string) => (live: LiveSession) =>
  live.topic(`poll/${key}/results`) !== undefined;
const presenting = (sheet: string | undefined) => (live: LiveSession) =>
  live.topic('session')?.presenting?.sheet === sheet;
const roundOn = (isOn: boolean) => (live: LiveSession) =>
  (live.topic('session')?.round !== undefined) === isOn;
