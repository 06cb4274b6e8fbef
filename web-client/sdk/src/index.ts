import type { ConnectOptions, LiveSession, Tokens, TokensOptions } from './api.ts';

export type * from './api.ts';
export type * from './commands.ts';
export type * from './documents.ts';
export { CommandRefused, SignedOut } from './errors.ts';
export type { ErrorFrame, You } from './frames.ts';
export { subprotocol } from './frames.ts';
export type * from './ports.ts';

export declare function connect(options: ConnectOptions): LiveSession;
export declare function createTokens(options: TokensOptions): Tokens;
