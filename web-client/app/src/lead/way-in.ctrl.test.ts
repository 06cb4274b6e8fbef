import { expect, test } from 'vitest';
import { joinAddress, wayInOf } from './way-in.ctrl.ts';

const settled = () => new Promise((done) => setTimeout(done));

test('asks for the code once, and only when it is needed', async () => {
  let asked = 0;
  const way = wayInOf(async () => {
    asked++;
    return 'RTC-2021';
  });
  expect(asked).toBe(0);
  way.ask();
  way.ask();
  await settled();
  way.ask();
  expect(asked).toBe(1);
  expect(way.code.value).toEqual({ is: 'known', code: 'RTC-2021' });
});

test('can ask again after it failed', async () => {
  let reachable = false;
  const way = wayInOf(async () => {
    if (!reachable) throw new Error('unreachable');
    return 'RTC-2021';
  });
  way.ask();
  await settled();
  expect(way.code.value.is).toBe('failed');
  reachable = true;
  way.ask();
  await settled();
  expect(way.code.value.is).toBe('known');
});

test('names the page to join on with the code filled in', () => {
  expect(joinAddress('https://plenary.example', 'A B&C')).toBe(
    'https://plenary.example/?code=A%20B%26C',
  );
});
