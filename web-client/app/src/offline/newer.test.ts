import { beforeEach, expect, test } from 'vitest';
import { entryOf, heardOf, isNewerKnown } from './newer.ts';

const own = '/assets/index-one.js';

beforeEach(() => {
  isNewerKnown.value = false;
});

test('offers the release that another worker brought', () => {
  heardOf({ entry: '/assets/index-two.js' }, own);
  expect(isNewerKnown.value).toBe(true);
});

test('offers nothing to a page that is of that release already', () => {
  heardOf({ entry: own }, own);
  expect(isNewerKnown.value).toBe(false);
});

test('hears nothing else, and takes its offer back with the release', () => {
  heardOf({ entry: '/assets/index-two.js' }, own);
  for (const other of [undefined, null, 'entry', {}]) heardOf(other, own);
  expect(isNewerKnown.value).toBe(true);
  heardOf({ entry: own }, own);
  expect(isNewerKnown.value).toBe(false);
});

test('knows a page by the script that it begins with', () => {
  const page = new DOMParser().parseFromString(
    '<script type="module" crossorigin src="/assets/index-one.js"></script>',
    'text/html',
  );
  expect(entryOf(page)).toBe(own);
  expect(entryOf(new DOMParser().parseFromString('<p>', 'text/html'))).toBeUndefined();
});
