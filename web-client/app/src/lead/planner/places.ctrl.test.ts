import { describe, expect, test } from 'vitest';
import { people } from '../../dev/lead-documents.ts';
import { asGroups, assignable, dealtOut, placed, placesOf } from './manual.ctrl.ts';

const here = assignable(people);
const places = placesOf({ count: 3 }, here.length);

test('only participants who are here are assigned', () => {
  expect(here).toHaveLength(13);
  expect(here.some(({ role }) => role !== 'participant')).toBe(false);
  expect(here.some(({ delegation }) => delegation === 'fj')).toBe(false);
});

test('groups are those of the plan: named, counted, or by size', () => {
  const named = [{ key: 'tools', title: { en: 'Tools' } }];
  expect(placesOf({ named }, 13)).toEqual(named);
  expect(places.map(({ key }) => key)).toEqual(['1', '2', '3']);
  expect(placesOf({ size: 4 }, 13)).toHaveLength(4);
  expect(placesOf({ size: 4 }, 0)).toHaveLength(1);
});

describe('dealing out the rest', () => {
  const draft = placed(new Map(), 'cn-delegate-1', '3');
  const full = dealtOut(draft, here, places);

  test('leaves who has a group where they are, and forgets nobody', () => {
    expect(full.get('cn-delegate-1')).toBe('3');
    expect(here.every(({ key }) => full.has(key))).toBe(true);
  });

  test('keeps groups even and delegations together', () => {
    const sizes = places.map(({ key }) => [...full.values()].filter((g) => g === key).length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(2);
    expect(full.get('jp-delegate-1')).toBe(full.get('jp-delegate-2'));
  });
});

test('the command names every group, also empty ones', () => {
  const draft = placed(placed(new Map(), 'a', '1'), 'b', '1');
  expect(asGroups(placed(draft, 'b', ''), places)).toEqual({ '1': ['a'], '2': [], '3': [] });
});
