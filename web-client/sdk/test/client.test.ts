import { beforeEach, describe, expect, it } from 'vitest';
import { memoryStorage } from '../src/environment.ts';
import { Setting } from './setting.ts';

const vote = { poll: 'a', answer: 'yes' };

describe('a live session', () => {
  let setting: Setting;

  beforeEach(() => {
    setting = Setting.inSession();
  });

  it('says hello, is welcomed and shows the documents', async () => {
    const live = setting.connect();
    expect(live.connection.value).toEqual({ is: 'connecting' });
    await setting.exchange();
    expect(live.connection.value).toEqual({ is: 'online' });
    expect(live.topic('me')).toEqual({ name: 'Ana' });
    expect([...live.topics()].sort()).toEqual(['me', 'session']);
    expect(live.session.value).toBe('practices');
    expect(live.you.value?.key).toBe('fj-delegate-1');
    const [hello] = setting.server.hellos;
    expect(hello).toEqual({
      t: 'hello',
      token: 'token-1',
      workshop: 'heads',
      tab: 'tab-0-abcdef',
      want: [],
    });
  });

  it('tells others where it is at work and hears where they are', async () => {
    const live = setting.connect();
    await setting.exchange();
    const place = { sheet: 'plan', of: '1', row: 'goal', column: 'who' };
    const heard: unknown[] = [];
    live.onSignal(({ name, by, row }) => heard.push({ name, by, row }));
    live.signal('editing', place);
    const by = { key: 'ana', name: 'Ana' };
    for (const connection of setting.server.connections) {
      connection.say({ t: 'signal', name: 'editing', ...place, by });
      connection.say({ t: 'signal', name: 'dancing' });
    }
    await setting.exchange();
    const said = setting.server.heard.filter(({ t }) => t === 'signal');
    expect(said).toEqual([{ t: 'signal', name: 'editing', ...place }]);
    expect(heard).toEqual([{ name: 'editing', by: { key: 'ana', name: 'Ana' }, row: 'goal' }]);
    expect(live.connection.value).toEqual({ is: 'online' });
  });

  it('counts down by the time of the server', async () => {
    const live = setting.connect();
    await setting.exchange();
    const inAMinute = new Date(setting.time.wall() + 3_600_000 + 60_000).toISOString();
    expect(live.remaining(inAMinute) / 1000).toBeCloseTo(60, 0);
  });

  it('resumes with its mark and versions and gets only what changed', async () => {
    const live = setting.connect();
    await setting.exchange();
    const me = live.topic('me');
    setting.server.drop();
    setting.server.session().append({ session: { state: 'paused' } });
    await setting.time.pass(2000);
    const hello = setting.server.hellos[1];
    expect(hello).toMatchObject({ session: 'practices', mark: '0.1', have: { session: 1, me: 1 } });
    expect(live.topic('session')).toEqual({ state: 'paused' });
    expect(live.topic('me')).toBe(me);
  });

  it('gets lazy topics while somebody wants them, over a reconnect, too', async () => {
    setting.server.session().lazy.add('people');
    setting.server.session().append({ people: { a: 1 } });
    const live = setting.connect();
    await setting.exchange();
    expect(live.topic('people')).toBeUndefined();
    const release = live.want('people');
    await setting.exchange();
    expect(live.topic('people')).toEqual({ a: 1 });
    setting.server.drop();
    await setting.time.pass(2000);
    expect(setting.server.hellos[1]?.want).toEqual(['people']);
    release();
    await setting.time.pass(3000);
    expect(live.topic('people')).toBeUndefined();
  });

  it('gets what was wanted between hello and welcome', async () => {
    setting.server.session().lazy.add('people');
    setting.server.session().append({ people: { a: 1 } });
    const live = setting.connect();
    await setting.time.pass(30);
    expect(live.connection.value.is).toBe('connecting');
    live.want('people');
    await setting.exchange();
    expect(live.topic('people')).toEqual({ a: 1 });
  });

  it('asks for a topic again whose patch does not fit', async () => {
    const live = setting.connect();
    await setting.exchange();
    setting.server.session().append({ me: { name: 'Bea' } });
    const [connection] = setting.server.connections;
    connection?.say({
      t: 'sync',
      seq: 2,
      mark: '0.2',
      topics: { me: { v: 9, from: 8, patch: { name: 'wrong' } } },
    });
    await setting.time.pass(50);
    expect(live.topic('me')).toEqual({ name: 'Ana' });
    await setting.time.pass(2000);
    expect(setting.server.hellos[1]?.have).toEqual({ session: 1 });
    expect(live.topic('me')).toEqual({ name: 'Bea' });
  });

  it('hangs up on a frame that breaks the protocol, not on one it does not know', async () => {
    const live = setting.connect();
    await setting.exchange();
    const [connection] = setting.server.connections;
    connection?.say({ t: 'confetti' });
    await setting.exchange();
    expect(live.connection.value.is).toBe('online');
    connection?.say({ t: 'sync', seq: 'many' });
    await setting.time.pass(50);
    expect(live.connection.value.is).toBe('reconnecting');
  });

  it('tells of frames that the server could not read', async () => {
    const live = setting.connect();
    const errors: string[] = [];
    live.onError(({ code }) => errors.push(code));
    await setting.exchange();
    setting.server.answer = () => 'unread';
    const { done } = live.send('poll.answer', vote);
    await setting.exchange();
    expect(errors).toEqual(['frame.bad-text']);
    await expect(done).rejects.toMatchObject({ code: 'frame.bad-text' });
  });

  it('sends a command once although its answer was lost', async () => {
    const live = setting.connect();
    await setting.exchange();
    const { done, id } = live.send('poll.answer', vote);
    await setting.time.pass(25);
    setting.server.drop();
    await setting.time.pass(2000);
    await expect(done).resolves.toEqual({ seq: 2 });
    expect(setting.server.commands().map((command) => command.id)).toEqual([id, id]);
    expect(setting.server.session().commands).toHaveLength(1);
  });

  it('sends after a reload what was in flight, with the same id, once', async () => {
    const storage = memoryStorage();
    setting.server.answer = () => 'lose';
    const before = setting.connect({}, storage);
    await setting.exchange();
    const ids = [before.send('poll.answer', vote).id, before.send('poll.open', { poll: 'a' }).id];
    await setting.exchange();
    before.close();
    setting.server.answer = () => undefined;
    const after = setting.connect({}, storage);
    await setting.exchange();
    setting.server.tick();
    await setting.exchange();
    expect(
      setting.server
        .session()
        .commands.map(({ id }) => id)
        .sort(),
    ).toEqual(ids.sort());
    expect(after.outbox.value).toEqual([]);
    const third = setting.connect({}, storage);
    await setting.exchange();
    expect(third.outbox.value).toEqual([]);
    expect(setting.server.session().commands).toHaveLength(2);
  });

  it('shows what waits to be sent', async () => {
    const live = setting.connect();
    await setting.exchange();
    setting.network.tell('offline');
    const command = live.send('poll.answer', vote);
    expect(live.outbox.value.map(({ id }) => id)).toEqual([command.id]);
    expect(command.state.value).toEqual({ is: 'pending' });
    setting.network.tell('online');
    await setting.exchange();
    expect(command.state.value).toEqual({ is: 'sent' });
    setting.server.tick();
    await setting.exchange();
    expect(live.outbox.value).toEqual([]);
    expect(command.state.value).toEqual({ is: 'done', seq: 2 });
  });

  it('tells once of all that changed together', async () => {
    const live = setting.connect();
    await setting.exchange();
    const changes: string[][] = [];
    live.onChange(({ changed }) => changes.push([...changed].sort()));
    setting.server.session().append({ session: { state: 'paused' }, me: { name: 'Bea' } });
    setting.server.tick();
    await setting.exchange();
    expect(changes).toEqual([['me', 'session']]);
  });
});
