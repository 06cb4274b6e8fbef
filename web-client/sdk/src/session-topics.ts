import type { Changes } from './api.ts';
import type { DocumentOf } from './documents.ts';
import type { SyncFrame } from './frames.ts';
import { Listeners } from './listeners.ts';
import type { Unsubscribe } from './ports.ts';
import { type Applied, TopicStore } from './topics.ts';

/** The documents that the page sees, over reconnects and from session to session. */
export class SessionTopics {
  readonly #changes = new Listeners<Changes>();
  #store = new TopicStore();
  readonly #released = new Set<string>();
  #isOther = false;

  get seq(): number {
    return this.#isOther ? 0 : this.#store.seq;
  }

  get mark(): string | undefined {
    return this.#store.mark;
  }

  get<T extends string>(topic: T): DocumentOf<T> | undefined {
    return this.#store.get(topic) as DocumentOf<T> | undefined;
  }

  names(): readonly string[] {
    return this.#store.names();
  }

  have(): { readonly [topic: string]: number } {
    return this.#store.have();
  }

  on<T extends string>(
    topic: T,
    listener: (document: DocumentOf<T> | undefined) => void,
  ): Unsubscribe {
    return this.#changes.add(({ changed }) => {
      if (changed.has(topic)) listener(this.get(topic));
    });
  }

  onChange(listener: (changes: Changes) => void): Unsubscribe {
    return this.#changes.add(listener);
  }

  /** What follows is of another session: with its first sync the documents are exchanged. */
  otherSession(): void {
    this.#isOther = true;
  }

  interrupted(): void {
    this.#store.interrupted();
  }

  /** Lazy topics that are wanted now, and others that are no more and drop their documents. */
  want(wanted: readonly string[], released: readonly string[]): void {
    for (const topic of wanted) this.#released.delete(topic);
    for (const topic of released) this.#released.add(topic);
    this.#tell(new Set(released.filter((topic) => this.#store.forget(topic))));
  }

  apply(frame: SyncFrame): Applied {
    const former = this.#isOther ? this.#store.names() : [];
    if (this.#isOther) this.#store = new TopicStore();
    this.#isOther = false;
    const applied = this.#store.apply({ ...frame, topics: this.#stillWanted(frame) });
    this.#tell(new Set([...former, ...applied.changed]));
    return applied;
  }

  /** What was on its way when its topic was released would only be taken for a gap. */
  #stillWanted({ topics }: SyncFrame): SyncFrame['topics'] {
    if (this.#released.size === 0) return topics;
    return new Map([...topics].filter(([topic]) => !this.#released.has(topic)));
  }

  #tell(changed: ReadonlySet<string>): void {
    if (changed.size > 0) this.#changes.tell({ changed });
  }
}
