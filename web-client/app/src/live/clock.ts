import { signal } from '@preact/signals';

export interface Clock {
  /** The server's time in milliseconds. */
  now(): number;
}

let clock: Clock = { now: () => Date.now() };
let timer: ReturnType<typeof setTimeout> | undefined;

/** The server's time to the second, for as long as somebody looks. */
export const second = signal(0, {
  watched: beat,
  unwatched() {
    clearTimeout(timer);
    timer = undefined;
  },
});

function beat(): void {
  const now = clock.now();
  second.value = Math.floor(now / 1000) * 1000;
  timer = setTimeout(beat, 1000 - (now % 1000) + 5);
}

export const serverNow = (): number => clock.now();

export function setClock(other: Clock): void {
  clock = other;
  if (timer === undefined) return;
  clearTimeout(timer);
  beat();
}
