import { beforeEach, describe, expect, test } from 'vitest';
import { faults, planText } from '../../dev/faulty-plan.ts';
import { fakeApi, offline } from '../../dev/organizing.ts';
import { expired } from './access.ts';
import {
  draftOf,
  errorsIn,
  keepDraft,
  leadOf,
  lineCount,
  placeIn,
  sendPlan,
  unfit,
} from './plan.ctrl.ts';

const answering = (status: number, body: object) => ({
  fetch: () => Promise.resolve(new Response(JSON.stringify(body), { status })),
});

const at = (line: number, column: number) => ({
  line,
  column,
  path: '',
  code: 'plan.empty-text',
  arguments: {},
  message: '',
});

describe('errors of a plan', () => {
  test('stand with the text of their line, in the order of the file', () => {
    const errors = errorsIn(planText, faults);
    expect(errors.map(({ line, column }) => [line, column])).toEqual([
      [15, 5],
      [15, 82],
      [21, 17],
    ]);
    expect(errors[2]?.text).toBe('        starts: "25:00"');
    expect(errors[2]?.text.slice(errors[2].at)).toBe('"25:00"');
  });

  test('beyond the file or the line break nothing', () => {
    const [beyond] = errorsIn('a: 1', [at(9, 9)]);
    expect(beyond).toMatchObject({ text: '', at: 0 });
    const [wide] = errorsIn('a: 1\r\nb: 2', [at(2, 99)]);
    expect(wide).toMatchObject({ text: 'b: 2', at: 4 });
  });

  test('are seen however far on their line they are', () => {
    const text = '  - {key: "fr", name: "France", kind: "member", votse: true}';
    expect(leadOf({ text, at: text.indexOf('votse') })).toBe('…e", kind: "member", ');
    expect(leadOf({ text, at: text.indexOf('"fr"') })).toBe('- {key: ');
  });

  test('are found again in the text', () => {
    const [from, until] = placeIn(planText, 21, 17);
    expect(planText.slice(from, until)).toBe('"25:00"');
    expect(placeIn('one\ntwo', 9, 1)).toEqual([4, 7]);
    expect(placeIn('one\ntwo', 1, 99)).toEqual([3, 3]);
  });
});

test('lines are counted as an editor shows them', () => {
  expect([lineCount(''), lineCount('a'), lineCount('a\n'), lineCount('a\nb')]).toEqual([
    1, 1, 2, 2,
  ]);
});

test('what cannot be a plan is not sent', () => {
  expect(unfit(' \n')).toBeDefined();
  expect(unfit('PK\0\0')).toBeDefined();
  expect(unfit('name: \ufffd')).toBeDefined();
  expect(unfit('é'.repeat(600_000))).toBeDefined();
  expect(unfit(planText)).toBeUndefined();
});

describe('sending', () => {
  test('tells what was created', async () => {
    const api = fakeApi({ 'POST workshops': { key: 'x', revision: 1, created: true, kept: [] } });
    expect(await sendPlan(api, planText)).toMatchObject({ is: 'imported', created: true });
  });

  test('tells every error with its line', async () => {
    const api = answering(422, { code: 'plan.wrong', errors: faults });
    const sent = await sendPlan(api, planText);
    expect(sent.is === 'wrong' && sent.errors).toHaveLength(3);
  });

  test('says a refusal in words', async () => {
    const sent = await sendPlan(answering(403, { code: 'plan.not-yours' }), planText);
    expect(sent).toMatchObject({
      is: 'refused',
      message: 'This key belongs to a workshop of somebody else. Choose another key.',
    });
  });

  test('asks to sign in again when that is over', async () => {
    expired.value = false;
    await sendPlan(answering(401, { code: 'auth.expired' }), planText);
    expect(expired.value).toBe(true);
    expired.value = false;
  });

  test('keeps the text for later when nothing can be reached', async () => {
    const sent = await sendPlan(fakeApi({ '*': offline }), planText);
    expect(sent).toMatchObject({ is: 'refused', trouble: { is: 'offline' } });
  });
});

describe('a draft', () => {
  beforeEach(() => sessionStorage.clear());

  test('is kept in the tab until it is thrown away', () => {
    keepDraft('new', { name: 'a.yaml', text: 'plan: 1' });
    expect(draftOf('new')).toEqual({ name: 'a.yaml', text: 'plan: 1' });
    expect(draftOf('other')).toBeUndefined();
    keepDraft('new', undefined);
    expect(draftOf('new')).toBeUndefined();
  });
});
