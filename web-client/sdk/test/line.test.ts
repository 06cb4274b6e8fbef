import { beforeEach, describe, expect, it } from 'vitest';
import type { ConnectionState, Tokens } from '../src/api.ts';
import { SignedOut } from '../src/errors.ts';
import { fixedTokens, Setting } from './setting.ts';

const vote = { poll: 'a', answer: 'yes' };

describe('a live session', () => {
  let setting: Setting;

  beforeEach(() => {
    setting = Setting.inSession();
  });

  const online = async (seed: number) => {
    const one = Setting.inSession(seed);
    const live = one.connect();
    await one.exchange();
    return { server: one.server, time: one.time, live };
  };

  const statesOf = (live: { connection: { on(l: (s: ConnectionState) => void): unknown } }) => {
    const states: string[] = [];
    live.connection.on((state) => states.push(state.is));
    return states;
  };

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
      const { server, time, live } = await online(seed);
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
