import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { connect } from '../src/client.ts';
import { fixedTokens } from './setting.ts';

describe('in Node, over a real socket', () => {
  let server: WebSocketServer;

  beforeEach(async () => {
    server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await new Promise((resolve) => server.once('listening', resolve));
  });

  afterEach(() => server.close());

  it('the client runs on the WebSocket that it is given', { timeout: 10_000 }, async () => {
    const protocols: string[] = [];
    server.on('connection', (socket) => {
      protocols.push(socket.protocol);
      socket.on('message', (data) => {
        const frame = JSON.parse(String(data));
        const say = (answer: object) => socket.send(JSON.stringify(answer));
        if (frame.t === 'hello') {
          const you = { id: 'id', key: 'ana', name: 'Ana', role: 'participant', workshop: 'heads' };
          const now = new Date().toISOString();
          say({ t: 'welcome', session: 's', you, now, heartbeatSeconds: 15, build: 'test' });
          say({ t: 'sync', seq: 1, topics: { me: { v: 1, doc: { name: 'Ana' } } } });
        } else if (frame.t === 'cmd') {
          say({ t: 'ok', id: frame.id, seq: 2 });
          say({ t: 'sync', seq: 2, topics: {} });
        }
      });
    });
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}`;
    const environment = { WebSocket };
    const live = connect({ url, workshop: 'heads', tokens: fixedTokens, environment });
    await new Promise<void>((resolve) => {
      live.on('me', () => resolve());
    });
    expect(live.topic('me')).toEqual({ name: 'Ana' });
    await live.send('session.open', {}).done;
    expect(protocols).toEqual(['plenary.v1']);
    live.close();
  });
});
