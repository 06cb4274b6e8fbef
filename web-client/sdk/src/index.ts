export type * from './api.ts';
export { connect } from './client.ts';
export type * from './commands.ts';
export type * from './documents.ts';
export type * from './door.ts';
export { memoryStorage } from './environment.ts';
export { CommandRefused, SignedOut } from './errors.ts';
export type { CellPlace, ErrorFrame, SignalledFrame, You } from './frames.ts';
export { subprotocol } from './frames.ts';
export { keptCommands } from './kept.ts';
export type * from './polls.ts';
export type * from './ports.ts';
export type * from './rounds.ts';
export type * from './run.ts';
export type * from './sheets.ts';

export { createTokens } from './tokens.ts';
