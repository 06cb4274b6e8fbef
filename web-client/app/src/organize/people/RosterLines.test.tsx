import type { RosterPreview, Workshop } from '@plenary/client/rest';
import { render } from 'preact';
import { expect, test } from 'vitest';
import { RosterLines } from './RosterLines.tsx';

const nothing = () => undefined;
const workshop = { delegations: [{ key: 'fj', name: { en: 'Fiji' } }] } as unknown as Workshop;
const preview: RosterPreview = {
  basis: 1,
  unknown: [],
  seats: [{ delegation: 'fj', from: 'Ben', key: 'cyd', to: 'Cyd' }],
  lines: [
    { row: 2, status: 'new', key: 'cyd', name: 'Cyd', delegation: 'fj', changes: [], faults: [] },
  ],
};

function shown(of: RosterPreview): string {
  const page = document.createElement('div');
  render(
    <RosterLines
      preview={of}
      workshop={workshop}
      busy={false}
      onApply={nothing}
      onCancel={nothing}
    />,
    page,
  );
  return page.textContent ?? '';
}

test('says whose head’s seat goes to whom, above the rows and beside the row', () => {
  expect(shown(preview)).toContain('Fiji: the head’s seat goes from Ben to Cyd');
  expect(shown(preview)).toContain('Takes the head’s seat from Ben');
  expect(shown({ ...preview, seats: [] })).not.toContain('seat');
});
