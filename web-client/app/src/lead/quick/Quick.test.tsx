import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeSession } from '../../../dev/fake.ts';
import { usual } from '../../../dev/lead-documents.ts';
import { liveOf } from '../../live/live.ts';
import { type Lead, leadOf } from '../lead.ctrl.ts';
import { QuickDialogs } from './Quick.tsx';
import type { QuickShelf } from './shelf.ts';

const place = document.body.appendChild(document.createElement('div'));
const shelf: QuickShelf = {
  list: async () => ({ polls: [], breakouts: [] }),
  poll: async () => ({ ok: true, key: 'quick-1' }),
  round: async () => ({ ok: true, key: 'quick-2' }),
  remove: async () => ({ ok: true }),
};
let lead: Lead;

async function open(is: 'poll' | 'round') {
  await act(() => {
    lead.quick.value = { is };
  });
}

const field = (label: string) => {
  const found = [...place.querySelectorAll('label')].find((one) =>
    one.textContent?.startsWith(label),
  );
  return document.getElementById(found?.htmlFor ?? '') as HTMLInputElement;
};

async function type(label: string, words: string) {
  await act(() => {
    field(label).value = words;
    field(label).dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function press(label: string) {
  await act(async () => {
    [...place.querySelectorAll('button')].find((one) => one.textContent === label)?.click();
  });
}

/** Escape, as the browser tells it to a dialog. */
async function pressEscape() {
  await act(() => {
    place.querySelector<HTMLDialogElement>('dialog[open]')?.close();
  });
}

beforeEach(async () => {
  lead = leadOf(liveOf(fakeSession(usual)), async () => ({ code: 'RTC-2021' }), shelf);
  await act(() => render(<QuickDialogs lead={lead} />, place));
});
afterEach(() => {
  render(null, place);
  lead.end();
});

test('keeps what was typed when the dialog is left by Escape', async () => {
  await open('poll');
  await type('Question', 'Lunch at noon?');
  await pressEscape();
  expect(lead.quick.value).toBeUndefined();
  await open('poll');
  expect(field('Question').value).toBe('Lunch at noon?');
  await press('Start over');
  expect(field('Question').value).toBe('');
});

test('keeps what was typed for groups as well, and forgets it once it is made', async () => {
  await open('round');
  await type('What the groups do', 'Compare notes.');
  await pressEscape();
  await open('round');
  expect(field('What the groups do').value).toBe('Compare notes.');
  await press('Keep for later');
  await open('round');
  expect(field('What the groups do').value).toBe('');
});

test('stops asking for a question when one is written', async () => {
  await open('poll');
  await press('Keep for later');
  expect(place.textContent).toContain('Write a question.');
  await type('Question', 'L');
  expect(place.textContent).not.toContain('Write a question.');
});
