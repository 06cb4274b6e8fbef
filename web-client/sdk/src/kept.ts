import type { TokensOptions } from './api.ts';
import { environmentWith } from './environment.ts';
import { OutboxStorage } from './outbox-storage.ts';
import { ownerOf } from './tokens.ts';

/**
 * The names of the commands that a person gave on this device, in whatever session, and that no
 * server has answered: what a page knows of them before it has reached the server.
 */
export function keptCommands({ name, environment }: TokensOptions): readonly string[] {
  const { storage, clock } = environmentWith(environment);
  const owner = ownerOf(storage, name);
  if (owner === undefined) return [];
  return new OutboxStorage(storage, owner).load(clock.wall()).map((command) => command.name);
}
