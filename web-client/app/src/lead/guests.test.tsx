import type { Removed as Gone } from '@plenary/client/rest';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeSession } from '../../dev/fake.ts';
import { usual } from '../../dev/lead-documents.ts';
import { liveOf } from '../live/live.ts';
import { Guests } from './Guests.tsx';
import { leadOf } from './lead.ctrl.ts';

const main = document.body.appendChild(document.createElement('main'));
afterEach(() => render(null, main));

const guest = (key: string, rank: number) => ({ key, name: key, rank, online: true });
const atDoor = (...keys: string[]) => ({
  waiting: { guests: Object.fromEntries(keys.map((key, rank) => [key, guest(key, rank)])) },
});

function shown(keys: string[], removed: () => readonly Gone[] = () => []) {
  const source = fakeSession({ ...usual, ...atDoor(...keys) });
  const lead = leadOf(
    liveOf(source),
    async () => ({ code: 'RTC-2021' }),
    undefined,
    async () => removed(),
  );
  render(<Guests lead={lead} />, main);
  return source;
}

test('a guest alone is not chosen from among others', async () => {
  const source = shown(['ana']);
  expect(main.querySelectorAll('input[type=checkbox]')).toHaveLength(0);
  await act(() => source.change(atDoor('ana', 'ben')));
  expect(main.querySelectorAll('input[type=checkbox]')).toHaveLength(3);
});

test('the open list of removed people follows what happens at the door', async () => {
  let gone: readonly Gone[] = [];
  const source = shown(['ana', 'ben'], () => gone);
  const list = main.querySelector('details:last-of-type') as HTMLDetailsElement;
  await act(() => {
    list.open = true;
    list.dispatchEvent(new Event('toggle'));
  });
  await vi.waitFor(() => expect(list.textContent).toContain('Nobody was removed.'));

  gone = [{ key: 'ben', name: 'ben', banned: false } as Gone];
  await act(() => source.change(atDoor('ana')));
  await vi.waitFor(() => expect(list.querySelector('li')?.textContent).toContain('ben'));

  await act(() => source.change(atDoor('ana', 'ben')));
  await vi.waitFor(() => expect(list.querySelector('li')).toBeNull());
});

test('a guest is admitted for the delegation that they named only where somebody chooses so', async () => {
  const named = { ...guest('ana', 0), delegation: 'FIJI' };
  const source = fakeSession({ ...usual, waiting: { guests: { ana: named } } });
  const send = vi.spyOn(source, 'send');
  render(<Guests lead={leadOf(liveOf(source), async () => ({ code: 'RTC-2021' }))} />, main);
  const button = (name: string) => main.querySelector<HTMLElement>(`button[aria-label="${name}"]`);

  await act(() => button('Admit for Fiji: ana')?.click());
  expect(send).toHaveBeenLastCalledWith('person.admit', {
    people: ['ana'],
    as: 'participant',
    delegation: 'fj',
  });
  await act(() => button('Admit ana')?.click());
  expect(send).toHaveBeenLastCalledWith('person.admit', { people: ['ana'], as: 'participant' });
});
