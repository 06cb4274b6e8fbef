import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Loading, useLater } from './later.tsx';

let root: HTMLElement;
let reached = true;
let asked = 0;

async function load() {
  asked++;
  if (!reached) throw new TypeError('Failed to fetch');
  return { default: () => <p>The part</p> };
}

function Slot({ needed }: { needed: boolean }) {
  const Part = useLater(needed, load);
  return typeof Part === 'object' ? <Loading {...Part} title="No part" /> : <Part />;
}

const show = (needed: boolean) => act(() => render(<Slot needed={needed} />, root));
const shows = (text: string) => vi.waitFor(() => expect(root.textContent).toContain(text));

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
  reached = true;
  asked = 0;
});

afterEach(() => {
  render(null, root);
  root.remove();
});

test('fetches a part once, when it is needed', async () => {
  await show(false);
  expect(asked).toBe(0);
  await show(true);
  await shows('The part');
  await show(false);
  await show(true);
  expect(asked).toBe(1);
  await shows('The part');
});

test('says that a part could not be fetched, and fetches it when asked again', async () => {
  reached = false;
  await show(true);
  await shows('No part');
  reached = true;
  await act(() => root.querySelector('button')?.click());
  await shows('The part');
});

test('fetches it by itself when the device has network again', async () => {
  reached = false;
  await show(true);
  await shows('No part');
  reached = true;
  await act(() => {
    window.dispatchEvent(new Event('online'));
  });
  await shows('The part');
});
