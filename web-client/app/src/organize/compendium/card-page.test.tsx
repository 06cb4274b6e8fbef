import type { Card } from '@plenary/client/rest';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeAccess, workshop } from '../../../dev/organizing.ts';
import { CardPage } from './CardPage.tsx';
import { CompendiumTab } from './CompendiumTab.tsx';

const main = document.body.appendChild(document.createElement('main'));
afterEach(() => render(null, main));
const button = (words: string) =>
  [...main.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === words);
const press = (words: string) => act(() => button(words)?.click());

const card: Card = {
  id: 'card-1',
  session: 'practices',
  sessionTitle: { en: 'Practices' },
  day: '2021-10-27',
  sheet: 'cards',
  sheetTitle: { en: 'Cards' },
  copy: 'all',
  delegation: 'fj',
  standing: 'draft',
  version: 0,
  cells: [{ column: 'practice', title: { en: 'Practice' }, type: 'text', text: 'E-learning' }],
  changed: false,
  moved: false,
  gone: false,
  tags: [],
};

test('asks before what was typed is left, and sends no old wording meanwhile', async () => {
  const left = vi.fn();
  render(
    <CardPage
      api={fakeAccess({}).api}
      workshop={workshop()}
      card={card}
      nameOf={(key) => key}
      onBack={left}
      onChanged={() => undefined}
    />,
    main,
  );
  expect(button('Ask for clearance')).toBeTruthy();
  await press('Edit the wording');
  expect(button('Ask for clearance')).toBeUndefined();
  await act(() => {
    const field = main.querySelector('textarea');
    if (!field) throw new Error('no field');
    field.value = 'Courses';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press('Back to the cards');
  expect(left).not.toHaveBeenCalled();
  await press('Leave without saving');
  expect(left).toHaveBeenCalledOnce();
});

test('shows what was decided by link when one comes back to the cards', async () => {
  let asked = 0;
  const api = {
    fetch: async (url: string) => {
      if (url.endsWith('/compendium')) asked++;
      return Response.json({ cards: [card], unread: [], clearances: [], links: [] });
    },
  } as never;
  const page = (of?: string) => (
    <CompendiumTab
      workshop={workshop()}
      api={api}
      of={of}
      onGo={() => undefined}
      onPlan={() => undefined}
    />
  );
  await act(() => render(page(), main));
  await vi.waitFor(() => expect(main.textContent).toContain('E-learning'));
  const before = asked;
  await act(() => render(page('card-1'), main));
  await act(() => render(page(), main));
  expect(asked).toBe(before + 2);
});
