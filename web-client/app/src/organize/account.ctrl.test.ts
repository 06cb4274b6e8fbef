import { RequestRefused, type SignedIn } from '@plenary/client/rest';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeApi } from '../../dev/organizing.ts';
import { placeBefore, rememberPlace } from './access.ts';
import {
  accountFaults,
  enterAccount,
  invitationOf,
  makeAccount,
  passwordStand,
} from './account.ctrl.ts';

const given = { email: ' o@example.org ', password: 'four words in a row', name: '' };
const signedIn = { token: 't', refresh: 'r', account: { email: 'o@example.org', name: 'o' } };

test.each([
  ['', 'empty'],
  ['123456789', 'short'],
  ['1234567890', 'good'],
  ['é'.repeat(36), 'good'],
  ['é'.repeat(37), 'long'],
  ['e\u0301'.repeat(9), 'short'],
])('the password "%s" is %s', (password, stand) => {
  expect(passwordStand(password)).toBe(stand);
});

describe('signing in', () => {
  test('settles the account', async () => {
    let settled: SignedIn | undefined;
    const api = fakeApi({ 'POST sign-in': signedIn });
    const outcome = await enterAccount(given, (it) => (settled = it), api);
    expect(outcome).toEqual({ is: 'in' });
    expect(settled?.account.email).toBe('o@example.org');
  });

  test('tells what is missing before the server is asked', async () => {
    const outcome = await enterAccount({ email: 'o', password: '', name: '' }, () => undefined, {});
    expect(outcome.is === 'wrong' && Object.keys(outcome.faults)).toEqual(['email', 'password']);
  });

  test('does not tell which of the two is wrong', async () => {
    const body = JSON.stringify({ code: 'sign-in.wrong' });
    const api = { fetch: async () => new Response(body, { status: 401 }) };
    const outcome = await enterAccount(given, () => undefined, api);
    expect(outcome).toMatchObject({
      is: 'wrong',
      faults: { form: 'No account has this e-mail and this password.' },
    });
  });
});

describe('the first account', () => {
  test('is made with the token that the link gives', async () => {
    const api = fakeApi({
      'POST links': { kind: 'setup', token: 'setup', invited: false },
      'POST accounts': signedIn,
    });
    expect(await makeAccount('secret', given, () => undefined, api)).toEqual({ is: 'in' });
  });

  test('is told apart from an account to which somebody was invited', async () => {
    const link = (invited: boolean) =>
      fakeApi({ 'POST links': { kind: 'setup', token: 'setup', invited } });
    expect(await invitationOf('secret', link(false))).toEqual({ is: 'first' });
    expect(await invitationOf('secret', link(true))).toEqual({ is: 'invited' });
    const body = JSON.stringify({ code: 'link.unknown' });
    const over = { fetch: async () => new Response(body, { status: 404 }) };
    const invitation = await invitationOf('secret', over);
    expect(invitation.is).toBe('unknown');
    expect(invitation.fault).toContain('This link was used');
  });

  test('is not made by a link of a person', async () => {
    const api = fakeApi({ 'POST links': { kind: 'person' } });
    const outcome = await makeAccount('secret', given, () => undefined, api);
    expect(outcome.is === 'wrong' && outcome.faults.form).toContain('This link was used');
  });

  test('tells a weak password at its field', async () => {
    const weak = { ...given, password: 'short' };
    const outcome = await makeAccount('secret', weak, () => undefined, {});
    expect(outcome.is === 'wrong' && outcome.faults.password).toContain('10 characters');
  });
});

test('tells a password that many use as what it is', () => {
  const { password } = accountFaults(new RequestRefused(400, 'password.common', 'Choose another.'));
  expect(password).toContain('Many people use this password');
});

describe('the way back', () => {
  beforeEach(() => sessionStorage.clear());

  test.each([
    ['/organize/heads#attendance/practices', '/organize/heads#attendance/practices'],
    ['/organize', '/organize'],
    ['/organizers', '/organize'],
    ['https://elsewhere.example', '/organize'],
    ['//elsewhere.example', '/organize'],
  ])('from %s leads to %s, once', (place, back) => {
    rememberPlace(place);
    expect(placeBefore()).toBe(back);
    expect(placeBefore()).toBe('/organize');
  });
});
