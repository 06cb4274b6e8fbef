import { render } from 'preact';
import { expect, test } from 'vitest';
import { fakeSession } from '../../dev/fake.ts';
import { session, usual } from '../../dev/lead-documents.ts';
import { leadOf } from '../lead/lead.ctrl.ts';
import { NextCard } from '../lead/SessionCard.tsx';
import { liveOf } from '../live/live.ts';
import { OwnTime } from './OwnTime.tsx';

const main = document.createElement('main');
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
const seen = () => {
  for (const hidden of main.querySelectorAll('.unseen')) hidden.remove();
  return main.textContent ?? '';
};
/** A place that is far from here whatever the zone of this machine. */
const elsewhere = here === 'Asia/Kuala_Lumpur' ? 'Pacific/Pago_Pago' : 'Asia/Kuala_Lumpur';

const isEast = new Date('2021-10-27').getTimezoneOffset() < 0;

test('says whose time it is, unless a head does', () => {
  render(<OwnTime at="2021-10-27T02:30:00Z" zone={elsewhere} />, main);
  expect(seen()).toContain('your time');
  render(null, main);
  render(<OwnTime at="2021-10-27T02:30:00Z" zone={elsewhere} isHeaded />, main);
  expect(seen()).not.toContain('our time');
});

test('names the day of the next session where it is another one for the viewer', () => {
  const lead = leadOf(liveOf(fakeSession(usual)), async () => ({ code: 'RTC-2021' }));
  const next = {
    key: 'x',
    title: { en: 'X' },
    day: '2021-10-28',
    starts: '10:30',
    startsAt: isEast ? '2021-10-27T00:30:00Z' : '2021-10-27T23:30:00Z',
    state: 'planned' as const,
  };
  const timezone = isEast ? 'Pacific/Pago_Pago' : 'Pacific/Apia';
  const workshop = { ...session.workshop, timezone };
  render(<NextCard lead={lead} session={{ ...session, state: 'closed', workshop, next }} />, main);
  expect(main.textContent).toMatch(/\d Oct, \d\d:\d\d your time/);
});
