import type { HelloFrame } from '../src/frames.ts';
import type { JsonObject } from '../src/json.ts';
import type { Socket, SocketConstructor } from '../src/ports.ts';
import { diff, FakeSession } from './fake-session.ts';
import type { FakeTime } from './fake-time.ts';
import type { SeededRandom } from './seeded-random.ts';

type Heard = { readonly t: string; readonly [field: string]: unknown };
type Answer = { readonly code: string; readonly retry: boolean } | 'lose' | 'unread';

const person = { id: 'p7KqX0aB3dEf', key: 'fj-delegate-1', name: 'Ana', role: 'participant' };
const latencyMs = 20;

/** A server in memory that speaks the protocol, splits documents, and breaks on request. */
export class FakeServer {
  readonly sessions = new Map<string, FakeSession>();
  readonly heard: Heard[] = [];
  readonly hellos: HelloFrame[] = [];
  readonly time: FakeTime;
  readonly random: SeededRandom;
  readonly WebSocket: SocketConstructor;
  readonly connections = new Set<FakeConnection>();
  /** Documents above this length come in parts. */
  partLength = 1_000_000;
  isUp = true;
  /** How likely a frame on its way still comes after the line broke. */
  lateness = 0.5;
  live = 'practices';
  /** What to say to a command instead of accepting it. */
  answer: (frame: Heard) => Answer | undefined = () => undefined;
  /** A close code for whoever says hello with this token. */
  refusal: (hello: HelloFrame) => number | undefined = () => undefined;

  constructor(time: FakeTime, random: SeededRandom) {
    this.time = time;
    this.random = random;
    const server = this;
    this.WebSocket = class {
      constructor() {
        // biome-ignore lint/correctness/noConstructorReturn: a constructor that the client calls.
        return new FakeConnection(server);
      }
    } as unknown as SocketConstructor;
  }

  session(key = this.live): FakeSession {
    const session = this.sessions.get(key) ?? new FakeSession(key);
    this.sessions.set(key, session);
    return session;
  }

  /** Sends everyone what they lack. */
  tick(): void {
    for (const connection of this.connections) connection.tick();
  }

  drop(code = 1006, reason = ''): void {
    for (const connection of [...this.connections]) connection.end(code, reason);
  }

  commands(): Heard[] {
    return this.heard.filter(({ t }) => t === 'cmd');
  }
}

export class FakeConnection implements Socket {
  onopen: Socket['onopen'] = null;
  onmessage: Socket['onmessage'] = null;
  onclose: Socket['onclose'] = null;
  onerror: Socket['onerror'] = null;
  isMute = false;
  readonly #server: FakeServer;
  readonly #held = new Map<string, number>();
  #session: FakeSession | undefined;
  #want: readonly string[] = [];
  #isAll = false;
  #late: Socket['onmessage'] = null;
  #isOver = false;

  constructor(server: FakeServer) {
    this.#server = server;
    server.connections.add(this);
    server.time.after(latencyMs, () => {
      if (this.#isOver) return;
      if (!server.isUp) {
        this.end(1006, '');
        return;
      }
      this.#late = this.onmessage;
      (this.onopen as (event: object) => void)?.({});
    });
  }

  send(text: string): void {
    this.#server.time.after(latencyMs, () => {
      if (!this.#isOver) this.#hear(JSON.parse(text));
    });
  }

  close(): void {
    this.#isOver = true;
    this.#server.connections.delete(this);
  }

  /** Breaks the line: what is on its way comes to the old handler, late, or never. */
  end(code: number, reason: string): void {
    if (this.#isOver) return;
    this.close();
    (this.onclose as ((event: object) => void) | null)?.({ code, reason });
  }

  say(frame: object): void {
    if (this.isMute) return;
    const data = JSON.stringify(frame);
    this.#server.time.after(latencyMs, () => {
      const isLate = this.#isOver && this.#server.random.chance(this.#server.lateness);
      const handler = isLate ? this.#late : this.#isOver ? null : this.onmessage;
      (handler as ((event: object) => void) | null)?.({ data });
    });
  }

  tick(): void {
    const session = this.#session;
    if (!session) return;
    const parts: object[] = [];
    const topics: Record<string, object> = {};
    for (const topic of this.#held.keys()) {
      if (!this.#mayHave(topic)) {
        this.#held.delete(topic);
        topics[topic] = { gone: true };
      }
    }
    for (const topic of session.topics.filter((name) => this.#mayHave(name))) {
      const [last, ...before] = this.#changes(topic).reverse();
      if (last) topics[topic] = last;
      parts.push(...before.reverse().map((change) => ({ [topic]: change })));
    }
    for (const part of parts) this.#sync(part, true);
    this.#sync(topics, false);
  }

  #sync(topics: object, more: boolean): void {
    const { seq, mark } = this.#session as FakeSession;
    const frame = { t: 'sync', seq, mark, topics };
    this.say({ ...frame, ...(this.#isAll ? { all: true } : {}), ...(more ? { more } : {}) });
    this.#isAll = false;
  }

  #mayHave(topic: string): boolean {
    const session = this.#session as FakeSession;
    const isVisible = session.latest(topic) !== undefined;
    return isVisible && (!session.lazy.has(topic) || this.#want.includes(topic));
  }

  /** A document or patch, in as many parts as its length asks for. */
  #changes(topic: string): object[] {
    const session = this.#session as FakeSession;
    const latest = session.latest(topic);
    const heldVersion = this.#held.get(topic);
    if (!latest || latest.v === heldVersion) return [];
    const before = session.at(topic, heldVersion);
    this.#held.set(topic, latest.v);
    const content = before ? diff(before.doc, latest.doc) : latest.doc;
    const pieces = split(content, this.#server.partLength);
    return pieces.map((piece, index) => {
      const v = index === pieces.length - 1 ? latest.v : 0;
      if (index > 0) return { v, from: 0, patch: piece };
      return before ? { v, from: before.v, patch: piece } : { v, doc: piece };
    });
  }

  #hear(frame: Heard): void {
    this.#server.heard.push(frame);
    if (frame.t === 'hello') this.#hello(frame as unknown as HelloFrame);
    else if (frame.t === 'ping') this.say({ t: 'pong', at: frame.at, now: this.#now() });
    else if (frame.t === 'want') this.#wants(frame.topics as string[]);
    else if (frame.t === 'cmd') this.#command(frame);
  }

  #hello(hello: HelloFrame): void {
    this.#server.hellos.push(hello);
    const refusal = this.#server.refusal(hello);
    if (refusal !== undefined) {
      this.end(refusal, '');
      return;
    }
    const session = this.#server.session(hello.session);
    this.#session = session;
    this.#want = hello.want ?? [];
    this.#isAll = !session.knows(hello.mark);
    for (const [topic, v] of Object.entries(hello.have ?? {})) {
      if (!this.#isAll) this.#held.set(topic, v);
    }
    const you = { ...person, workshop: hello.workshop };
    const welcome = { t: 'welcome', session: session.key, you, now: this.#now() };
    this.say({ ...welcome, heartbeatSeconds: 15, build: 'test' });
    this.tick();
  }

  #wants(topics: readonly string[]): void {
    this.#want = topics;
    const { lazy } = this.#session as FakeSession;
    for (const topic of lazy) if (!topics.includes(topic)) this.#held.delete(topic);
    this.tick();
  }

  #command(frame: Heard): void {
    const id = String(frame.id);
    const answer = this.#server.answer(frame);
    if (answer === 'lose') return;
    if (answer === 'unread') {
      this.say({ t: 'error', code: 'frame.bad-text', message: 'Not readable.' });
    } else if (answer) {
      this.say({ t: 'no', id, ...answer, message: 'No.' });
    } else {
      const seq = (this.#session as FakeSession).accept(id, String(frame.name));
      this.say({ t: 'ok', id, seq, result: { seq } });
    }
  }

  #now(): string {
    return new Date(this.#server.time.wall() + 3_600_000).toISOString();
  }
}

function split(content: JsonObject, partLength: number): JsonObject[] {
  const keys = Object.keys(content);
  if (JSON.stringify(content).length <= partLength || keys.length < 2) return [content];
  const half = keys.length / 2;
  const part = (own: string[]) =>
    split(Object.fromEntries(own.map((key) => [key, content[key] as never])), partLength);
  return [...part(keys.slice(0, half)), ...part(keys.slice(half))];
}
