import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { entryIn, isNewerKnown, lookForNewer } from './newer.ts';

const pageOf = (release: string) =>
  `<head><script type="module" crossorigin src="/assets/index-${release}.js"></script></head>`;
const own = entryIn(pageOf('one'));
let page: string;

beforeEach(() => {
  isNewerKnown.value = false;
  vi.stubGlobal('fetch', async () => new Response(page));
});

afterEach(() => vi.unstubAllGlobals());

test('knows a page by the script that it begins with', () => {
  expect(own).toBe('/assets/index-one.js');
  expect(entryIn('<p>Sign in first</p>')).toBeUndefined();
});

test('finds that the server has another release', async () => {
  page = pageOf('two');
  await lookForNewer(own);
  expect(isNewerKnown.value).toBe(true);
});

test('offers nothing to a page of the release that the server has', async () => {
  page = pageOf('one');
  await lookForNewer(own);
  expect(isNewerKnown.value).toBe(false);
});

test('takes its offer back with the release', async () => {
  page = pageOf('two');
  await lookForNewer(own);
  page = pageOf('one');
  await lookForNewer(own);
  expect(isNewerKnown.value).toBe(false);
});

test('learns nothing from a page that is not ours', async () => {
  page = '<p>Sign in first</p>';
  await lookForNewer(own);
  expect(isNewerKnown.value).toBe(false);
});
