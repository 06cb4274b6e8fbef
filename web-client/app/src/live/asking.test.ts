import { afterEach, expect, test, vi } from 'vitest';
import { asking, countWhileAway, titled } from './asking.ts';

const hide = (hidden: boolean) => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
};

afterEach(() => vi.restoreAllMocks());

test('stands before the title of the page', () => {
  expect(titled('Opening', { count: 0 })).toBe('Opening · Plenary');
  expect(titled('', { count: 0 })).toBe('Plenary');
  expect(titled('Opening', { count: 2, words: 'A poll has opened.' })).toBe(
    '(2) A poll has opened. · Opening · Plenary',
  );
});

test('counts only while nobody looks, and forgets when somebody does', () => {
  const away = countWhileAway();
  hide(false);
  away.heard(['A poll has opened.']);
  expect(asking.value.count).toBe(0);
  hide(true);
  away.heard(['A poll has opened.']);
  away.heard(['Your group has started.']);
  away.heard([]);
  expect(asking.value).toEqual({ count: 2, words: 'Your group has started.' });
  hide(false);
  expect(asking.value.count).toBe(0);
  away.end();
});

test('forgets when the page is left', () => {
  const away = countWhileAway();
  hide(true);
  away.heard(['A poll has opened.']);
  away.end();
  expect(asking.value.count).toBe(0);
});
