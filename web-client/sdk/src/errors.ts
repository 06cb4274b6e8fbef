import type { Refusal } from './api.ts';

/** The server's refusal of a command. */
export class CommandRefused extends Error {
  readonly code: string;
  readonly field: string | undefined;

  constructor({ code, message, field }: Refusal) {
    super(message);
    this.name = 'CommandRefused';
    this.code = code;
    this.field = field;
  }
}

/** Neither the access token nor the refresh token is good any more. */
export class SignedOut extends Error {
  constructor() {
    super('Sign in again.');
    this.name = 'SignedOut';
  }
}
