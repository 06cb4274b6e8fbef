import type { PersonAttendance } from '@plenary/client/rest';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { StretchTable } from './StretchTable.tsx';
import { timelineWords } from './Timeline.tsx';

const rooms = { hues: new Map(), titles: new Map() };
const over = {
  from: '2021-10-27T06:00:00Z',
  until: '2021-10-27T06:10:00Z',
  room: 'plenary',
  attends: 'remote',
  evidence: 'connection',
} as const;
const running = {
  ...over,
  from: '2021-10-27T06:20:00Z',
  until: '2021-10-27T06:30:00Z',
  stillThere: true,
} as const;

test('a stretch that goes on has no end, but that somebody is still there', async () => {
  const place = document.body.appendChild(document.createElement('div'));
  const people = [{ person: 'ana', name: 'Ana', spans: [over, running] }];
  await act(() =>
    render(
      <StretchTable
        people={people as unknown as PersonAttendance[]}
        zone="UTC"
        rooms={rooms}
        nameOf={(key) => key}
      />,
      place,
    ),
  );
  const [first, second] = [...place.querySelectorAll('tbody tr')].map((row) => row.textContent);
  expect(first).toContain('06:10:00');
  expect(second).toContain('still there');
  expect(second).not.toContain('06:30:00');
  expect(timelineWords([over, running], 'UTC', rooms)).toContain('Since 06:20 in');
  render(null, place);
});
