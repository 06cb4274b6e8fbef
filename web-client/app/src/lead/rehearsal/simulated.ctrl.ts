import { type ReadonlySignal, signal } from '@preact/signals';
import type { CrowdReport, Mood, News, Order } from '../../../../rehearse/browser/messages.ts';
import type { Counts } from '../../../../rehearse/crowd/meter.ts';
import type { Who } from '../../../../rehearse/crowd/person.ts';
import type { CrowdAccess } from './crowd-access.ts';

/** What became of the simulated participants. */
export type Simulated =
  | { readonly is: 'idle' }
  | { readonly is: 'fetching' }
  | {
      readonly is: 'running';
      readonly people: number;
      readonly counts: Counts;
      readonly failed: number;
    }
  | { readonly is: 'stopping'; readonly people: number }
  | { readonly is: 'over'; readonly report: CrowdReport }
  | { readonly is: 'failed' };

/** The part of a worker that is used. */
export interface WorkerPort {
  postMessage(order: Order): void;
  onmessage: ((event: MessageEvent<News>) => void) | null;
  onerror: ((event: never) => void) | null;
  terminate(): void;
}

/** Browsers open no more sockets than this from one page. */
export const peopleAtMost = 150;
const nobodyYet: Counts = { joined: 0, online: 0, sent: 0, acked: 0, refused: 0 };

/** The first of each delegation, then the second of each, and so on; participants before all others. */
export function spread(everyone: readonly Who[]): readonly Who[] {
  const seen = new Map<string, number>();
  const turns = everyone.map((who) => {
    const isOther = who.role !== 'participant';
    const party = `${isOther} ${who.delegation ?? ''}`;
    const turn = seen.get(party) ?? 0;
    seen.set(party, turn + 1);
    return { who, isOther, turn };
  });
  return turns
    .sort((a, b) => Number(a.isOther) - Number(b.isOther) || a.turn - b.turn)
    .map(({ who }) => who);
}

/** Brings simulated people into a rehearsal and sends them home. */
export class SimulatedPeople {
  readonly state: ReadonlySignal<Simulated>;
  readonly #state = signal<Simulated>({ is: 'idle' });
  readonly #access: CrowdAccess;
  readonly #open: () => WorkerPort;
  #worker: WorkerPort | undefined;

  constructor(access: CrowdAccess, open: () => WorkerPort) {
    this.state = this.#state;
    this.#access = access;
    this.#open = open;
  }

  /** @param wish whom to leave out, and how many at most */
  async start(
    place: { readonly url: string; readonly workshop: string; readonly session: string },
    wish: { readonly people: number; readonly mood: Mood; readonly without: string | undefined },
  ): Promise<void> {
    if (this.#worker) return;
    this.#state.value = { is: 'fetching' };
    try {
      const everyone = await this.#access.people();
      const who = spread(everyone.filter(({ person }) => person !== wish.without)).slice(
        0,
        Math.min(wish.people, peopleAtMost),
      );
      const seed = Math.floor(Math.random() * 2 ** 31);
      this.#run({ is: 'start', ...place, who, mood: wish.mood, seed });
    } catch {
      this.#fail();
    }
  }

  async stop(): Promise<void> {
    const { value } = this.#state;
    if (value.is !== 'running') return;
    this.#state.value = { is: 'stopping', people: value.people };
    try {
      this.#worker?.postMessage({ is: 'stop', token: await this.#access.token() });
    } catch {
      this.#fail();
    }
  }

  /** The page is left: nothing goes on behind it. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #run(order: Order & { is: 'start' }): void {
    const worker = this.#open();
    this.#worker = worker;
    const people = order.who.length;
    this.#state.value = { is: 'running', people, counts: nobodyYet, failed: 0 };
    worker.onmessage = ({ data }) => this.#hear(data, people);
    worker.onerror = () => this.#fail();
    worker.postMessage(order);
  }

  #hear(news: News, people: number): void {
    switch (news.is) {
      case 'progress':
        if (this.#state.value.is !== 'running') return;
        this.#state.value = {
          is: 'running',
          people,
          // Some sit at two devices for a while, and are one person nevertheless.
          counts: { ...news.counts, online: Math.min(news.counts.online, people) },
          failed: news.failed,
        };
        return;
      case 'checking':
        return;
      case 'over':
        this.end();
        this.#state.value = { is: 'over', report: news.report };
        return;
    }
  }

  #fail(): void {
    this.end();
    this.#state.value = { is: 'failed' };
  }
}
