import type { PollDocument, SessionDocument } from '@plenary/client';
import { afterEach, expect, test, vi } from 'vitest';
import { multi, round, session, single } from '../../dev/documents.ts';
import { fakeSession } from '../../dev/fake.ts';
import { liveOf } from '../live/live.ts';
import { sceneOf, screenOf } from './screen.ctrl.ts';

const settled = () => new Promise((done) => setTimeout(done));
const closed: PollDocument = { ...single, state: 'closed', closedAt: '2021-10-27T06:20:00Z' };
const presenting = { sheet: 'themes', title: { en: 'Themes' } };
const isOf = (given: Partial<SessionDocument>, polls: readonly PollDocument[] = [], seen = true) =>
  sceneOf({ ...session, ...given }, polls, () => seen).is;

afterEach(() => {
  vi.useRealTimers();
});

test('shows what asks the room before what is shown to it, and that before what it is at', () => {
  expect(isOf({ presenting, round }, [single])).toBe('poll');
  expect(isOf({ presenting, round }, [closed])).toBe('sheet');
  expect(isOf({ round }, [closed])).toBe('round');
  expect(isOf({}, [closed])).toBe('result');
  expect(isOf({})).toBe('item');
});

test('shows no result that the room may not see, and none of an earlier item', () => {
  expect(isOf({}, [closed], false)).toBe('item');
  expect(isOf({ now: { item: 'escan', since: '2021-10-27T06:21:00Z' } }, [closed])).toBe('item');
});

test('is before the session and after it', () => {
  expect(isOf({ state: 'planned' }, [closed])).toBe('before');
  expect(isOf({ state: 'open' })).toBe('before');
  expect(isOf({ state: 'closed', round })).toBe('over');
});

test('says how many more polls are open', () => {
  expect(sceneOf(session, [single, multi], () => false)).toMatchObject({ is: 'poll', also: 1 });
});

test('asks for the code again with each step of the session, and after the line was down', async () => {
  let code = 'OLD-1';
  const source = fakeSession({ session });
  const screen = screenOf(liveOf(source), async () => ({ code }));
  await settled();
  code = 'NEW-2';
  expect(screen.way.code.value).toMatchObject({ code: 'OLD-1' });
  source.change({ session: { ...session, state: 'paused' } });
  await settled();
  expect(screen.way.code.value).toMatchObject({ code: 'NEW-2' });
  code = 'NEW-3';
  source.line({ is: 'offline' });
  source.line({ is: 'online' });
  await settled();
  expect(screen.way.code.value).toMatchObject({ code: 'NEW-3' });
  screen.end();
});

test('looks for the next session by itself when none is left today', () => {
  vi.useFakeTimers();
  const source = fakeSession({ session });
  const reconnect = vi.fn();
  const screen = screenOf(liveOf({ ...source, reconnect }), async () => ({ code: 'X' }));
  source.line({ is: 'ended' });
  vi.advanceTimersByTime(125_000);
  expect(reconnect).toHaveBeenCalledTimes(2);
  screen.end();
  vi.advanceTimersByTime(125_000);
  expect(reconnect).toHaveBeenCalledTimes(2);
});
