import type { Api } from '@plenary/client/rest';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { OwnersDialog } from './Owners.tsx';

const main = document.body.appendChild(document.createElement('main'));
const owner = (id: string, self: boolean) => ({ id, name: id, email: `${id}@example.org`, self });
const button = (words: string) =>
  [...main.querySelectorAll('button')].find(({ textContent }) => textContent === words);

test('asks before one gives up a workshop, and leads away from it', async () => {
  const removed: string[] = [];
  const api = {
    fetch: async (url: string, init?: RequestInit) => {
      if (init?.method !== 'DELETE') {
        return Response.json({ owners: [owner('ana', true), owner('ben', false)] });
      }
      removed.push(url);
      return new Response(null, { status: 204 });
    },
  } as unknown as Api;
  const left = vi.fn();
  const workshop = { key: 'heads', title: { en: 'Heads' } };
  render(
    <OwnersDialog api={api} workshop={workshop} open onClose={() => undefined} onLeft={left} />,
    main,
  );
  await vi.waitFor(() => expect(button('Take away')).toBeTruthy());
  await act(() => button('Take away')?.click());
  expect(removed).toEqual([]);
  expect(main.textContent).toContain('Give up this workshop?');
  await act(() => button('Take away')?.click());
  await vi.waitFor(() => expect(left).toHaveBeenCalledOnce());
  expect(removed).toHaveLength(1);
});
