/** A command as its sender saw it. */
export interface Told {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly args: { readonly [name: string]: unknown };
  readonly sentAt: number;
  answer?: Answered;
}

export type Answered =
  | { readonly is: 'ok'; readonly seq: number }
  | { readonly is: 'no'; readonly code: string };

export interface Counts {
  readonly joined: number;
  readonly online: number;
  readonly sent: number;
  readonly acked: number;
  readonly refused: number;
}

const lookMs = 100;

/** What was seen of the server, in milliseconds and bytes. */
export class Meter {
  readonly joins: number[] = [];
  readonly acks: number[] = [];
  readonly freshness: number[] = [];
  /** Screens that did not show a change within ten seconds. */
  stale = 0;
  readonly bytesIn = new Map<string, number>();
  readonly bytesOut = new Map<string, number>();
  readonly commands = new Map<string, Told>();
  readonly refusals = new Map<string, number>();
  /** Answers that asked to try again. */
  retries = 0;
  online = 0;
  /** Updates that were delivered. */
  frames = 0;
  heartbeatSeconds = 15;
  /** The longest that this side was too busy to look, in milliseconds. */
  lagMs = 0;
  readonly #again = new Map<string, (answer: Answered | undefined) => void>();

  /** Watches how late we are ourselves, until the returned function is called. */
  watchLag(): () => void {
    let due = performance.now() + lookMs;
    const clock = setInterval(() => {
      this.lagMs = Math.max(this.lagMs, performance.now() - due);
      due = performance.now() + lookMs;
    }, lookMs);
    return () => clearInterval(clock);
  }

  sent(person: string, text: string, at: number): void {
    this.#count(this.bytesOut, person, text);
    if (!text.startsWith('{"t":"cmd"')) return;
    const { id, name, args } = JSON.parse(text);
    if (!this.commands.has(id)) this.commands.set(id, { id, person, name, args, sentAt: at });
  }

  received(person: string, text: string, at: number): void {
    this.#count(this.bytesIn, person, text);
    if (text.startsWith('{"t":"sync"')) this.frames++;
    const kind = /^\{"t":"(ok|no|welcome)"/.exec(text)?.[1];
    if (kind === undefined) return;
    const frame = JSON.parse(text);
    if (kind === 'welcome') this.heartbeatSeconds = frame.heartbeatSeconds;
    else if (kind === 'ok') this.#ok(frame.id, frame.seq, at);
    else this.#no(frame, at);
  }

  /** Hears the answer to a command that is sent once more under its id, if one comes. */
  askAgain(id: string): Promise<Answered | undefined> {
    return new Promise((resolve) => {
      this.#again.set(id, resolve);
      setTimeout(() => resolve(undefined), 10_000);
    });
  }

  counts(): Counts {
    const answers = [...this.commands.values()].map(({ answer }) => answer?.is);
    return {
      joined: this.joins.length,
      online: this.online,
      sent: answers.length,
      acked: answers.filter((is) => is === 'ok').length,
      refused: answers.filter((is) => is === 'no').length,
    };
  }

  #ok(id: string, seq: number, at: number): void {
    this.#again.get(id)?.({ is: 'ok', seq });
    const told = this.commands.get(id);
    if (!told || told.answer) return;
    told.answer = { is: 'ok', seq };
    this.acks.push(at - told.sentAt);
  }

  #no(frame: { id: string; code: string; retry: boolean }, _at: number): void {
    this.#again.get(frame.id)?.({ is: 'no', code: frame.code });
    const told = this.commands.get(frame.id);
    if (!told || told.answer) return;
    if (frame.retry) {
      this.retries++;
      return;
    }
    told.answer = { is: 'no', code: frame.code };
    this.refusals.set(frame.code, (this.refusals.get(frame.code) ?? 0) + 1);
  }

  #count(where: Map<string, number>, person: string, text: string): void {
    where.set(person, (where.get(person) ?? 0) + bytesOf(text));
  }
}

const notAscii = /[^\0-\x7f]/;
const encoder = new TextEncoder();
const bytesOf = (text: string) => (notAscii.test(text) ? encoder.encode(text).length : text.length);
