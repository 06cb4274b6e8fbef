import type { SheetCell } from '@plenary/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { round, session } from '../../dev/documents.ts';
import { fakeSession } from '../../dev/fake.ts';
import { listed } from '../../dev/sheet-documents.ts';
import { type Live, liveOf } from '../live/live.ts';
import { type Copy, caughtUp, copyOf, waitingIn } from './copy.ctrl.ts';
import { shelfOf } from './drafts.ts';

const topic = 'sheet/themes/1';
const place = { row: 'teachers', column: 'practice' };
const { deadline: _, ...endless } = round;
const text = { type: 'text' } as const;
const cell = (v: number, value: string): SheetCell => ({ v, value, by: 'Ana', at: '' });

function holding(value: string, v: number, state: 'open' | 'closed' = 'open') {
  const cells = { practice: cell(v, value) };
  const teachers = { ...listed.rows.teachers, rank: 2, complete: false, cells };
  return { [topic]: { ...listed, state, rows: { ...listed.rows, teachers } } };
}

interface Sent {
  readonly args: { readonly value: unknown; readonly base: number };
  accept(result: unknown): Promise<void>;
  refuse(code: string): Promise<void>;
}

/** A server that answers when it is told to. */
function setting(documents: object = { session, [topic]: listed }) {
  const sent: Sent[] = [];
  const fake = fakeSession(documents as Record<string, unknown>, {
    result: (_, args) =>
      new Promise((resolve, reject) => {
        sent.push({
          args: args as Sent['args'],
          accept: async (result) => {
            resolve(result);
            await vi.advanceTimersByTimeAsync(0);
          },
          refuse: async (code) => {
            reject(Object.assign(new Error('No.'), { code }));
            await vi.advanceTimersByTimeAsync(0);
          },
        });
      }),
  });
  const live: Live = liveOf(fake);
  const copies: Copy[] = [];
  const open = () => {
    const copy = copyOf(live, shelfOf('w/s/p'), { sheet: 'themes', of: '1' });
    copies.push(copy);
    return copy;
  };
  return { sent, fake, open, copy: open() };
}

describe('a cell that is written in', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('goes out when the hand rests, once', async () => {
    const { copy, sent } = setting();
    copy.write(place, 'Tu');
    copy.write(place, 'Tutors');
    expect(copy.standOf(place).is).toBe('kept');
    await vi.advanceTimersByTimeAsync(900);
    expect(sent.map(({ args }) => args)).toEqual([
      { sheet: 'themes', of: '1', ...place, value: 'Tutors', base: 0 },
    ]);
    expect(copy.standOf(place).is).toBe('sending');
    await sent[0]?.accept({ v: 9, value: 'Tutors' });
    expect(copy.standOf(place)).toEqual({ is: 'saved', justNow: true });
    expect(localStorage.length).toBe(0);
  });

  test('goes out from under a hand that does not rest', async () => {
    const { copy, sent } = setting();
    let value = '';
    const type = async (ms: number) => {
      for (let at = 0; at < ms; at += 500) {
        value += 'a';
        copy.write(place, value);
        await vi.advanceTimersByTimeAsync(500);
      }
    };
    await type(2500);
    expect(sent.map(({ args }) => args.value)).toEqual(['aaaaa']);
    await sent[0]?.accept({ v: 9, value: 'aaaaa' });
    await type(3000);
    expect(sent.map(({ args }) => args.value)).toEqual(['aaaaa', 'aaaaaaaaaa']);
  });

  test('goes out when somebody ends the round, with what was written behind it', async () => {
    const { copy, sent, fake } = setting({
      session: { ...session, round: endless },
      [topic]: listed,
    });
    Object.assign(fake, { now: () => Date.now() });
    copy.write(place, 'Tu');
    await vi.advanceTimersByTimeAsync(100);
    expect(sent).toEqual([]);
    fake.change({ session, ...holding('', 0, 'closed') });
    await vi.advanceTimersByTimeAsync(1);
    expect(sent.map(({ args }) => args.value)).toEqual(['Tu']);
    await sent[0]?.accept({ v: 9, value: 'Tu' });
    expect(copy.drafts.value.size).toBe(0);
  });

  test('sends behind an edit that was under way when somebody ended the round', async () => {
    const { copy, sent, fake } = setting({
      session: { ...session, round: endless },
      [topic]: listed,
    });
    Object.assign(fake, { now: () => Date.now() });
    copy.write(place, 'Tu');
    copy.leave(place);
    copy.write(place, 'Tutors');
    fake.change({ session, ...holding('', 0, 'closed') });
    await sent[0]?.accept({ v: 9, value: 'Tu' });
    expect(sent[1]?.args).toMatchObject({ value: 'Tutors', base: 9 });
  });

  test.each([
    ['the time of its round ended it', 0],
    ['it was closed by itself', undefined],
  ])('stays here where %s', async (_, left) => {
    const deadline = left === undefined ? undefined : new Date(Date.now() + left).toISOString();
    const on = left === undefined ? session : { ...session, round: { ...round, deadline } };
    const { copy, sent, fake } = setting({ session: on, [topic]: listed });
    Object.assign(fake, { now: () => Date.now() });
    copy.write(place, 'Tu');
    fake.change({ session, ...holding('', 0, 'closed') });
    await vi.advanceTimersByTimeAsync(3000);
    expect(sent).toEqual([]);
    expect(copy.standOf(place).is).toBe('kept');
  });

  test('goes out before the deadline, and each key in the last moments', async () => {
    const { copy, sent, fake } = setting();
    Object.assign(fake, { now: () => Date.now() });
    const deadline = new Date(Date.now() + 2000).toISOString();
    fake.change({ session: { ...session, round: { ...round, deadline } } });
    copy.write(place, 'Tu');
    await vi.advanceTimersByTimeAsync(500);
    expect(sent.map(({ args }) => args.value)).toEqual(['Tu']);
    copy.write(place, 'Tutors');
    await sent[0]?.accept({ v: 9, value: 'Tu' });
    await vi.advanceTimersByTimeAsync(1);
    expect(sent[1]?.args).toMatchObject({ value: 'Tutors', base: 9 });
  });

  test('goes out when nobody looks at the page any more', () => {
    const { copy, sent } = setting();
    copy.write(place, 'Tutors');
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(sent.map(({ args }) => args.value)).toEqual(['Tutors']);
    hidden.mockRestore();
  });

  test('goes out when it is left, and a choice at once', () => {
    const { copy, sent } = setting();
    copy.write(place, 'Tutors');
    copy.leave(place);
    copy.write({ row: 'teachers', column: 'readiness' }, 3);
    expect(sent.map(({ args }) => args.value)).toEqual(['Tutors', 3]);
  });

  test('has one edit on its way at a time; the next builds on its answer', async () => {
    const { copy, sent } = setting();
    copy.write(place, 'Tutors');
    copy.leave(place);
    copy.write(place, 'Tutors online');
    copy.leave(place);
    expect(sent).toHaveLength(1);
    await sent[0]?.accept({ v: 7, value: 'All Tutors' });
    expect(copy.valueOf(place)).toBe('All Tutors online');
    await vi.advanceTimersByTimeAsync(900);
    expect(sent[1]?.args).toMatchObject({ value: 'All Tutors online', base: 7 });
  });

  test('takes in what others write meanwhile', async () => {
    const { copy, sent, fake } = setting();
    copy.write(place, 'Tutors');
    fake.change(holding('Evening hours.', 5));
    expect(copy.valueOf(place)).toBe('Evening hours. Tutors');
    expect(copy.joinedBy(place)).toBe('Ana');
    await vi.advanceTimersByTimeAsync(900);
    expect(sent[0]?.args).toMatchObject({ value: 'Evening hours. Tutors', base: 5 });
  });

  test('is kept without a line and goes out with it', async () => {
    const { copy, sent, fake } = setting();
    fake.line({ is: 'offline' });
    copy.write(place, 'Tutors');
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(0);
    fake.line({ is: 'online' });
    expect(sent[0]?.args.value).toBe('Tutors');
  });

  test('outlives the page', () => {
    const { copy, fake } = setting();
    fake.line({ is: 'offline' });
    copy.write(place, 'Tutors');
    copy.end();
    const after = setting();
    expect(after.copy.valueOf(place)).toBe('Tutors');
    expect(after.sent[0]?.args).toMatchObject({ value: 'Tutors', base: 0 });
  });

  test('waits for what an earlier page sent', () => {
    const { copy, fake } = setting();
    fake.line({ is: 'offline' });
    copy.write(place, 'Tutors online');
    copy.end();
    const args = { sheet: 'themes', of: '1', ...place, value: 'Tutors' };
    const reloaded = fakeSession(
      { session, [topic]: listed },
      {
        outbox: [{ name: 'sheet.edit', args }],
        result: () => Promise.reject(new Error('too early')),
      },
    );
    const again = copyOf(liveOf(reloaded), shelfOf('w/s/p'), { sheet: 'themes', of: '1' });
    expect(again.standOf(place).is).toBe('sending');
    expect(again.valueOf(place)).toBe('Tutors online');
  });

  test('keeps the words that were refused, and sends them when asked', async () => {
    const { copy, sent } = setting();
    copy.write(place, 'Tutors');
    copy.leave(place);
    await sent[0]?.refuse('sheet.card-removed');
    expect(copy.standOf(place).is).toBe('refused');
    expect(copy.valueOf(place)).toBe('Tutors');
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(1);
    copy.again(place);
    expect(sent[1]?.args.value).toBe('Tutors');
    copy.drop(place);
    expect(copy.valueOf(place)).toBeUndefined();
  });

  test('sends what came too late when the sheet opens again', async () => {
    const { copy, sent, fake } = setting();
    copy.write(place, 'Tutors');
    copy.leave(place);
    await sent[0]?.refuse('sheet.closed');
    expect(waitingIn(copy)).toBe(1);
    fake.change({ [topic]: { ...listed, state: 'closed' } });
    expect(waitingIn(copy)).toBe(0);
    fake.change({ [topic]: listed });
    expect(sent[1]?.args.value).toBe('Tutors');
  });

  test('does not send what is half written', async () => {
    const { copy, sent } = setting();
    copy.write({ row: 'teachers', column: 'readiness' }, 9);
    await vi.advanceTimersByTimeAsync(900);
    expect(sent).toHaveLength(0);
    expect(copy.standOf({ row: 'teachers', column: 'readiness' }).is).toBe('kept');
  });

  test('forgets what was written back', () => {
    const { copy } = setting(holdingWith('Tutors'));
    copy.write(place, 'Tutors x');
    copy.write(place, 'Tutors');
    expect(copy.standOf(place).is).toBe('saved');
  });
});

const holdingWith = (value: string) => ({ session, ...holding(value, 4) });

describe('catching up', () => {
  const draft = { value: 'a mine', base: 1, from: 'a' };
  test.each([
    ['nothing moved', cell(1, 'a'), draft],
    ['the same by now', cell(2, 'a mine'), undefined],
    ['theirs joins', cell(2, 'a theirs'), { value: 'a theirs mine', base: 2, from: 'a theirs' }],
  ])('%s', (_, now, expected) => {
    expect(caughtUp(draft, now, text)).toEqual(expected);
  });

  test('lets the last writer win where there are no words', () => {
    const scale = { value: 3, base: 1, from: 2 };
    expect(caughtUp(scale, { ...cell(2, ''), value: 5 }, { type: 'scale' })).toEqual({
      value: 3,
      base: 2,
      from: 5,
    });
  });
});
