import { type join, RequestRefused } from '@plenary/client/rest';
import { beforeEach, expect, test } from 'vitest';
import { open } from './enter.ctrl.ts';
import { codeIn, faultsOf, joinForm } from './join.ctrl.ts';

beforeEach(() => localStorage.clear());

const entered = {
  token: 't',
  refresh: 'r',
  workshop: { key: 'heads', title: { en: 'Heads' } },
  person: { key: 'g1', name: 'Ana', role: 'guest' as const, waiting: true as const },
};

test('takes the code from the link', () => {
  expect(codeIn('?code=rtc-2021')).toBe('RTC-2021');
});

test('takes the code from the address', () => {
  expect(joinForm('', 'rtc-2021').guest.value.code).toBe('RTC-2021');
});

test('asks for what is missing before it asks the server', async () => {
  const form = joinForm('', undefined, async () => {
    throw new Error('asked');
  });
  expect(await form.submit()).toBeUndefined();
  expect(Object.keys(form.faults.value)).toEqual(['code', 'name']);
});

test('joins with what was said, trimmed, and remembers the name', async () => {
  const said: unknown[] = [];
  const form = joinForm('?code=RTC-2021', undefined, async (_, guest) => {
    said.push(guest);
    return entered;
  });
  form.guest.value = { ...form.guest.value, name: ' Ana ' };
  expect(await form.submit()).toBe(entered);
  expect(said).toMatchObject([{ code: 'RTC-2021', name: 'Ana' }]);
  expect(joinForm('').guest.value.name).toBe('Ana');
});

test('is the same device again when the answer of a try was lost', async () => {
  const marks: (string | undefined)[] = [];
  let isLost = true;
  const ask: typeof join = async (_, { mark }) => {
    marks.push(mark);
    if (isLost) throw new TypeError('fetch');
    return entered;
  };
  const submit = () => {
    const form = joinForm('?code=RTC-2021', undefined, ask);
    form.guest.value = { ...form.guest.value, name: 'Ana' };
    return form.submit();
  };
  await submit();
  isLost = false;
  await submit();
  await submit();
  const [lost, again, later] = marks;
  expect(lost).toMatch(/^[0-9a-f]{32}$/);
  expect(again).toBe(lost);
  expect(later).not.toBe(lost);
});

test('tells a refusal at its field', () => {
  expect(faultsOf(new RequestRefused(404, 'join.unknown', ''))).toHaveProperty('code');
  expect(faultsOf(new RequestRefused(422, 'join.name-too-long', 'Long.'))).toEqual({
    name: 'Long.',
  });
  expect(Object.keys(faultsOf(new RequestRefused(400, 'name.wrong', 'Line.')))).toEqual(['name']);
  expect(Object.keys(faultsOf(new RequestRefused(400, 'delegation.wrong', 'Line.')))).toEqual([
    'delegation',
  ]);
  expect(faultsOf(new RequestRefused(500, 'internal', 'Sorry.'))).toEqual({ form: 'Sorry.' });
  expect(faultsOf(new TypeError('fetch'))).toHaveProperty('form');
});

test('tells a dead link from a server that is not reached', async () => {
  const refusing = (status: number) => async () => {
    throw new RequestRefused(status, 'x', '');
  };
  expect(await open('', refusing(404))).toEqual({ is: 'unknown' });
  expect(await open('s', refusing(404))).toEqual({ is: 'unknown' });
  expect(await open('s', refusing(503))).toEqual({ is: 'unreachable' });
  expect(await open('s', async () => Promise.reject(new TypeError()))).toEqual({
    is: 'unreachable',
  });
});
