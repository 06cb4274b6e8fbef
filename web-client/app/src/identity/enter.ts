import { createTokens } from '@plenary/client';
import { navigate } from '../router.tsx';
import { type Entrance, homeOf, settle, tokensName } from './identity.ts';

/** Makes this tab that person and goes where their role works. */
export function enter(entrance: Entrance): void {
  const identity = settle(entrance);
  const { token, refresh } = entrance;
  createTokens({ name: tokensName(identity), pair: { token, refresh } });
  navigate(homeOf(identity), 'replace');
}
