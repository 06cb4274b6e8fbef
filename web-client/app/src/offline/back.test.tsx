import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useServerBack } from './back.ts';
import { Failed } from './Failed.tsx';

let root: HTMLElement;
let reached: boolean;
let went: number;

function Page() {
  return (
    <p>
      {useServerBack(() => {
        went++;
      })}
    </p>
  );
}

const shown = () => root.textContent;

beforeEach(() => {
  vi.useFakeTimers();
  root = document.createElement('div');
  went = 0;
  vi.stubGlobal('fetch', async () => {
    if (!reached) throw new TypeError('Failed to fetch');
    return new Response('');
  });
});

afterEach(() => {
  render(null, root);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('goes on once when a server that was away is there again', async () => {
  reached = false;
  render(<Page />, root);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(shown()).toBe('away');
  expect(went).toBe(0);
  reached = true;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(shown()).toBe('there');
  expect(went).toBe(1);
});

test('goes on at once when the device has network again', async () => {
  reached = false;
  render(<Page />, root);
  await vi.advanceTimersByTimeAsync(60_000);
  reached = true;
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(0);
  expect(went).toBe(1);
});

test('never goes on by itself where the server was there all the while', async () => {
  reached = true;
  render(<Page />, root);
  await vi.advanceTimersByTimeAsync(60_000);
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(shown()).toBe('there');
  expect(went).toBe(0);
});

test('asks no more when the page is left', async () => {
  reached = false;
  render(<Page />, root);
  await vi.advanceTimersByTimeAsync(60_000);
  render(null, root);
  reached = true;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(went).toBe(0);
});

test('a page whose part is gone offers to be loaded anew', async () => {
  reached = true;
  render(<Failed />, root);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(shown()).toContain('There may be a newer version of it. Reload the page to go on.');
});

test('a page whose part cannot be fetched says that it opens by itself', async () => {
  reached = false;
  render(<Failed />, root);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(shown()).toContain('It opens by itself as soon as the server answers.');
});
