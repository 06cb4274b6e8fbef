import type { Proposal, ProposalRequest } from '@plenary/client/rest';
import { beforeEach, expect, test } from 'vitest';
import { people } from '../../../dev/lead-documents.ts';
import { prepared, proposalOf } from '../../../dev/planner-documents.ts';
import type { Answer } from '../desk.ts';
import { groupOfPerson, placedIn } from './draft.ctrl.ts';
import { type Planner, plannable, plannerOf } from './planner.ctrl.ts';

type Answering = (answer: Answer<Proposal>) => void;
const asked: ProposalRequest[] = [];
const open: Answering[] = [];
const readAs: (string | undefined)[] = [];
let refuses = false;
let holds = false;
let listed: Answer<Proposal>;
let plan: Planner;

const desk = {
  propose(_: string, __: string, request: ProposalRequest): Promise<Answer<Proposal>> {
    asked.push(request);
    if (holds) return new Promise((resolve) => open.push(resolve));
    if (refuses) return Promise.resolve({ ok: false, message: 'Not now.' });
    return Promise.resolve({ ok: true, value: proposalOf(4, people, request) });
  },
  async read(_: string, __: string, ___: Blob, as?: string): Promise<Answer<Proposal>> {
    readAs.push(as);
    return listed;
  },
};

beforeEach(() => {
  asked.length = 0;
  readAs.length = 0;
  open.length = 0;
  refuses = false;
  holds = false;
  listed = {
    ok: true,
    value: proposalOf(
      4,
      people,
      {},
      { problems: [{ line: 3, code: 'groups.person-unknown', message: 'Who?' }] },
    ),
  };
  plan = plannerOf(desk, 'practices', 'pairs', [{ key: '1' }, { key: '2' }], false);
});

test('begins with a proposal, or with nobody placed where groups are formed by hand', async () => {
  await plan.begin(undefined, true);
  expect(asked).toEqual([]);
  expect(placedIn(plan.draft.value)).toBe(0);
  await plan.begin(undefined, false);
  expect(asked).toEqual([{}]);
  expect(placedIn(plan.draft.value)).toBe(13);
  expect(plan.mayUndo.value).toBe(false);
});

test('begins with what was kept ready, and asks only what it leaves unmet', async () => {
  await plan.begin(prepared, false);
  expect(plan.draft.value.groups.get('1')).toEqual(prepared.groups['1']);
  expect(asked[0]?.from).toEqual(prepared.groups);
  expect(Object.keys(asked[0]?.locked ?? {})).toHaveLength(13);
});

test('knows whether it is still what it began with', async () => {
  await plan.begin(undefined, false);
  expect(plan.changed.value).toBe(false);
  await plan.move(['cn-delegate-1'], '3');
  expect(plan.changed.value).toBe(true);
  plan.undo();
  expect(plan.changed.value).toBe(false);
});

test('going on with what was left asks only what it leaves unmet by now', async () => {
  await plan.begin(undefined, true);
  await plan.resume();
  expect(asked).toEqual([]);
  await plan.move(['cn-delegate-1'], '2');
  await plan.resume();
  expect(asked.at(-1)?.from).toEqual({ '1': [], '2': ['cn-delegate-1'] });
});

test('shuffling asks for another seed and keeps those who were placed by hand', async () => {
  await plan.begin(undefined, false);
  await plan.move(['cn-delegate-1'], '3');
  await plan.shuffle();
  expect(asked.at(-1)).toEqual({ seed: 8, locked: { 'cn-delegate-1': '3' } });
  expect(plan.draft.value.locked.has('cn-delegate-1')).toBe(true);
});

test('placing the rest moves nobody who has a group', async () => {
  await plan.begin(undefined, true);
  await plan.move(['cn-delegate-1'], '2');
  await plan.placeRest();
  expect(asked.at(-1)).toEqual({
    from: { '1': [], '2': ['cn-delegate-1'] },
    locked: { 'cn-delegate-1': '2' },
  });
});

test('goes back step by step', async () => {
  await plan.begin(undefined, false);
  const was = groupOfPerson(plan.draft.value, 'cn-delegate-1');
  await plan.move(['cn-delegate-1'], '3');
  await plan.move(['cn-delegate-1'], '4');
  plan.undo();
  expect(groupOfPerson(plan.draft.value, 'cn-delegate-1')).toBe('3');
  plan.undo();
  expect(groupOfPerson(plan.draft.value, 'cn-delegate-1')).toBe(was);
  expect(plan.mayUndo.value).toBe(false);
});

test('a proposal that comes after a move by hand does not undo the move', async () => {
  await plan.begin(undefined, false);
  holds = true;
  const shuffling = plan.shuffle();
  const moving = plan.move(['cn-delegate-1'], '3');
  open[0]?.({ ok: true, value: proposalOf(4, people, { seed: 2 }) });
  open[1]?.({ ok: true, value: proposalOf(4, people) });
  await Promise.all([shuffling, moving]);
  expect(groupOfPerson(plan.draft.value, 'cn-delegate-1')).toBe('3');
  expect(plan.busy.value).toBe(false);
});

test('a refusal is told and loses nothing', async () => {
  await plan.begin(undefined, false);
  refuses = true;
  await plan.shuffle();
  expect(plan.problem.value).toBe('Not now.');
  expect(placedIn(plan.draft.value)).toBe(13);
  refuses = false;
  await plan.shuffle();
  expect(plan.problem.value).toBe('');
});

test('a list seats its people for good and tells what was wrong by line', async () => {
  await plan.read(new Blob(['person,group']));
  expect(plan.lines.value.map(({ line }) => line)).toEqual([3]);
  expect(plan.draft.value.locked.size).toBe(13);
  plan.forgetLines();
  expect(plan.lines.value).toEqual([]);
});

test('a list that is not taken, or has no line that is right, leaves the groups as they are', async () => {
  await plan.begin(undefined, false);
  const before = plan.draft.value;
  listed = { ok: false, message: 'There are no rows in this file.' };
  await plan.read(new Blob(['']));
  expect(plan.refusedList.value).toBe('There are no rows in this file.');
  expect(plan.problem.value).toBe('');
  expect(plan.draft.value).toBe(before);
  plan.forgetLines();
  expect(plan.refusedList.value).toBe('');

  const problems = [{ line: 1, code: 'groups.person-unknown', message: 'Who?' }];
  listed = { ok: true, value: { groups: {}, seed: 0, violations: [], left: [], problems } };
  await plan.read(new Blob(['nobody,1']));
  expect(plan.lines.value).toEqual(problems);
  expect(plan.draft.value).toBe(before);
});

test('an earlier round is asked for by its key, and everyone when wanted', async () => {
  await plan.setEveryone(true);
  await plan.like('drill');
  expect(asked).toEqual([{ everyone: true }, { like: 'drill', everyone: true }]);
});

test('only participants are planned for, absent ones on demand', () => {
  expect(plannable(people, false)).toHaveLength(13);
  expect(plannable(people, true)).toHaveLength(16);
  expect(plannable(undefined, true)).toEqual([]);
});

test('asks whether the letters of a list are right, and reads it again as told', async () => {
  const guessed = (encoding: string, doubtful?: string[]) => ({
    ok: true as const,
    value: proposalOf(4, people, {}, { encoding, ...(doubtful && { doubtful }) }),
  });
  listed = guessed('Windows-1252', ['Èðèíà']);
  await plan.read(new Blob(['list']));
  expect(plan.doubtful.value).toEqual({ encoding: 'Windows-1252', words: ['Èðèíà'] });
  listed = guessed('Windows-1251', ['Ирина']);
  await plan.readAgain('Windows-1251');
  expect(readAs).toEqual([undefined, 'Windows-1251']);
  expect(plan.doubtful.value).toEqual({ encoding: 'Windows-1251', words: ['Ирина'] });
  plan.trust();
  expect(plan.doubtful.value).toBeUndefined();
  listed = guessed('UTF-8');
  await plan.read(new Blob(['list']));
  expect(plan.doubtful.value).toBeUndefined();
});
