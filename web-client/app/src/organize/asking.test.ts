import { RequestRefused } from '@plenary/client/rest';
import { expect, test } from 'vitest';
import { faults } from '../../dev/faulty-plan.ts';
import { told } from './asking.ts';

test('a change that the plan cannot hold is refused with the reason', async () => {
  const refused = new RequestRefused(409, 'plan.conflict', 'As the server says it.', [], faults);
  expect(await told(() => Promise.reject(refused))).toEqual({
    ok: false,
    message: 'The plan cannot hold this. There is no field “roll” here. Did you mean “role”?',
  });
});
