import type { RunDocument } from '@plenary/client';
import { beforeEach, expect, test } from 'vitest';
import { people, run } from '../../../dev/lead-documents.ts';
import { prepared, proposalOf } from '../../../dev/planner-documents.ts';
import { type LeftPlans, leave, leftOf } from './left.ctrl.ts';
import { type Planner, plannerOf } from './planner.ctrl.ts';

const { pairs } = run.breakouts as RunDocument['breakouts'];
const desk = {
  propose: async () => ({ ok: true as const, value: proposalOf(4, people) }),
  read: async () => ({ ok: true as const, value: proposalOf(4, people) }),
};
let left: LeftPlans;
let plan: Planner;

beforeEach(async () => {
  left = new Map();
  plan = plannerOf(desk, 'practices', 'pairs', [], false);
  await plan.begin(prepared, false);
});

test('what was changed is kept, and is there again', async () => {
  await plan.move(['cn-delegate-1'], '2');
  expect(leave(left, 'practices/pairs', plan, pairs)).toBe(true);
  expect(leftOf(left, 'practices/pairs', pairs)).toBe(plan);
  expect(leftOf(left, 'practices/other', pairs)).toBeUndefined();
});

test('a plan as it began is not kept, and is not one that was taken back', async () => {
  expect(leave(left, 'practices/pairs', plan, pairs)).toBe(false);
  await plan.move(['cn-delegate-1'], '2');
  plan.undo();
  expect(leave(left, 'practices/pairs', plan, pairs)).toBe(false);
  expect(left.size).toBe(0);
});

test('a plan for groups that are formed otherwise by now is not used', async () => {
  await plan.move(['cn-delegate-1'], '2');
  leave(left, 'practices/pairs', plan, pairs);
  expect(leftOf(left, 'practices/pairs', pairs && { ...pairs, groups: { size: 9 } })).toBe(
    undefined,
  );
});
