import { createTokens, SignedOut } from '@plenary/client';
import { type Account, type Api, type SignedIn, signOut } from '@plenary/client/rest';
import { signal } from '@preact/signals';
import { type Identity, identities, identityOf, leave, tokensName } from '../identity/identity.ts';
import { forget, keep, kept } from '../identity/storage.ts';

/** On whose behalf the organizer's pages ask: an account, or an organizer of one workshop. */
export interface Access {
  readonly api: Api;
  readonly name: string;
  /** Whether it is an account, which owns workshops. */
  readonly account?: true;
  leave(): Promise<void>;
}

const accountPlace = 'plenary.account';
const backPlace = 'plenary.back';

/** Whether a request was refused because the sign-in is over; the pages then ask to sign in again. */
export const expired = signal(false);

const accountTokens = () => createTokens({ name: 'account' });

/** Makes this device the account's, for all its tabs. */
export function settleAccount({ token, refresh, account }: SignedIn): void {
  createTokens({ name: 'account', pair: { token, refresh } });
  keep(accountPlace, JSON.stringify(account));
  expired.value = false;
}

/** Keeps what the account is called from now on. */
export function keepAccount(account: Account): void {
  keep(accountPlace, JSON.stringify(account));
}

export function accountHere(): Account | undefined {
  try {
    const value: unknown = JSON.parse(kept(accountPlace) ?? '');
    if (typeof value !== 'object' || value === null || !('email' in value)) return undefined;
    if (typeof value.email !== 'string') return undefined;
    const name = 'name' in value && typeof value.name === 'string' ? value.name : value.email;
    return { email: value.email, name };
  } catch {
    return undefined;
  }
}

/** Who may ask about this workshop, or about all of them; nobody when nobody has signed in here. */
export function accessTo(workshop?: string): Access | undefined {
  const own = workshop === undefined ? undefined : asOrganizer(identityOf(workshop));
  if (own) return own;
  const tokens = accountTokens();
  if (tokens.isSignedIn) {
    const api: Api = { tokens };
    const account = accountHere();
    const forgetHere = async () => {
      await signOut(api).catch(() => tokens.forget());
      forget(accountPlace);
    };
    return {
      api,
      name: account?.name || account?.email || '',
      account: true,
      leave: forgetHere,
    };
  }
  if (workshop !== undefined) return undefined;
  return identities().map(asOrganizer).find(Boolean);
}

function asOrganizer(identity: Identity | undefined): Access | undefined {
  if (identity?.role !== 'organizer') return undefined;
  const tokens = createTokens({ name: tokensName(identity) });
  if (!tokens.isSignedIn) return undefined;
  const api: Api = { tokens };
  const forgetHere = async () => {
    await signOut(api).catch(() => tokens.forget());
    leave(identity.workshop);
  };
  return { api, name: identity.name, leave: forgetHere };
}

/** Remembers where somebody was going when they had to sign in first. */
export function rememberPlace(place: string): void {
  keep(backPlace, place, 'tab');
}

/** Where to go after signing in: where one was, else to the workshops. Only places of ours. */
export function placeBefore(): string {
  const place = kept(backPlace, 'tab') ?? '';
  forget(backPlace, 'tab');
  return /^\/organize(?![^/#?])/.test(place) ? place : '/organize';
}

export const isSignedOut = (problem: unknown): boolean => problem instanceof SignedOut;
