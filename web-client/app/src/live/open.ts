import { connect, createTokens } from '@plenary/client';
import type { Api } from '@plenary/client/rest';
import { type Identity, tokensName } from '../identity/identity.ts';
import { type Live, liveOf } from './live.ts';

/** Nobody's tokens are left on this device for that person. */
export function forgetTokens(identity: Identity): void {
  createTokens({ name: tokensName(identity) }).forget();
}

/** What asks the server on behalf of that person. */
export const apiOf = (identity: Identity): Api => ({
  tokens: createTokens({ name: tokensName(identity) }),
});

/** The live session of whoever this tab is. */
export function openLive(identity: Identity, session?: string): Live {
  const tokens = createTokens({ name: tokensName(identity) });
  const { workshop } = identity;
  return liveOf(connect({ workshop, tokens, ...(session && { session }) }));
}
