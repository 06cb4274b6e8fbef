import { expect, test } from 'vitest';
import { beforeSession, withoutLeader } from './door.ctrl.ts';
import { wholeIn } from './whole.ts';

test.each([
  ['0', 0, undefined],
  ['15', 15, 15],
  ['240', 240, 240],
  ['999', 999, undefined],
  ['1440', 1440, undefined],
  ['99999', undefined, undefined],
  ['-3', undefined, undefined],
  ['1.5', undefined, undefined],
  ['', undefined, undefined],
])('%j are %s minutes before a session, and %s without a leader', (typed, before, without) => {
  expect(wholeIn(typed, beforeSession)).toBe(before);
  expect(wholeIn(typed, withoutLeader)).toBe(without);
});
