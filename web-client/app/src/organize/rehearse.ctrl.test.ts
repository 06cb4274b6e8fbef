import { expect, test } from 'vitest';
import { faults } from '../../dev/faulty-plan.ts';
import { fakeApi, people } from '../../dev/organizing.ts';
import { goRehearse } from './rehearse.ctrl.ts';

test('a plan that cannot be rehearsed is told with its first error', async () => {
  const fake = fakeApi({
    'workshops/heads/people': { people: people(26) },
    'workshops/heads/plan': 'plan: 1',
  });
  const api = {
    fetch: (url: string, init: RequestInit) =>
      url.includes('/rehearsals')
        ? Promise.resolve(
            new Response(JSON.stringify({ code: 'plan.wrong', errors: faults }), { status: 422 }),
          )
        : (fake.fetch?.(url, init) ?? Promise.reject(new Error('nobody'))),
  };

  expect(await goRehearse(api, 'heads')).toEqual({
    ok: false,
    message: 'The plan has an error. There is no field “roll” here. Did you mean “role”?',
  });
});
