import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeSession } from '../../dev/fake.ts';
import { session, usual } from '../../dev/lead-documents.ts';
import { liveOf } from '../live/live.ts';
import type { Seated } from './board.ctrl.ts';
import { leadOf } from './lead.ctrl.ts';
import { MenuQuestion } from './MenuAction.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { SessionCard } from './SessionCard.tsx';
import { listen } from './shortcuts.ctrl.ts';

Object.assign(HTMLElement.prototype, {
  showPopover: () => undefined,
  hidePopover: () => undefined,
});
const main = document.body.appendChild(document.createElement('main'));
let unlisten: () => void = () => undefined;
beforeEach(() => {
  unlisten = listen();
});
afterEach(() => {
  render(null, main);
  unlisten();
});

const type = (key: string, on: Element = document.body) =>
  act(() => {
    on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
const focused = () => document.activeElement;

test('X asks whether to close the session while its button is in a closed menu', async () => {
  const lead = leadOf(liveOf(fakeSession(usual)), async () => ({ code: 'RTC-2021' }));
  await act(() => render(<SessionCard lead={lead} session={session} />, main));
  await type('x');
  expect(main.querySelector('legend')?.textContent).toContain('Close the session?');
  expect(focused()?.closest('fieldset')).not.toBeNull();

  await type('Escape', focused() ?? main);
  expect(main.querySelector('legend')).toBeNull();
  expect(focused()).toBe(main.querySelector('.menu > button'));
});

test('Escape from the question of a choice leads back to the choice', async () => {
  const props = { icon: 'trash', label: 'Ban', question: 'Ban?', yes: 'Yes' } as const;
  const onAction = vi.fn(async () => ({ ok: true }) as const);
  await act(() =>
    render(<MenuQuestion {...props} onAction={onAction} onDone={() => undefined} />, main),
  );
  await act(() => main.querySelector('button')?.click());
  await type('Escape', main.querySelector('fieldset') ?? main);
  expect(focused()?.textContent).toBe('Ban');
});

test('who removed a person goes on at the heading of the list', async () => {
  const lead = leadOf(liveOf(fakeSession(usual)), async () => ({ code: 'RTC-2021' }));
  lead.do.remove = async () => ({ ok: true });
  const person = { key: 'fj-delegate-1', name: 'Ana', online: true } as Seated;
  await act(() =>
    render(
      <section>
        <h2>People</h2>
        <section>
          <PersonMenu lead={lead} person={person}>
            Ana
          </PersonMenu>
        </section>
      </section>,
      main,
    ),
  );
  const press = (words: string) =>
    act(() => {
      const all = [...main.querySelectorAll('button')];
      all.find(({ textContent }) => textContent?.startsWith(words))?.click();
    });
  await press('Ana');
  await press('Remove from');
  await press('Remove');
  await vi.waitFor(() => expect(focused()?.tagName).toBe('H2'));
});
