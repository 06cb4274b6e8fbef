import { describe, expect, it } from 'vitest';
import type { News, Order } from '../../../../rehearse/browser/messages.ts';
import { SimulatedPeople, spread, type WorkerPort } from './simulated.ctrl.ts';

class FakeWorker implements WorkerPort {
  readonly orders: Order[] = [];
  onmessage: WorkerPort['onmessage'] = null;
  onerror: WorkerPort['onerror'] = null;
  isTerminated = false;
  postMessage(order: Order): void {
    this.orders.push(order);
  }
  terminate(): void {
    this.isTerminated = true;
  }
  say(data: News): void {
    this.onmessage?.({ data } as MessageEvent<News>);
  }
}

const place = { url: 'http://here', workshop: 'w~rehearsal-1', session: 'one' };
const person = (key: string) => ({ person: key, name: key, role: 'participant', secret: 's' });
const access = {
  people: async () => ['ana', 'bo', 'cy'].map(person),
  token: async () => 'token',
};
const counts = { joined: 2, online: 2, sent: 0, acked: 0, refused: 0 };

async function started(people = 9) {
  const worker = new FakeWorker();
  const simulated = new SimulatedPeople(access, () => worker);
  await simulated.start(place, { people, mood: 'usual', without: 'ana' });
  return { worker, simulated };
}

describe('simulated people', () => {
  it('are everyone but who leads, as many as wished', async () => {
    const { worker } = await started(1);
    expect(worker.orders).toMatchObject([
      { is: 'start', workshop: 'w~rehearsal-1', session: 'one', who: [{ person: 'bo' }] },
    ]);
  });

  it('come from as many delegations as there are', () => {
    const of = (delegation: string, role = 'participant') => ({
      ...person(delegation),
      role,
      delegation,
    });
    const all = [of('cn'), of('cn'), of('fj', 'observer'), of('fj'), of('jp'), of('jp')];
    expect(spread(all).map(({ delegation }) => delegation)).toEqual([
      'cn',
      'fj',
      'jp',
      'cn',
      'jp',
      'fj',
    ]);
  });

  it('are no more than they are while some sit at two devices', async () => {
    const { worker, simulated } = await started();
    worker.say({ is: 'progress', counts: { ...counts, online: 3 }, failed: 0 });
    expect(simulated.state.value).toMatchObject({ people: 2, counts: { online: 2 } });
  });

  it('tell how they are while they run, and are started once', async () => {
    const { worker, simulated } = await started();
    worker.say({ is: 'progress', counts, failed: 0 });
    await simulated.start(place, { people: 1, mood: 'calm', without: undefined });
    expect(worker.orders).toHaveLength(1);
    expect(simulated.state.value).toEqual({ is: 'running', people: 2, counts, failed: 0 });
  });

  it('leave with a report, and may come again', async () => {
    const { worker, simulated } = await started();
    await simulated.stop();
    expect(worker.orders.at(-1)).toEqual({ is: 'stop', token: 'token' });
    worker.say({ is: 'progress', counts, failed: 0 });
    expect(simulated.state.value.is).toBe('stopping');
    worker.say({ is: 'over', report: { workshop: place.workshop } as never });
    expect(simulated.state.value.is).toBe('over');
    expect(worker.isTerminated).toBe(true);
  });

  it('are over with a sentence where the worker breaks or nobody may be fetched', async () => {
    const { worker, simulated } = await started();
    worker.onerror?.(undefined as never);
    expect(simulated.state.value.is).toBe('failed');
    const refused = new SimulatedPeople(
      { ...access, people: () => Promise.reject(new Error('403')) },
      () => new FakeWorker(),
    );
    await refused.start(place, { people: 1, mood: 'calm', without: undefined });
    expect(refused.state.value.is).toBe('failed');
  });

  it('do not outlive the page', async () => {
    const { worker, simulated } = await started();
    simulated.end();
    expect(worker.isTerminated).toBe(true);
  });
});
