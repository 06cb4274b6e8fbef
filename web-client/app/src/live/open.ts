import { connect, createTokens } from '@plenary/client';
import type { Api } from '@plenary/client/rest';
import { effect } from '@preact/signals';
import worker from '../../../worker/switch.json';
import { speakAs } from '../i18n/index.ts';
import { type Identity, tokensName } from '../identity/identity.ts';
import { keptOf } from './kept.ts';
import { type Live, liveOf } from './live.ts';

/** Nobody's tokens are left on this device for that person. */
export function forgetTokens(identity: Identity): void {
  createTokens({ name: tokensName(identity) }).forget();
}

/** What asks the server on behalf of that person. */
export const apiOf = (identity: Identity): Api => ({
  tokens: createTokens({ name: tokensName(identity) }),
});

/** The live session of whoever this tab is. */
export function openLive(identity: Identity, session?: string): Live {
  const tokens = createTokens({ name: tokensName(identity) });
  const { workshop } = identity;
  const kept = keptOf(identity);
  const options = { workshop, tokens, owed: kept > 0, ...(session && { session }) };
  const live = speaking(liveOf(connect(options), kept));
  if (import.meta.env.PROD && worker.on) keep(live);
  return live;
}

let keeping: Promise<(connection: Live['connection']) => void> | undefined;

/** Keeps the page once there is something to see, or nothing for long: before, the line is its own. */
function keep({ topics, connection }: Live): void {
  let isBegun = false;
  effect(() => {
    const isTime = topics.value.length > 0 || connection.value.is === 'unavailable';
    if (isBegun || !isTime) return;
    isBegun = true;
    keeping ??= import('../offline/keeping.tsx').then(({ keepForOffline }) => keepForOffline());
    keeping
      .then((follow) => follow(connection))
      .catch(() => {
        keeping = undefined;
        isBegun = false;
      });
  });
}

/** The page speaks a language of the workshop, where the reader and the browser name none of ours. */
export function speaking(live: Live): Live {
  const session = live.topic('session');
  const lobby = live.topic('lobby');
  effect(() => {
    const { languages } = session.value?.workshop ?? lobby.value?.workshop ?? {};
    if (languages) speakAs(languages).catch(() => undefined);
  });
  return live;
}
