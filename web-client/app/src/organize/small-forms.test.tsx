import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { workshop } from '../../dev/organizing.ts';
import { AccountPage } from './AccountPage.tsx';
import type { Access } from './access.ts';
import { PersonDialog } from './people/PersonDialog.tsx';
import { CopyDialog } from './WorkshopMenu.tsx';

const main = document.body.appendChild(document.createElement('main'));
afterEach(() => render(null, main));
const nothing = () => undefined;
const type = (label: string, value: string) =>
  act(() => {
    const field = document.getElementById(
      [...main.querySelectorAll('label')].find(({ textContent }) => textContent === label)
        ?.htmlFor ?? '',
    ) as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const press = (words: string) =>
  act(async () => {
    [...main.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.click();
  });

/** Answers reads with what is given, and changes with a refusal. */
function answering(body: unknown, code = 'x') {
  const changes: string[] = [];
  const api = {
    fetch: async (url: string, init?: RequestInit) => {
      if (!init?.method || init.method === 'GET') return Response.json(body);
      changes.push(url);
      const errors = [{ field: 'email', code, message: '' }];
      return Response.json({ code, detail: '', errors }, { status: 400 });
    },
  };
  return { api: api as never, changes };
}

test('an account keeps a name', async () => {
  const self = { id: 'a', name: 'Olga', email: 'o@example.org', self: true };
  const { api, changes } = answering({ accounts: [self], invitations: [] });
  const access = { api, account: { name: 'Olga', email: 'o@example.org' } } as unknown as Access;
  await act(() => render(<AccountPage access={access} onAgain={nothing} />, main));
  await vi.waitFor(() => expect(main.querySelector('input')?.value).toBe('Olga'));
  await type('Your name', ' ');
  await press('Save');
  await vi.waitFor(() => expect(main.textContent).toContain('Enter a name.'));
  expect(changes).toEqual([]);
});

test('a copy of a workshop gets a title', async () => {
  const { api, changes } = answering({});
  const shown = { key: 'heads', title: { en: 'Heads' } };
  const dialog = (open: boolean) => (
    <CopyDialog api={api} workshop={shown} firstDay="2021-10-27" open={open} onClose={nothing} />
  );
  await act(() => render(dialog(true), main));
  await type('Title', '');
  await press('Duplicate');
  expect(main.textContent).toContain('Enter a title for the copy.');
  expect(changes).toEqual([]);
});

test('an e-mail of another person is not said to be of an account', async () => {
  const { api } = answering({}, 'email.taken');
  await act(() =>
    render(
      <PersonDialog
        api={api}
        workshop={workshop()}
        person="new"
        onClose={nothing}
        onSaved={nothing}
      />,
      main,
    ),
  );
  await press('Add');
  await vi.waitFor(() =>
    expect(main.textContent).toContain('Another person of this workshop has this e-mail.'),
  );
});
