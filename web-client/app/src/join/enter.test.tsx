import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import Clear from '../clear/Clear.tsx';
import Enter from './Enter.tsx';

const main = document.createElement('main');
const asked: string[] = [];

vi.stubGlobal('fetch', async (_: unknown, init?: RequestInit) => {
  asked.push(String(init?.body ?? '') + JSON.stringify(init?.headers ?? {}));
  return Response.json({ code: 'link.unknown', detail: '' }, { status: 404 });
});

afterEach(() => {
  render(null, main);
  asked.length = 0;
});

test.each([
  ['personal', Enter],
  ['clearance', Clear],
])('opens a %s link that is pasted over another in the same tab', async (_, Page) => {
  history.replaceState(null, '', '#old-secret');
  await act(() => render(<Page />, main));
  await vi.waitFor(() => expect(asked.join()).toContain('old-secret'));
  history.replaceState(null, '', '#new-secret');
  await act(() => void dispatchEvent(new Event('hashchange')));
  await vi.waitFor(() => expect(asked.join()).toContain('new-secret'));
});
