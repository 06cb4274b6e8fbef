import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { fakeSession } from '../../dev/fake.ts';
import { usual } from '../../dev/lead-documents.ts';
import { liveOf } from '../live/live.ts';
import { leadOf } from './lead.ctrl.ts';
import type { Thing } from './run.ctrl.ts';
import { ThingRow } from './ThingRow.tsx';

const lead = leadOf(liveOf(fakeSession(usual)), async () => ({ code: 'RTC-2021' }));

async function shown(state: 'planned' | 'closed'): Promise<string> {
  const place = document.createElement('ul');
  const groups = { rank: 0, assign: 'balanced', groups: { size: 4 }, runnable: true } as const;
  const thing: Thing = { is: 'breakout', key: 'quick-1', ...groups, state, prepared: true };
  await act(() => render(<ThingRow lead={lead} thing={thing} />, place));
  return place.textContent ?? '';
}

test('calls groups ready until they have met', async () => {
  expect(await shown('planned')).toContain('Ready');
  const over = await shown('closed');
  expect(over).toContain('Over');
  expect(over).not.toContain('Ready');
});

test('has a name for groups without a title', async () => {
  expect(await shown('planned')).toContain('Groups of 4');
});
