import { expect, test } from 'vitest';
import { undoneSaid } from './TakeOut.tsx';

const kept = {
  path: 'people[3]',
  code: 'kept.changed-since',
  reason: 'Changed again since.',
} as const;

test('names what was not undone', () => {
  expect(undoneSaid([])).toBe('Undone');
  expect(
    undoneSaid([
      { ...kept, name: 'Danny' },
      { ...kept, name: 'Fiji' },
    ]),
  ).toContain('but for Danny and Fiji');
  expect(undoneSaid([kept])).toContain('but for one thing');
});
