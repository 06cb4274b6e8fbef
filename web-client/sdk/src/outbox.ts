import type { Refusal } from './api.ts';
import type { CommandFrame, ErrorFrame, NoFrame, OkFrame } from './frames.ts';
import { frameLimit } from './frames.ts';
import { Cell } from './listeners.ts';
import { OutboxEntry } from './outbox-entry.ts';
import { OutboxStorage, type StoredCommand } from './outbox-storage.ts';
import type { Environment } from './ports.ts';
import { backoff, longestSeconds } from './reconnect.ts';
import { base64url, hasBadText, utf8Length } from './text.ts';

const inFlightAtMost = 16;
/** The command is as good as before: with a fresh token, on the next connection, it may pass. */
const tokenExpired = 'auth.expired';
/** A warning; the frame that brought it was read. */
const tooFast = 'frame.too-fast';

/**
 * Commands on their way, in the order in which they were given. Each has an id of its own, under
 * which it is sent until the server answers, over drops and reloads; the server accepts it once.
 */
export class Outbox {
  /** All commands that are not settled. */
  readonly commands = new Cell<readonly OutboxEntry[]>([]);
  readonly #environment: Environment;
  readonly #transmit: (frame: CommandFrame) => void;
  #storage: OutboxStorage | undefined;
  #scope: string | undefined;
  #isConnected = false;
  #synced = 0;
  #errors: ErrorFrame[] = [];

  constructor(environment: Environment, transmit: (frame: CommandFrame) => void) {
    this.#environment = environment;
    this.#transmit = transmit;
  }

  /** Whether the server has answered everything. */
  get isIdle(): boolean {
    return this.commands.value.every(({ phase }) => phase.is === 'acked');
  }

  add(name: string, args: StoredCommand['args']): OutboxEntry {
    const { random, clock } = this.#environment;
    const id = base64url(random.bytes(16));
    const entry = new OutboxEntry({ id, name, args: structuredClone(args), at: clock.wall() });
    const refusal = unsendable(entry.frame);
    if (refusal) {
      entry.refuse(refusal);
      return entry;
    }
    this.#storage?.keep(entry);
    this.commands.set([...this.commands.value, entry]);
    this.#fill();
    return entry;
  }

  /** Welcomed as this person in this session: sends what an earlier page could not. */
  connected(scope: string, synced: number): void {
    if (scope !== this.#scope) this.#enter(scope);
    this.#isConnected = true;
    this.#synced = synced;
    this.#fill();
  }

  disconnected(): void {
    this.#isConnected = false;
    this.#errors = [];
    for (const entry of this.#flying()) entry.ready();
  }

  ok({ id, seq, result }: OkFrame): void {
    const entry = this.#find(id);
    if (!entry || entry.phase.is === 'acked') return;
    this.#storage?.drop(id);
    entry.ack(seq, result);
    this.#settle();
    this.#blame();
    this.#fill();
  }

  no({ id, retry, code, message, field }: NoFrame): void {
    const entry = this.#find(id);
    if (entry?.phase.is !== 'flying') return;
    if (retry || code === tokenExpired) this.#restBeforeRetry(entry);
    else this.#refuse(entry, field === undefined ? { code, message } : { code, message, field });
    this.#blame();
    this.#fill();
  }

  /** The server could not read a frame and so could not say which. */
  unread(error: ErrorFrame): void {
    if (!error.code.startsWith('frame.') || error.code === tooFast) return;
    this.#errors.push(error);
    this.#blame();
    this.#fill();
  }

  /** The documents are complete up to this seq. */
  synced(seq: number): void {
    this.#synced = seq;
    this.#settle();
  }

  #enter(scope: string): void {
    const isFirst = this.#scope === undefined;
    const { storage, clock } = this.#environment;
    if (!isFirst) this.#leave();
    this.#scope = scope;
    this.#storage = new OutboxStorage(storage, scope);
    const fresh = this.commands.value;
    const kept = this.#storage.load(clock.wall()).map((command) => new OutboxEntry(command));
    for (const entry of fresh) this.#storage.keep(entry);
    this.commands.set([...kept, ...fresh]);
  }

  #leave(): void {
    this.#synced = Number.POSITIVE_INFINITY;
    this.#settle();
    for (const entry of this.commands.value) this.#refuse(entry, leftSession);
  }

  #fill(): void {
    if (!this.#isConnected) return;
    const room = inFlightAtMost - this.#flying().length;
    const ready = this.commands.value.filter(({ phase }) => phase.is === 'ready');
    for (const entry of ready.slice(0, Math.max(0, room))) {
      entry.fly();
      this.#transmit(entry.frame);
    }
  }

  #restBeforeRetry(entry: OutboxEntry): void {
    const { timers, random } = this.#environment;
    const wait = backoff(entry.attempt++, random.uniform(), longestSeconds.owed);
    entry.rest(
      timers.after(wait, () => {
        entry.ready();
        this.#fill();
      }),
    );
  }

  /** When only as many commands are unanswered as frames were unread, those are the ones. */
  #blame(): void {
    const flying = this.#flying();
    const [error] = this.#errors;
    if (!error || flying.length > this.#errors.length) return;
    this.#errors = [];
    const { code, message } = error;
    for (const entry of flying) this.#refuse(entry, { code, message });
  }

  #settle(): void {
    const remaining = this.commands.value.filter(({ phase }) => !this.#isSynced(phase));
    const settled = this.commands.value.filter(({ phase }) => this.#isSynced(phase));
    if (settled.length === 0) return;
    this.commands.set(remaining);
    for (const entry of settled) {
      if (entry.phase.is === 'acked') entry.settle(entry.phase.seq, entry.phase.result);
    }
  }

  #isSynced(phase: OutboxEntry['phase']): boolean {
    return phase.is === 'acked' && phase.seq <= this.#synced;
  }

  #refuse(entry: OutboxEntry, refusal: Refusal): void {
    this.#storage?.drop(entry.id);
    this.commands.set(this.commands.value.filter((other) => other !== entry));
    entry.refuse(refusal);
  }

  #find(id: string): OutboxEntry | undefined {
    return this.commands.value.find((entry) => entry.id === id);
  }

  #flying(): readonly OutboxEntry[] {
    return this.commands.value.filter(({ phase }) => phase.is === 'flying');
  }
}

const leftSession: Refusal = {
  code: 'session.left',
  message: 'You went to another session before this was sent.',
};

function unsendable(frame: CommandFrame): Refusal | undefined {
  if (hasBadText(frame.args)) {
    return { code: 'frame.bad-text', message: 'This text has characters that cannot be sent.' };
  }
  if (utf8Length(JSON.stringify(frame)) > frameLimit) {
    return { code: 'frame.too-large', message: 'This is too long to be sent.' };
  }
  return undefined;
}
