import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { fakeSession } from '../../dev/fake.ts';
import { session, usual } from '../../dev/lead-documents.ts';
import { liveOf } from '../live/live.ts';
import { LeadPage } from './LeadPage.tsx';
import { leadOf } from './lead.ctrl.ts';

test('tells who leads once that their attendance is recorded', async () => {
  const place = document.body.appendChild(document.createElement('div'));
  const lead = leadOf(liveOf(fakeSession(usual)), async () => ({ code: 'RTC-2021' }));
  const words = 'Your attendance is recorded';
  const show = () => act(() => render(<LeadPage lead={lead} onLeave={() => undefined} />, place));
  await show();
  expect(place.textContent).toContain(words);
  await act(() => place.querySelector<HTMLElement>('.record-notice button')?.click());
  expect(place.textContent).not.toContain(words);
  render(null, place);
  await show();
  expect(place.textContent).not.toContain(words);
  render(null, place);
  lead.end();
});

test('tells a facilitator who comes back why the session is paused', async () => {
  const place = document.body.appendChild(document.createElement('div'));
  const since = '2021-10-27T02:00:00.000Z';
  const paused = { ...session, state: 'paused', pausedUnled: { since } };
  const lead = leadOf(liveOf(fakeSession({ ...usual, session: paused })), async () => ({
    code: 'RTC',
  }));
  await act(() => render(<LeadPage lead={lead} onLeave={() => undefined} />, place));
  expect(place.textContent).toContain('Nobody led, so the session paused by itself');
  render(null, place);
  lead.end();
});

test('X brings the run forward, where it asks whether to close the session', async () => {
  const place = document.body.appendChild(document.createElement('div'));
  const lead = leadOf(liveOf(fakeSession(usual)), async () => ({ code: 'RTC-2021' }));
  await act(() => render(<LeadPage lead={lead} view="people" onLeave={() => undefined} />, place));
  await act(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', bubbles: true }));
  });
  expect(place.querySelector('.lead-run legend')?.textContent).toContain('Close the session?');
  expect(place.querySelector('.lead-page')?.getAttribute('data-view')).toBe('run');
  render(null, place);
  lead.end();
});
