import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { DoorPanel } from './DoorPanel.tsx';

const main = document.body.appendChild(document.createElement('main'));
let sent: { url: string; body: string }[] = [];
const door = { policy: 'scheduled', admits: 'observer', becomes: 'open', minutes: 15 };
const api = {
  fetch: async (url: string, init?: RequestInit) => {
    if (init?.method === 'PUT') sent.push({ url, body: String(init.body) });
    return Response.json({ ...door, unled: { minutes: 5, pause: false }, removed: [] });
  },
} as never;

beforeEach(async () => {
  sent = [];
  render(null, main);
  await act(() => render(<DoorPanel api={api} workshop="heads" />, main));
  await vi.waitFor(() => expect(main.querySelector('details')).toBeTruthy());
});

const type = (field: Element | null, value: string) =>
  act(() => {
    (field as HTMLInputElement).value = value;
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
const press = (within: ParentNode | null, words: string) =>
  vi
    .waitFor(() => {
      const all = [...(within?.querySelectorAll('button') ?? [])];
      const button = all.find(({ textContent }) => textContent === words);
      if (!button) throw new Error(`no button ${words}`);
      return button;
    })
    .then((button) => act(async () => button.click()));

test('says of minutes without a leader that they are wrong, or saved', async () => {
  const form = main.querySelector('details');
  await type(main.querySelector('details input[type=number]'), '999');
  await press(form, 'Save');
  expect(form?.textContent).toContain('Enter whole minutes from 1 to 240.');
  expect(sent).toEqual([]);

  await type(main.querySelector('details input[type=number]'), '5');
  await press(form, 'Save');
  expect(form?.textContent).toContain('Saved');
  expect(sent).toEqual([]);

  await type(main.querySelector('details input[type=number]'), '6');
  await press(form, 'Save');
  await vi.waitFor(() => expect(sent).toHaveLength(1));
});

test('keeps the dialog of the door open over minutes that are none', async () => {
  await press(main.querySelector('details'), 'The door for guests');
  const dialog = main.querySelector('dialog');
  await type(main.querySelector('dialog input[type=number]'), '99999');
  await press(dialog, 'Save');
  expect(dialog?.textContent).toContain('Enter whole minutes from 0 to 1,440.');
  expect(sent).toEqual([]);
});
