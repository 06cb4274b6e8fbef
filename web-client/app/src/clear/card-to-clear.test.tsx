import type { ClearanceCard } from '@plenary/client/rest';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { CardToClear } from './CardToClear.tsx';

const main = document.body.appendChild(document.createElement('main'));
afterEach(() => {
  render(null, main);
  localStorage.clear();
});
const press = (words: string) =>
  act(() =>
    [...main.querySelectorAll('button')]
      .find(({ textContent }) => textContent?.trim() === words)
      ?.click(),
  );
const field = () => main.querySelector('textarea');

const card: ClearanceCard = {
  id: 'card-1',
  sessionTitle: {},
  day: '2021-10-27',
  sheetTitle: {},
  standing: 'asked',
  version: 1,
  changed: false,
  cells: [{ column: 'practice', title: { en: 'Practice' }, type: 'text', text: 'E-learning' }],
};
const reword = vi.fn(async () => card);
const open = () =>
  act(() =>
    render(
      <CardToClear
        card={card}
        number={1}
        isFixed={false}
        deciding={{ reword } as never}
        nameOf={() => 'Ana'}
        onChanged={() => undefined}
        onOutdated={() => undefined}
      />,
      main,
    ),
  );

test('keeps the words of a delegation until they are saved', async () => {
  await open();
  await press('Change the wording');
  await act(() => {
    const element = field();
    if (!element) throw new Error('no field');
    element.value = 'Courses';
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(() => render(null, main));
  await open();
  expect(field()?.value).toBe('Courses');
  await press('Save the wording');
  await vi.waitFor(() => expect(reword).toHaveBeenCalledOnce());
  await act(() => render(null, main));
  await open();
  expect(field()).toBeNull();
});
