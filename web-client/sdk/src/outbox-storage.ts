import { isObject, parse } from './json.ts';
import type { KeyStorage } from './ports.ts';

/** A command as it outlives the page. */
export interface StoredCommand {
  readonly id: string;
  readonly name: string;
  readonly args: { readonly [name: string]: unknown };
  readonly at: number;
}

const prefix = 'plenary/outbox/';
const keptForMs = 24 * 60 * 60 * 1000;

/** The unanswered commands of one person in one session, a key each: tabs share them safely. */
export class OutboxStorage {
  readonly #storage: KeyStorage;
  readonly #scope: string;

  constructor(storage: KeyStorage, scope: string) {
    this.#storage = storage;
    this.#scope = `${prefix}${scope}/`;
  }

  /** All commands kept, oldest first; drops those of any session that are a day old. */
  load(now: number): StoredCommand[] {
    const found: StoredCommand[] = [];
    for (const key of this.#keys()) {
      const command = commandIn(this.#storage.getItem(key));
      if (!command || command.at < now - keptForMs) this.#storage.removeItem(key);
      else if (key.startsWith(this.#scope)) found.push(command);
    }
    return found.sort((one, other) => one.at - other.at);
  }

  keep({ id, name, args, at }: StoredCommand): void {
    try {
      this.#storage.setItem(this.#scope + id, JSON.stringify({ id, name, args, at }));
    } catch {
      // A full storage costs what a reload would have kept, not the command.
    }
  }

  drop(id: string): void {
    this.#storage.removeItem(this.#scope + id);
  }

  #keys(): string[] {
    const keys = Array.from({ length: this.#storage.length }, (_, index) =>
      this.#storage.key(index),
    );
    return keys.filter((key): key is string => key?.startsWith(prefix) === true);
  }
}

function commandIn(text: string | null): StoredCommand | undefined {
  const value = parse(text ?? '');
  if (!isObject(value)) return undefined;
  const { id, name, args, at } = value;
  if (typeof id !== 'string' || typeof name !== 'string') return undefined;
  return isObject(args) && typeof at === 'number' ? { id, name, args, at } : undefined;
}
