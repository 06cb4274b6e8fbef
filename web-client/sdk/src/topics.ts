import type { SyncFrame, TopicChange } from './frames.ts';
import type { JsonObject } from './json.ts';
import { merged } from './patch.ts';

interface Held {
  readonly v: number;
  readonly doc: JsonObject;
}

export interface Applied {
  readonly changed: ReadonlySet<string>;
  /** Topics whose change did not fit what is held; they must be asked for again. */
  readonly gaps: readonly string[];
}

type Outcome = 'changed' | 'same' | 'gap';

/** The documents of one session as far as this client has them. */
export class TopicStore {
  readonly #held = new Map<string, Held>();
  /** Documents of which more parts follow; neither shown nor named as held. */
  readonly #partial = new Map<string, JsonObject>();
  /** Documents that are shown until a complete sync says what replaces them. */
  readonly #stale = new Map<string, JsonObject>();
  #mark: string | undefined;
  #seq = 0;

  /** The seq up to which the documents are complete. */
  get seq(): number {
    return this.#seq;
  }

  get mark(): string | undefined {
    return this.#mark;
  }

  get(topic: string): JsonObject | undefined {
    return this.#held.get(topic)?.doc ?? this.#stale.get(topic);
  }

  names(): string[] {
    return [...new Set([...this.#held.keys(), ...this.#stale.keys()])];
  }

  /** The versions of all complete documents, to be named when connecting again. */
  have(): { [topic: string]: number } {
    return Object.fromEntries([...this.#held].map(([topic, { v }]) => [topic, v]));
  }

  /** Drops a document that nobody keeps up to date any more; tells whether it was there. */
  forget(topic: string): boolean {
    this.#partial.delete(topic);
    const wasHeld = this.#held.delete(topic);
    return this.#stale.delete(topic) || wasHeld;
  }

  /** The connection is gone: parts that came will not be continued. */
  interrupted(): void {
    this.#partial.clear();
  }

  apply({ seq, mark, all, more, topics }: SyncFrame): Applied {
    const changed = new Set<string>();
    const gaps: string[] = [];
    if (all) this.#startAnew();
    this.#mark = mark ?? this.#mark;
    for (const [topic, change] of topics) {
      const outcome = this.#change(topic, change);
      if (outcome === 'changed') changed.add(topic);
      if (outcome === 'gap') gaps.push(topic);
    }
    if (!more && gaps.length === 0) this.#complete(seq, changed);
    for (const topic of gaps) this.#outdate(topic);
    return { changed, gaps };
  }

  #startAnew(): void {
    for (const topic of [...this.#held.keys()]) this.#outdate(topic);
    this.#partial.clear();
    this.#mark = undefined;
    this.#seq = 0;
  }

  #complete(seq: number, changed: Set<string>): void {
    this.#seq = seq;
    for (const topic of this.#stale.keys()) changed.add(topic);
    this.#stale.clear();
  }

  #outdate(topic: string): void {
    const held = this.#held.get(topic);
    if (held) this.#stale.set(topic, held.doc);
    this.#held.delete(topic);
    this.#partial.delete(topic);
  }

  #change(topic: string, change: TopicChange): Outcome {
    switch (change.kind) {
      case 'gone':
        return this.forget(topic) ? 'changed' : 'same';
      case 'whole':
        return this.#whole(topic, change.v, change.doc);
      case 'patch':
        return this.#patch(topic, change);
    }
  }

  #whole(topic: string, v: number, doc: JsonObject): Outcome {
    const held = this.#held.get(topic);
    if (v > 0 && held && v < held.v) return 'gap';
    return this.#put(topic, v, doc);
  }

  #patch(topic: string, { v, from, patch }: TopicChange & { kind: 'patch' }): Outcome {
    const held = this.#held.get(topic);
    const target = from === 0 ? this.#partial.get(topic) : held?.v === from ? held.doc : undefined;
    if (target) return this.#put(topic, v, merged(target, patch));
    return from > 0 && held?.v === v ? 'same' : 'gap';
  }

  #put(topic: string, v: number, doc: JsonObject): Outcome {
    if (v === 0) {
      this.#partial.set(topic, doc);
      return 'same';
    }
    this.#partial.delete(topic);
    this.#stale.delete(topic);
    this.#held.set(topic, { v, doc });
    return 'changed';
  }
}
