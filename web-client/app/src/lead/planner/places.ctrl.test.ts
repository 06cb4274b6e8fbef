import { expect, test } from 'vitest';
import { placesOf } from './places.ctrl.ts';

test('groups are those of the plan: named, counted, or by size', () => {
  const named = [{ key: 'tools', title: { en: 'Tools' } }];
  expect(placesOf({ named }, 13)).toEqual(named);
  expect(placesOf({ count: 3 }, 13).map(({ key }) => key)).toEqual(['1', '2', '3']);
  expect(placesOf({ size: 4 }, 13)).toHaveLength(4);
  expect(placesOf({ size: 4 }, 0)).toHaveLength(1);
});
