import { beforeEach, describe, expect, it } from 'vitest';
import { memoryStorage } from '../src/environment.ts';
import type { CommandFrame } from '../src/frames.ts';
import { Outbox } from '../src/outbox.ts';
import type { KeyStorage } from '../src/ports.ts';
import { Setting } from './setting.ts';

const scope = 'ana/heads/practices';
const vote = { poll: 'a', answer: 'yes' };

describe('the outbox', () => {
  let setting: Setting;
  let storage: KeyStorage;
  let frames: CommandFrame[];
  let outbox: Outbox;

  const fresh = () => new Outbox(setting.environment(storage), (frame) => frames.push(frame));
  const ids = () => frames.map(({ id }) => id);

  beforeEach(() => {
    setting = new Setting();
    storage = memoryStorage();
    frames = [];
    outbox = fresh();
    outbox.connected(scope, 0);
  });

  it('gives every command an id of its own of 128 bits', () => {
    outbox.add('poll.answer', vote);
    outbox.add('poll.answer', vote);
    expect(new Set(ids()).size).toBe(2);
    for (const id of ids()) expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });

  it('is done when the server said ok and its effect has come', async () => {
    const command = outbox.add('poll.answer', vote);
    const states: string[] = [];
    command.state.on((state) => states.push(state.is));
    expect(command.state.value.is).toBe('sent');
    outbox.ok({ t: 'ok', id: command.id, seq: 7, result: 'x' });
    outbox.synced(6);
    expect(outbox.commands.value).toHaveLength(1);
    outbox.synced(7);
    expect(outbox.commands.value).toEqual([]);
    expect(states).toEqual(['done']);
    await expect(command.done).resolves.toBe('x');
  });

  it('is done at once when the effect came before the ok', () => {
    const command = outbox.add('poll.answer', vote);
    outbox.synced(9);
    outbox.ok({ t: 'ok', id: command.id, seq: 7 });
    expect(command.state.value).toEqual({ is: 'done', seq: 7 });
  });

  it('rejects what the server refuses, with its code', async () => {
    const command = outbox.add('poll.answer', vote);
    const no = { code: 'poll.closed', message: 'Closed.', field: 'answer' };
    outbox.no({ t: 'no', id: command.id, retry: false, ...no });
    expect(command.state.value).toEqual({ is: 'refused', refusal: no });
    await expect(command.done).rejects.toMatchObject({ code: 'poll.closed', field: 'answer' });
    expect(storage.length).toBe(0);
  });

  it('keeps what may be tried again and sends it later under the same id', async () => {
    const command = outbox.add('poll.answer', vote);
    outbox.no({ t: 'no', id: command.id, retry: true, code: 'unavailable', message: 'Not now.' });
    expect(command.state.value.is).toBe('pending');
    expect(frames).toHaveLength(1);
    await setting.time.pass(1000);
    expect(ids()).toEqual([command.id, command.id]);
    expect(command.state.value.is).toBe('sent');
  });

  it('keeps what came too late for its token', async () => {
    const { id, state } = outbox.add('poll.answer', vote);
    outbox.no({ t: 'no', id, retry: false, code: 'auth.expired', message: 'Expired.' });
    outbox.disconnected();
    await setting.time.pass(2000);
    outbox.connected(scope, 0);
    expect(ids()).toEqual([id, id]);
    expect(state.value.is).toBe('sent');
  });

  it('takes a warning of haste for no answer', () => {
    const { state } = outbox.add('poll.answer', vote);
    outbox.unread({ t: 'error', code: 'frame.too-fast', message: 'Slower.' });
    expect(state.value.is).toBe('sent');
  });

  it('has at most 16 commands in flight', () => {
    const commands = Array.from({ length: 20 }, () => outbox.add('poll.answer', vote));
    expect(frames).toHaveLength(16);
    expect(commands[16]?.state.value.is).toBe('pending');
    outbox.ok({ t: 'ok', id: ids()[3] ?? '', seq: 1 });
    expect(ids()[16]).toBe(commands[16]?.id);
    expect(frames).toHaveLength(17);
  });

  it('sends what was not answered again after a drop, in order', () => {
    const first = outbox.add('poll.answer', vote);
    const acked = outbox.add('poll.answer', vote);
    outbox.ok({ t: 'ok', id: acked.id, seq: 50 });
    outbox.disconnected();
    expect(first.state.value.is).toBe('pending');
    const offline = outbox.add('poll.answer', vote);
    frames.length = 0;
    outbox.connected(scope, 40);
    expect(ids()).toEqual([first.id, offline.id]);
  });

  it('survives a reload: the same ids, in order, until answered', () => {
    outbox.disconnected();
    const commands = [1, 2, 3].map((answer) => outbox.add('poll.answer', { poll: 'a', answer }));
    frames.length = 0;
    outbox = fresh();
    outbox.connected(scope, 0);
    expect(ids().sort()).toEqual(commands.map(({ id }) => id).sort());
    for (const id of ids()) outbox.ok({ t: 'ok', id, seq: 1 });
    expect(storage.length).toBe(0);
    frames.length = 0;
    outbox = fresh();
    outbox.connected(scope, 0);
    expect(frames).toEqual([]);
  });

  it('keeps the commands of another person or session apart', () => {
    outbox.disconnected();
    outbox.add('poll.answer', vote);
    frames.length = 0;
    for (const other of ['ben/heads/practices', 'ana/heads/other']) {
      const another = fresh();
      another.connected(other, 0);
      expect(another.commands.value).toEqual([]);
    }
    expect(frames).toEqual([]);
  });

  it('lets go of what was kept for more than a day, and of what is broken', async () => {
    outbox.disconnected();
    outbox.add('poll.answer', vote);
    storage.setItem(`plenary/outbox/${scope}/broken`, '{"id":1}');
    storage.setItem('something/else', '{}');
    await setting.time.pass(25 * 3_600_000);
    fresh().connected(scope, 0);
    expect(storage.length).toBe(1);
  });

  it('works on when the storage is full', () => {
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    outbox.add('poll.answer', vote);
    expect(frames).toHaveLength(1);
  });

  it('refuses by itself what no server would read', async () => {
    const long = outbox.add('breakout.message', { text: 'a'.repeat(17_000) });
    await expect(long.done).rejects.toMatchObject({ code: 'frame.too-large' });
    for (const text of ['a\0b', 'a\ud83d', '\u202egnp.exe']) {
      const bad = outbox.add('breakout.message', { text });
      expect(bad.state.value).toMatchObject({ refusal: { code: 'frame.bad-text' } });
    }
    outbox.add('breakout.message', {
      text: '\u200f\u0645\u0631\u062d\u0628\u0627 \ud83d\ude00 \\u0000',
    });
    expect(frames).toHaveLength(1);
  });

  it('blames the one that stays without an answer when a frame was not read', () => {
    const [good, bad] = [outbox.add('poll.answer', vote), outbox.add('poll.answer', vote)];
    outbox.unread({ t: 'error', code: 'frame.wrong-type', message: 'No.' });
    expect(bad?.state.value.is).toBe('sent');
    outbox.ok({ t: 'ok', id: good?.id ?? '', seq: 1 });
    expect(bad?.state.value).toMatchObject({ refusal: { code: 'frame.wrong-type' } });
  });

  it('refuses what was not sent, and not what was accepted, when another session begins', () => {
    const acked = outbox.add('poll.answer', vote);
    outbox.ok({ t: 'ok', id: acked.id, seq: 5 });
    const unanswered = outbox.add('poll.answer', vote);
    outbox.disconnected();
    outbox.connected('ana/heads/other', 0);
    expect(acked.state.value.is).toBe('done');
    expect(unanswered.state.value).toMatchObject({ refusal: { code: 'session.left' } });
    expect(storage.length).toBe(0);
  });

  it('ignores answers to what it does not know', () => {
    outbox.ok({ t: 'ok', id: 'unknown-1', seq: 1 });
    outbox.no({ t: 'no', id: 'unknown-1', code: 'x', message: '', retry: false });
    expect(outbox.commands.value).toEqual([]);
  });

  it('keeps a command as it was given', () => {
    outbox.disconnected();
    const args = { poll: 'a', answer: ['x'] };
    outbox.add('poll.answer', args);
    args.answer.push('y');
    frames.length = 0;
    outbox.connected(scope, 0);
    expect(frames[0]?.args).toEqual({ poll: 'a', answer: ['x'] });
  });
});
