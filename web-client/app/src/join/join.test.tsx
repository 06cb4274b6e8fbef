import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import Join from './Join.tsx';

const main = document.body.appendChild(document.createElement('main'));

test('a code that was typed is never said to be from a link', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('fetch');
  });
  localStorage.setItem('plenary.guest', 'Ana');
  await act(() => render(<Join params={{}} />, main));
  await act(() => {
    const code = main.querySelector<HTMLInputElement>('input[name=code]');
    if (!code) throw new Error('no field');
    code.value = 'RTC-2021';
    code.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(() => {
    main.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  });
  await vi.waitFor(() => expect(main.querySelector('[role=alert] .banner')).toBeTruthy());
  expect(main.textContent).toContain('From your invitation');
});
