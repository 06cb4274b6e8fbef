import { expect, test } from 'vitest';
import { addressOf, typedAddress, wayInOf } from './way-in.ctrl.ts';

const settled = () => new Promise((done) => setTimeout(done));

test('asks for the code once, and only when it is needed', async () => {
  let asked = 0;
  const way = wayInOf(async () => {
    asked++;
    return { code: 'RTC-2021', url: 'https://plenary.example/?code=RTC-2021' };
  });
  expect(asked).toBe(0);
  way.ask();
  way.ask();
  await settled();
  way.ask();
  expect(asked).toBe(1);
  expect(way.code.value).toEqual({
    is: 'known',
    code: 'RTC-2021',
    address: 'https://plenary.example/?code=RTC-2021',
  });
});

test('can ask again after it failed', async () => {
  let reachable = false;
  const way = wayInOf(async () => {
    if (!reachable) throw new Error('unreachable');
    return { code: 'RTC-2021', url: 'https://plenary.example/?code=RTC-2021' };
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
  expect(addressOf({ code: 'A B&C' }, 'https://plenary.example')).toBe(
    'https://plenary.example/?code=A%20B%26C',
  );
});

test('prefers the public address to that of the page, for the eye as well', () => {
  const url = 'https://plenary.example/here/?code=A';
  expect(addressOf({ code: 'A', url }, 'http://10.0.0.7:8080')).toBe(url);
  expect(typedAddress(url)).toBe('plenary.example/here');
  expect(typedAddress('http://10.0.0.7:8080/?code=A')).toBe('10.0.0.7:8080');
});
