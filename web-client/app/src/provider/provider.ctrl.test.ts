import { RequestRefused } from '@plenary/client/rest';
import { expect, test } from 'vitest';
import { comeBack } from './provider.ctrl.ts';

const vouched = {
  kind: 'account' as const,
  token: 't',
  refresh: 'r',
  account: { email: 'a@b', name: 'A' },
};

test('comes in with what the address says', async () => {
  const said: unknown[] = [];
  const back = await comeBack('?code=c1&state=s1', async (_, given) => {
    said.push(given);
    return vouched;
  });
  expect(back).toEqual({ is: 'in', vouched });
  expect(said).toEqual([{ answer: 'c1', state: 's1' }]);
});

test('asks nobody when the organization said no or nothing', async () => {
  const never = async () => {
    throw new Error('asked');
  };
  expect(await comeBack('?error=access_denied&state=s1', never)).toEqual({ is: 'declined' });
  expect(await comeBack('', never)).toEqual({ is: 'unasked' });
  expect(await comeBack('?code=c1', never)).toEqual({ is: 'unasked' });
});

test('tells what to do about a refusal', async () => {
  const refusing = (status: number, code: string) => async () => {
    throw new RequestRefused(status, code, '');
  };
  const back = (ask: Parameters<typeof comeBack>[1]) => comeBack('?code=c1&state=s1', ask);
  expect(await back(refusing(400, 'provider.unasked'))).toEqual({ is: 'unasked' });
  expect(await back(refusing(403, 'provider.no-account'))).toEqual({ is: 'no-account' });
  expect(await back(refusing(404, 'code.unknown'))).toEqual({ is: 'no-door' });
  expect(await back(refusing(502, 'provider.away'))).toEqual({ is: 'unreachable' });
  expect(await back(async () => Promise.reject(new TypeError()))).toEqual({ is: 'unreachable' });
});
