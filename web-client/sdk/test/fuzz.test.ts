import { describe, expect, it } from 'vitest';
import type { LiveSession, SentCommand } from '../src/api.ts';
import { memoryStorage } from '../src/environment.ts';
import type { JsonObject } from '../src/json.ts';
import type { KeyStorage } from '../src/ports.ts';
import { Setting } from './setting.ts';

const seeds = process.env.SEED
  ? [Number(process.env.SEED)]
  : Array.from(
      { length: Number(process.env.SEEDS ?? 40) },
      (_, index) => index + 1 + (Date.now() % 1000) * 100,
    );

const topics = ['session', 'me', 'room/1', 'room/2', 'poll/a', 'poll/a/results', 'people', 'rooms'];
const lazy = ['people', 'rooms'] as const;
const keys = ['a', 'b', 'c', '__proto__', 'constructor', 'toString'];

interface Replica {
  readonly storage: KeyStorage;
  live: LiveSession;
  readonly wanted: Map<string, () => void>;
}

/** A random history of a session in front of several clients on bad lines. */
class Story {
  readonly setting: Setting;
  readonly replicas: Replica[] = [];
  readonly sent: SentCommand[] = [];

  constructor(seed: number) {
    this.setting = new Setting(seed);
    for (const topic of lazy) this.setting.server.session().lazy.add(topic);
    this.setting.server.partLength = this.setting.random.pick([60, 200, 5000]);
    for (let count = 0; count < 4; count++) {
      const storage = memoryStorage();
      this.replicas.push({
        storage,
        live: this.setting.connect({ follow: false }, storage),
        wanted: new Map(),
      });
    }
  }

  async step(): Promise<void> {
    const { random, server, time } = this.setting;
    const replica = random.pick(this.replicas);
    const action = random.uniform();
    if (action < 0.45) this.#append();
    else if (action < 0.6) this.#send(replica);
    else if (action < 0.68) this.#toggleWant(replica);
    else if (action < 0.76) random.pick([...server.connections])?.end(1006, '');
    else if (action < 0.78) server.drop(4000);
    else if (action < 0.8) this.#reload(replica);
    else if (action < 0.81) this.#restore();
    else server.tick();
    await time.pass(random.pick([0, 5, 25, 100, 2000]));
  }

  async heal(): Promise<void> {
    for (let round = 0; round < 12; round++) {
      this.setting.server.tick();
      await this.setting.time.pass(10_000);
    }
  }

  #append(): void {
    const { random, server } = this.setting;
    const session = server.session();
    const topic = random.pick(topics);
    const doc = session.latest(topic)?.doc ?? {};
    const isGone = random.chance(0.1);
    session.append({ [topic]: isGone ? undefined : this.#changed(doc, 3) });
    if (random.chance(0.5)) server.tick();
  }

  #changed(doc: JsonObject, depth: number): JsonObject {
    const { random } = this.setting;
    const copy = Object.assign(Object.create(null), doc);
    const key = random.pick(keys);
    const choice = random.uniform();
    if (choice < 0.2) delete copy[key];
    else if (choice < 0.6 && depth > 0) {
      const inner = copy[key];
      const isInner = typeof inner === 'object' && !Array.isArray(inner);
      copy[key] = this.#changed(isInner ? inner : {}, depth - 1);
    } else copy[key] = random.pick<unknown>([random.below(9), 'text', [1, { x: 2 }], true, {}]);
    return copy;
  }

  #send({ live }: Replica): void {
    if (!live.you.value) return;
    const step = this.setting.random.below(5);
    this.sent.push(live.send('poll.answer', { poll: 'a', answer: step }));
  }

  #restore(): void {
    const { server } = this.setting;
    server.session().restore();
    server.drop();
  }

  #toggleWant({ live, wanted }: Replica): void {
    const topic = this.setting.random.pick(lazy);
    const release = wanted.get(topic);
    if (release) wanted.delete(topic);
    else wanted.set(topic, live.want(topic));
    release?.();
  }

  #reload(replica: Replica): void {
    replica.live.close();
    replica.wanted.clear();
    replica.live = this.setting.connect({ follow: false }, replica.storage);
  }
}

describe('clients of a random history on bad lines', () => {
  it.each(seeds)('converge to the documents of the server (seed %i)', async (seed) => {
    const story = new Story(seed);
    for (let step = 0; step < 300; step++) await story.step();
    await story.heal();
    const session = story.setting.server.session();
    for (const { live, wanted } of story.replicas) {
      expect(live.connection.value.is).toBe('online');
      for (const topic of topics) {
        if (lazy.some((name) => name === topic) && !wanted.has(topic)) continue;
        expect(JSON.stringify(sorted(live.topic(topic))), topic).toBe(
          JSON.stringify(sorted(session.latest(topic)?.doc)),
        );
      }
      expect(live.outbox.value).toEqual([]);
    }
    const ids = session.commands.map(({ id }) => id);
    expect(ids.length).toBe(story.sent.length);
    expect(new Set(ids)).toEqual(new Set(story.sent.map(({ id }) => id)));
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.map(([key, inner]) => [key, sorted(inner)]);
}
