import type { RunDocument } from '@plenary/client';
import type { Planner } from './planner.ctrl.ts';

/** A plan that was left unfinished, and how its groups were to be formed then. */
interface LeftPlan {
  readonly plan: Planner;
  readonly how: string;
}

/** By session and breakout. */
export type LeftPlans = Map<string, LeftPlan>;

type Breakout = RunDocument['breakouts'][string];

const howOf = (is: Breakout | undefined) => JSON.stringify([is?.assign, is?.max, is?.groups]);

/** Keeps a plan in which something was changed; another is not worth a word. */
export function leave(
  left: LeftPlans,
  key: string,
  plan: Planner,
  is: Breakout | undefined,
): boolean {
  left.delete(key);
  if (plan.changed.value) left.set(key, { plan, how: howOf(is) });
  return plan.changed.value;
}

/** The plan as it was left, unless its groups are to be formed otherwise by now. */
export function leftOf(
  left: LeftPlans,
  key: string,
  is: Breakout | undefined,
): Planner | undefined {
  const found = left.get(key);
  return found?.how === howOf(is) ? found?.plan : undefined;
}
