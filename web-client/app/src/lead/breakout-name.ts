import type { RunDocument } from '@plenary/client';
import { list, pick } from '../i18n/index.ts';
import { say } from './texts.ts';

type RunBreakout = RunDocument['breakouts'][string];

/** What a breakout is called; without a title, after the groups that it makes. */
export function breakoutName({ title, groups }: Pick<RunBreakout, 'title' | 'groups'>): string {
  const own = pick(title);
  if (own) return own;
  const { named, size, count = 1 } = groups;
  if (named) return list(named.map((group) => pick(group.title)));
  if (size !== undefined) return say('breakout.name.size', { count: size });
  return say('breakout.name.count', { count });
}
