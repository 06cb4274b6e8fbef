import { beforeEach, describe, expect, it } from 'vitest';
import type { ConnectionState, Tokens } from '../src/api.ts';
import { memoryStorage } from '../src/environment.ts';
import { SignedOut } from '../src/errors.ts';
import { fixedTokens, Setting } from './setting.ts';

const vote = { poll: 'a', answer: 'yes' };

describe('a live session', () => {
  let setting: Setting;

  beforeEach(() => {
    setting = new Setting();
    setting.server.session().append({ session: { state: 'live' }, me: { name: 'Ana' } });
  });

  const inSession = async (seed: number) => {
    const one = new Setting(seed);
    one.server.session().append({ session: { state: 'live' }, me: { name: 'Ana' } });
    const live = one.connect();
    await one.exchange();
    return { server: one.server, time: one.time, live };
  };

  const statesOf = (live: { connection: { on(l: (s: ConnectionState) => void): unknown } }) => {
    const states: string[] = [];
    live.connection.on((state) => states.push(state.is));
    return states;
  };

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

  it('shows at every moment how the line is', async () => {
    const live = setting.connect();
    const states = statesOf(live);
    await setting.exchange();
    setting.server.isUp = false;
    setting.server.drop();
    expect(live.connection.value).toMatchObject({ is: 'reconnecting', attempt: 1 });
    await setting.time.pass(120_000);
    expect(live.connection.value.is).toBe('unavailable');
    setting.server.isUp = true;
    await setting.time.pass(30_000);
    expect(live.connection.value.is).toBe('online');
    live.close();
    expect(states.filter((state, index) => state !== states[index - 1])).toEqual([
      'online',
      'reconnecting',
      'unavailable',
      'online',
      'closed',
    ]);
  });

  it.each([
    ['before the line broke', true],
    ['while it was down', false],
  ])('is back within four seconds with what was said %s', async (_, isSaidBefore) => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { server, time, live } = await inSession(seed);
      server.isUp = false;
      if (isSaidBefore) live.send('poll.answer', vote);
      server.drop();
      await time.pass(300_000);
      if (!isSaidBefore) live.send('poll.answer', vote);
      server.isUp = true;
      await time.pass(4_100);
      expect(live.connection.value.is).toBe('online');
    }
  });

  it('is back within four seconds with what an earlier page said', async () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const one = new Setting(seed);
      one.server.session().append({ me: { name: 'Ana' } });
      one.server.isUp = false;
      const live = one.connect({ owed: true });
      await one.time.pass(300_000);
      one.server.isUp = true;
      await one.time.pass(4_100);
      expect(live.connection.value.is).toBe('online');
    }
  });

  it('waits as long as the server asks, whatever is said meanwhile', async () => {
    const live = setting.connect();
    await setting.exchange();
    setting.server.drop(4000, '{"retryMs":9000}');
    live.send('poll.answer', { poll: 'ready', answer: 'yes' });
    await setting.time.pass(8900);
    expect(live.connection.value.is).toBe('reconnecting');
  });

  it('waits while the device is offline and comes back at once', async () => {
    const live = setting.connect();
    await setting.exchange();
    setting.server.isUp = false;
    setting.network.tell('offline');
    expect(live.connection.value).toEqual({ is: 'offline' });
    await setting.time.pass(60_000);
    expect(live.connection.value).toEqual({ is: 'offline' });
    setting.server.isUp = true;
    setting.network.tell('online');
    await setting.exchange();
    expect(live.connection.value).toEqual({ is: 'online' });
  });

  it('pings every heartbeat and gives up after two of silence', async () => {
    const live = setting.connect();
    await setting.exchange();
    await setting.time.pass(60_000);
    expect(setting.server.heard.filter(({ t }) => t === 'ping')).toHaveLength(4);
    expect(live.connection.value.is).toBe('online');
    for (const connection of setting.server.connections) connection.isMute = true;
    setting.server.isUp = false;
    await setting.time.pass(29_000);
    expect(live.connection.value.is).toBe('online');
    await setting.time.pass(2_000);
    expect(live.connection.value.is).toBe('reconnecting');
    setting.server.isUp = true;
    await setting.time.pass(5_000);
    expect(live.connection.value.is).toBe('online');
  });

  it('asks at once whether the line stands when the page is seen again', async () => {
    setting.connect();
    await setting.exchange();
    setting.network.tell('visible');
    await setting.exchange();
    expect(setting.server.heard.filter(({ t }) => t === 'ping')).toHaveLength(1);
  });

  it('gives up a server that does not welcome it', async () => {
    const live = setting.connect();
    await setting.time.pass(25);
    for (const connection of setting.server.connections) connection.isMute = true;
    await setting.time.pass(15_000);
    expect(live.connection.value.is).not.toBe('connecting');
  });

  it.each([
    [4003, 'removed'],
    [4004, 'ended'],
    [4009, 'replaced'],
  ])('stops at close code %i as %s, until told otherwise', async (code, state) => {
    const live = setting.connect();
    await setting.exchange();
    setting.server.drop(code);
    await setting.time.pass(60_000);
    expect(live.connection.value).toEqual({ is: state });
    expect(live.topic('me')).toBeDefined();
    live.reconnect();
    await setting.exchange();
    expect(live.connection.value).toEqual({ is: 'online' });
  });

  it('comes back from a drain within four seconds, or when the server says', async () => {
    const live = setting.connect();
    await setting.exchange();
    setting.server.drop(4000, '{"retryMs":9000}');
    await setting.time.pass(8900);
    expect(live.connection.value.is).toBe('reconnecting');
    await setting.time.pass(200);
    expect(live.connection.value.is).toBe('online');
  });

  it('renews a token that the server calls expired and goes on', async () => {
    setting.server.refusal = ({ token }) => (token === 'token-1' ? 4001 : undefined);
    const live = setting.connect();
    await setting.exchange();
    expect(setting.server.hellos.map(({ token }) => token)).toEqual(['token-1', 'token-2']);
    expect(live.connection.value.is).toBe('online');
  });

  it('is expired when nobody gives it a token', async () => {
    const tokens: Tokens = { ...fixedTokens, current: () => Promise.reject(new SignedOut()) };
    const live = setting.connect({ tokens });
    await setting.exchange();
    expect(live.connection.value).toEqual({ is: 'expired' });
  });

  it('gives a fresh token to the server on the open line', async () => {
    let token = 'token-1';
    setting.connect({ tokens: { ...fixedTokens, current: async () => token } });
    await setting.exchange();
    token = 'token-3';
    await setting.time.pass(40_000);
    expect(setting.server.heard.filter(({ t }) => t === 'token')).toEqual([
      { t: 'token', token: 'token-3' },
    ]);
    expect(setting.server.hellos).toHaveLength(1);
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

  it('does not listen to a connection that is over', async () => {
    setting.server.lateness = 1;
    const live = setting.connect();
    await setting.exchange();
    const [connection] = setting.server.connections;
    connection?.say({ t: 'sync', seq: 9, topics: { me: { v: 9, doc: { name: 'late' } } } });
    setting.server.drop();
    await setting.time.pass(5000);
    expect(live.topic('me')).toEqual({ name: 'Ana' });
    expect(live.connection.value.is).toBe('online');
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

  it('says nothing any more once it is closed', async () => {
    const live = setting.connect();
    await setting.exchange();
    const states = statesOf(live);
    live.close();
    live.close();
    live.reconnect();
    setting.server.tick();
    await setting.time.pass(60_000);
    expect(states).toEqual(['closed']);
    expect(setting.server.connections.size).toBe(0);
  });
});
