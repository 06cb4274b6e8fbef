import { beforeEach, describe, expect, it } from 'vitest';
import { Setting } from './setting.ts';

const vote = { poll: 'a', answer: 'yes' };

describe('going to the next session', () => {
  let setting: Setting;
  const next = (state: string) => ({ key: 'forward', state });

  beforeEach(() => {
    setting = new Setting();
    setting.server.session().append({ session: { state: 'live', next: next('planned') }, me: {} });
    setting.server.session('forward').append({ session: { state: 'open' }, rooms: {} });
  });

  const close = () => {
    setting.server.session().append({ session: { state: 'closed', next: next('open') } });
    setting.server.tick();
  };

  it('happens by itself, with the documents of that session alone', async () => {
    const live = setting.connect();
    await setting.exchange();
    expect(live.session.value).toBe('practices');
    close();
    await setting.time.pass(200);
    expect(live.session.value).toBe('forward');
    expect([...live.topics()].sort()).toEqual(['rooms', 'session']);
    const hello = setting.server.hellos[1];
    expect(hello).toMatchObject({ session: 'forward' });
    expect(hello).not.toHaveProperty('have');
    expect(hello).not.toHaveProperty('mark');
  });

  it('waits for the answer to what was sent', async () => {
    const live = setting.connect();
    await setting.exchange();
    setting.server.answer = () => 'lose';
    const command = live.send('poll.answer', vote);
    close();
    await setting.time.pass(1000);
    expect(live.session.value).toBe('practices');
    const [connection] = setting.server.connections;
    connection?.say({ t: 'no', id: command.id, code: 'session.closed', message: '', retry: false });
    await setting.time.pass(200);
    expect(command.state.value).toMatchObject({ refusal: { code: 'session.closed' } });
    expect(live.session.value).toBe('forward');
  });

  it('does not wait for ever', async () => {
    const live = setting.connect();
    await setting.exchange();
    setting.server.answer = () => 'lose';
    const command = live.send('poll.answer', vote);
    close();
    await setting.time.pass(6000);
    expect(live.session.value).toBe('forward');
    expect(command.state.value).toMatchObject({ refusal: { code: 'session.left' } });
  });

  it('is left to the page when that wants it so', async () => {
    const live = setting.connect({ follow: false });
    await setting.exchange();
    close();
    await setting.time.pass(10_000);
    expect(live.session.value).toBe('practices');
    live.go('forward');
    await setting.exchange();
    expect(live.session.value).toBe('forward');
  });

  it('does not run in circles when the server sends it back', async () => {
    const live = setting.connect();
    await setting.exchange();
    setting.server.session('forward').append({ session: { state: 'closed', next: next('open') } });
    close();
    await setting.time.pass(10_000);
    expect(live.connection.value.is).toBe('online');
    expect(setting.server.hellos.length).toBeLessThan(4);
  });
});
