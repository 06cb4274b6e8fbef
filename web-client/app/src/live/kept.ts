import { keptCommands } from '@plenary/client';
import { type Identity, tokensName } from '../identity/identity.ts';
import { keptKeys } from '../identity/storage.ts';

/** How much an earlier page of this person left on this device that waits to be sent. */
export function keptOf(identity: Identity): number {
  const { workshop, person } = identity;
  const commands = keptCommands({ name: tokensName(identity) });
  // What is written in a cell waits there, whether or not it was on its way.
  const said = commands.filter((name) => name !== 'sheet.edit').length;
  const cells = keptKeys(`plenary.sheet/${workshop}/`).filter(
    (key) => key.split('/')[3] === person,
  ).length;
  return said + cells;
}
