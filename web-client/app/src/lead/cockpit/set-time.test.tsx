import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { fakeSession } from '../../../dev/fake.ts';
import { usual, withRound } from '../../../dev/lead-documents.ts';
import { liveOf } from '../../live/live.ts';
import { leadOf } from '../lead.ctrl.ts';
import { SetTime } from './SetTime.tsx';

Object.assign(HTMLElement.prototype, {
  showPopover: () => undefined,
  hidePopover: () => undefined,
});
const main = document.body.appendChild(document.createElement('main'));

test('Enter sets the minutes that are left', async () => {
  const documents = { ...usual, ...withRound(4) };
  const lead = leadOf(liveOf(fakeSession(documents)), async () => ({ code: 'RTC-2021' }));
  const extend = vi.fn(async () => ({ ok: true }) as const);
  lead.do.extend = extend;
  const round = lead.session.value?.round;
  if (!round) throw new Error('no round');
  await act(() => render(<SetTime lead={lead} round={round} />, main));
  await act(() => main.querySelector('button')?.click());
  await act(() => {
    const form = main.querySelector('.menu-panel form') as HTMLFormElement;
    form.requestSubmit();
  });
  await vi.waitFor(() => expect(extend).toHaveBeenCalled());
});
