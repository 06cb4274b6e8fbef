import { isObject, type Json, type JsonObject } from '../src/json.ts';

export interface Version {
  readonly v: number;
  readonly doc: JsonObject;
}

/** A session on the fake server: its documents with all their former versions. */
export class FakeSession {
  readonly key: string;
  readonly lazy = new Set<string>();
  readonly commands: { readonly id: string; readonly name: string; readonly seq: number }[] = [];
  readonly #versions = new Map<string, Version[]>();
  #seq = 0;
  #history = 0;

  constructor(key: string) {
    this.key = key;
  }

  get seq(): number {
    return this.#seq;
  }

  get mark(): string {
    return `${this.#history}.${this.#seq}`;
  }

  get topics(): string[] {
    return [...this.#versions.keys()];
  }

  knows(mark: unknown): boolean {
    const [history, seq] = String(mark).split('.').map(Number);
    return history === this.#history && seq !== undefined && seq <= this.#seq;
  }

  latest(topic: string): Version | undefined {
    return this.#versions.get(topic)?.at(-1);
  }

  at(topic: string, v: number | undefined): Version | undefined {
    return this.#versions.get(topic)?.find((version) => version.v === v);
  }

  /** Changes documents, or takes them away, in one entry. */
  append(changes: { readonly [topic: string]: JsonObject | undefined }): number {
    this.#seq++;
    for (const [topic, doc] of Object.entries(changes)) {
      if (!doc) this.#versions.delete(topic);
      else this.#versions.set(topic, [...(this.#versions.get(topic) ?? []), { v: this.#seq, doc }]);
    }
    return this.#seq;
  }

  /** The same command id again gets the seq of its entry. */
  accept(id: string, name: string): number {
    const known = this.commands.find((command) => command.id === id);
    if (known) return known.seq;
    const seq = this.append({ counter: { commands: this.commands.length + 1 } });
    this.commands.push({ id, name, seq });
    return seq;
  }

  /** The same documents in a history that no mark of before fits, as after a restore. */
  restore(): void {
    this.#history++;
    for (const topic of this.topics) {
      const last = this.latest(topic);
      if (last) this.#versions.set(topic, [{ v: last.v, doc: { ...last.doc, restored: true } }]);
    }
  }
}

export function diff(from: JsonObject, to: JsonObject): JsonObject {
  const patch: Record<string, Json> = Object.create(null);
  for (const key of Object.keys(from)) if (!Object.hasOwn(to, key)) patch[key] = null;
  for (const [key, value] of Object.entries(to)) {
    const before = Object.hasOwn(from, key) ? from[key] : undefined;
    if (isObject(before) && isObject(value)) {
      const inner = diff(before as JsonObject, value as JsonObject);
      if (Object.keys(inner).length > 0) patch[key] = inner;
    } else if (JSON.stringify(before) !== JSON.stringify(value)) {
      patch[key] = value;
    }
  }
  return patch;
}
