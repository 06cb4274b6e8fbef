import type { BreakoutGroups, Text } from '@plenary/client';

export interface Place {
  readonly key: string;
  /** Groups that are only counted have no title in the plan. */
  readonly title?: Text;
}

export function placesOf(groups: BreakoutGroups, people: number): Place[] {
  if (groups.named) return groups.named.map(({ key, title }) => ({ key, title }));
  const count = groups.count ?? Math.max(1, Math.ceil(people / Math.max(1, groups.size ?? people)));
  return Array.from({ length: count }, (_, index) => ({ key: String(index + 1) }));
}
