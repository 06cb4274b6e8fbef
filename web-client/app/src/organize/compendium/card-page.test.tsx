import type { Card } from '@plenary/client/rest';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeAccess, workshop } from '../../../dev/organizing.ts';
import { CardPage } from './CardPage.tsx';
import { CompendiumTab } from './CompendiumTab.tsx';

const main = document.body.appendChild(document.createElement('main'));
afterEach(() => {
  render(null, main);
  localStorage.clear();
});
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

const field = () => main.querySelector('textarea');
const type = (words: string) =>
  act(() => {
    const element = field();
    if (!element) throw new Error('no field');
    element.value = words;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
const open = (of: Card, onBack = () => undefined) =>
  act(() =>
    render(
      <CardPage
        api={fakeAccess({}).api}
        workshop={workshop()}
        card={of}
        nameOf={(key) => key}
        onBack={onBack}
        onChanged={() => undefined}
      />,
      main,
    ),
  );
/** As the browser's back, a reload and a closed window do. */
const leave = () => act(() => render(null, main));

test('keeps what was typed for when one comes back, and sends no old wording meanwhile', async () => {
  await open(card);
  expect(button('Ask for clearance')).toBeTruthy();
  await press('Edit the wording');
  expect(button('Ask for clearance')).toBeUndefined();
  await type('Courses');
  await leave();
  await open(card);
  expect(field()?.value).toBe('Courses');
  expect(main.textContent).toContain('It is not saved yet.');
  await leave();
  await open({ ...card, version: 1 });
  expect(main.textContent).toContain('compare before you save');
  await press('Throw away what I typed');
  await leave();
  await open(card);
  expect(field()).toBeNull();
});

test('leaves for the cards without a question, since nothing is lost', async () => {
  const left = vi.fn();
  await open(card, left);
  await press('Edit the wording');
  await type('Courses');
  await press('Back to the cards');
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
