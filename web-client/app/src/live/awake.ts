import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { keep, kept } from '../identity/storage.ts';

const place = 'plenary.awake';

/** Whether the screen of this device may stay on by itself while a session is live. */
export const awake = signal(kept(place) !== 'off');

export function turnAwake(on: boolean): void {
  awake.value = on;
  keep(place, on ? 'on' : 'off');
}

/** A telephone or tablet whose browser lets a page keep the screen on. */
export const canStayAwake = (): boolean =>
  typeof navigator !== 'undefined' &&
  'wakeLock' in navigator &&
  typeof matchMedia === 'function' &&
  matchMedia('(pointer: coarse)').matches;

/** Keeps the screen on for as long as the session wants it and its owner lets it. */
export function stayAwake(wanted: ReadonlySignal<boolean>): () => void {
  if (!canStayAwake()) return () => undefined;
  return keepAwake(computed(() => wanted.value && awake.value));
}

/** Keeps the screen on, whatever kind it is, for as long as the page is looked at. */
export function keepAwake(wanted: ReadonlySignal<boolean>): () => void {
  if (typeof navigator === 'undefined' || !('wakeLock' in navigator)) return () => undefined;
  const seen = signal(!document.hidden);
  const look = () => {
    seen.value = !document.hidden;
  };
  document.addEventListener('visibilitychange', look);
  const stop = effect(() => {
    if (wanted.value && seen.value) return hold();
    return undefined;
  });
  return () => {
    document.removeEventListener('visibilitychange', look);
    stop();
  };
}

/** The lock comes a moment later than it is asked for, when it may not be wanted any more. */
function hold(): () => void {
  const lock = navigator.wakeLock.request('screen').catch(() => undefined);
  return () => {
    lock.then((held) => held?.release()).catch(() => undefined);
  };
}
