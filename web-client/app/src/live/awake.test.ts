import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { awake, canStayAwake, keepAwake, stayAwake, turnAwake } from './awake.ts';

let held = 0;
const settled = () => new Promise((done) => setTimeout(done));

beforeEach(() => {
  held = 0;
  turnAwake(true);
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  Object.defineProperty(navigator, 'wakeLock', {
    configurable: true,
    value: {
      request: async () => {
        held++;
        return {
          release: async () => {
            held--;
          },
        };
      },
    },
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const hide = (hidden: boolean) => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
};

test('holds the screen while a session is live and the page is seen', async () => {
  const live = signal(false);
  const end = stayAwake(live);
  await settled();
  expect(held).toBe(0);
  live.value = true;
  await settled();
  expect(held).toBe(1);
  hide(true);
  await settled();
  expect(held).toBe(0);
  hide(false);
  await settled();
  expect(held).toBe(1);
  end();
  await settled();
  expect(held).toBe(0);
});

test('holds nothing where people do not want it, and remembers that', async () => {
  const end = stayAwake(signal(true));
  turnAwake(false);
  await settled();
  expect(held).toBe(0);
  expect(awake.value).toBe(false);
  end();
});

test('is silent where the browser has no such thing', () => {
  Reflect.deleteProperty(navigator, 'wakeLock');
  stayAwake(signal(true))();
  expect(held).toBe(0);
});

test('a screen in the room is held on though nobody can touch it', async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  expect(canStayAwake()).toBe(false);
  const end = keepAwake(signal(true));
  await settled();
  expect(held).toBe(1);
  end();
  await settled();
  expect(held).toBe(0);
});
