import type { RosterEncoding } from '@plenary/client/rest';
import { render } from 'preact';
import { expect, test } from 'vitest';
import { Doubtful } from './Doubtful.tsx';

test('shows the words that were guessed and reads them another way', () => {
  const chosen: RosterEncoding[] = [];
  const page = document.createElement('div');
  render(
    <Doubtful
      encoding="Windows-1252"
      words={['Èðèíà', 'èìÿ']}
      onChoose={(one) => {
        chosen.push(one);
      }}
    />,
    page,
  );
  expect(page.textContent).toContain('Èðèíà');
  const select = page.querySelector('select');
  if (!select) throw new Error('no choice');
  expect(select.value).toBe('Windows-1252');
  select.value = 'Windows-1251';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  expect(chosen).toEqual(['Windows-1251']);
});
