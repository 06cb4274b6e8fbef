import { afterEach, expect, test, vi } from 'vitest';
import { seenOf } from './seen.ctrl.ts';

afterEach(() => vi.unstubAllGlobals());

test('tells once of what was on the screen of a page that is looked at', () => {
  let show: (isIntersecting: boolean) => void = () => undefined;
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(told: (entries: { isIntersecting: boolean }[]) => void) {
        show = (isIntersecting) => told([{ isIntersecting }]);
      }
      observe() {}
      disconnect() {}
    },
  );
  const told: string[] = [];
  const whenSeen = seenOf((key) => told.push(key));
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const stop = whenSeen(document.body, '7');
  show(true);
  expect(told).toEqual([]);
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  show(true);
  expect(told).toEqual(['7']);
  stop();
  whenSeen(document.body, '7')();
  expect(told).toEqual(['7']);
});
