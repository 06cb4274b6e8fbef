import {
  type Api,
  createAccount,
  openLink,
  RequestRefused,
  type SignedIn,
  signIn,
} from '@plenary/client/rest';
import { t } from '../i18n/index.ts';
import { o, refusalSentence } from './texts.ts';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly name: string;
}

export type AccountFaults = Partial<Record<keyof Credentials | 'form', string>>;
export type Outcome = { readonly is: 'in' } | { readonly is: 'wrong'; faults: AccountFaults };

export const fewestCharacters = 10;
const mostBytes = 72;

/** What is wrong with an e-mail address at first sight; the server looks again. */
const looksLikeEmail = (email: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim());

export type PasswordStand = 'empty' | 'short' | 'long' | 'good';

/** The one rule for passwords, as the server has it. */
export function passwordStand(password: string): PasswordStand {
  const normal = password.normalize('NFC');
  if (!normal) return 'empty';
  if ([...normal].length < fewestCharacters) return 'short';
  return new TextEncoder().encode(normal).length > mostBytes ? 'long' : 'good';
}

export function missingToSignIn({ email, password }: Credentials): AccountFaults {
  const faults: AccountFaults = {};
  if (!looksLikeEmail(email)) faults.email = o('email.wrong');
  if (!password) faults.password = o('password.missing');
  return faults;
}

export function missingToSetUp(given: Credentials): AccountFaults {
  const faults: AccountFaults = {};
  if (!looksLikeEmail(given.email)) faults.email = o('email.wrong');
  const stand = passwordStand(given.password);
  if (stand === 'long') faults.password = o('password.long');
  else if (stand !== 'good') faults.password = o('password.short', { count: fewestCharacters });
  return faults;
}

/** A refusal, told at the field that it is about. */
export function accountFaults(problem: unknown): AccountFaults {
  if (!(problem instanceof RequestRefused)) return { form: t('failed.offline') };
  const sentence = refusalSentence(problem.code, problem.message);
  if (problem.code.startsWith('email.')) return { email: sentence };
  if (problem.code.startsWith('password.')) return { password: sentence };
  if (problem.code.startsWith('name.')) return { name: sentence };
  return { form: sentence };
}

async function outcome(
  entering: Promise<SignedIn>,
  settle: (signedIn: SignedIn) => void,
): Promise<Outcome> {
  try {
    settle(await entering);
    return { is: 'in' };
  } catch (problem) {
    return { is: 'wrong', faults: accountFaults(problem) };
  }
}

export async function enterAccount(
  given: Credentials,
  settle: (signedIn: SignedIn) => void,
  api: Api = {},
): Promise<Outcome> {
  const faults = missingToSignIn(given);
  if (Object.keys(faults).length > 0) return { is: 'wrong', faults };
  const { email, password } = given;
  return outcome(signIn(api, { email: email.trim(), password }), settle);
}

/** What a link invites to; where that cannot be told, why. */
export interface Invitation {
  readonly is: 'first' | 'invited' | 'unknown';
  readonly fault?: string;
}

/** Asks what a link is good for, which does not use it up. */
export async function invitationOf(secret: string, api: Api = {}): Promise<Invitation> {
  try {
    const link = await openLink(api, secret);
    if (link.kind === 'setup') return { is: link.invited ? 'invited' : 'first' };
    return { is: 'unknown', fault: refusalSentence('setup.over', '') };
  } catch (problem) {
    const { form } = accountFaults(problem);
    return { is: 'unknown', ...(form && { fault: form }) };
  }
}

/** Makes an account: the link's secret becomes a token that is good for this alone. */
export async function makeAccount(
  secret: string,
  given: Credentials,
  settle: (signedIn: SignedIn) => void,
  api: Api = {},
): Promise<Outcome> {
  const faults = missingToSetUp(given);
  if (Object.keys(faults).length > 0) return { is: 'wrong', faults };
  const { email, password, name } = given;
  const asked = { email: email.trim(), password, ...(name.trim() && { name: name.trim() }) };
  const making = openLink(api, secret).then((link) => {
    if (link.kind !== 'setup') throw new RequestRefused(404, 'setup.over', '');
    return createAccount(api, link.token, asked);
  });
  return outcome(making, settle);
}
