import type { HelpDocument, WaitingDocument } from '@plenary/client';
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { asking } from '../live/asking.ts';
import { tellNeeds } from './needed.ctrl.ts';
import { sound, turnSound } from './tone.ts';

const help = signal<HelpDocument | undefined>();
const waiting = signal<WaitingDocument | undefined>();
const guest = { key: 'g', name: 'Ana', rank: 0, online: true };
const call = { title: { en: 'Group 3' }, by: 'a', name: 'Ana', since: '2021-10-27T06:00:00Z' };
let rung = 0;
let end: () => void = () => undefined;

beforeEach(() => {
  rung = 0;
  help.value = { calls: {} };
  waiting.value = { guests: {} };
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  turnSound(true);
  end = tellNeeds(help, waiting, () => {
    rung++;
  });
});
afterEach(() => {
  end();
  vi.restoreAllMocks();
});

test('counts groups that call and guests who knock', () => {
  help.value = { calls: { 3: call } };
  waiting.value = { guests: { g: guest, h: { ...guest, key: 'h' } } };
  expect(asking.value.count).toBe(3);
  help.value = { calls: {} };
  expect(asking.value.count).toBe(2);
  end();
  expect(asking.value.count).toBe(0);
});

test('sounds once for each that is new', () => {
  waiting.value = { guests: { g: guest } };
  waiting.value = { guests: { g: { ...guest, name: 'Ana T.' } } };
  expect(rung).toBe(1);
  waiting.value = { guests: { h: { ...guest, key: 'h' } } };
  expect(rung).toBe(2);
});

test('is silent while somebody looks, or where it is turned off', () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
  waiting.value = { guests: { g: guest } };
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  turnSound(false);
  waiting.value = { guests: { g: guest, h: { ...guest, key: 'h' } } };
  expect(rung).toBe(0);
  expect(sound.value).toBe(false);
});

test('is silent about those who waited when the page was opened', () => {
  end();
  help.value = undefined;
  waiting.value = undefined;
  end = tellNeeds(help, waiting, () => {
    rung++;
  });
  waiting.value = { guests: { g: guest } };
  expect(rung).toBe(0);
});
