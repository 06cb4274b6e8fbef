import { beforeEach, expect, it } from 'vitest';
import { memoryStorage } from '../src/environment.ts';
import { keptCommands } from '../src/kept.ts';
import { Outbox } from '../src/outbox.ts';
import type { KeyStorage } from '../src/ports.ts';
import { createTokens } from '../src/tokens.ts';
import { Setting } from './setting.ts';

let setting: Setting;
let storage: KeyStorage;

const environment = () => setting.environment(storage);
const kept = (name: string) => keptCommands({ name, environment: environment() });

function signIn(name: string, id: string): void {
  const claims = btoa(JSON.stringify({ sub: id, iat: 0, exp: 600 })).replace(/=+$/, '');
  const pair = { token: `e30.${claims}.x`, refresh: 'r' };
  createTokens({ name, pair, environment: environment() });
}

function say(id: string, session: string, command: string): void {
  const outbox = new Outbox(environment(), () => undefined);
  outbox.connected(`${id}/heads/${session}`, 0);
  outbox.add(command, {});
}

beforeEach(() => {
  setting = new Setting();
  storage = memoryStorage();
});

it('tells what an earlier page was not answered, in any session of this person', () => {
  signIn('w/heads/ana', 'id-1');
  say('id-1', 'opening', 'poll.answer');
  say('id-1', 'practices', 'person.knock');
  say('id-12', 'opening', 'chat.say');
  expect([...kept('w/heads/ana')].sort()).toEqual(['person.knock', 'poll.answer']);
});

it('tells nothing of nobody', () => {
  say('id-1', 'opening', 'poll.answer');
  expect(kept('w/heads/ana')).toEqual([]);
  storage.setItem('plenary/tokens/w/heads/ana', '{"token":"no token","refresh":"r"}');
  expect(kept('w/heads/ana')).toEqual([]);
});
