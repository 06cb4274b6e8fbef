import type { CellPlace } from '@plenary/client';
import { signal } from '@preact/signals';
import type { Live } from '../live/live.ts';

interface Seen {
  readonly place: CellPlace;
  readonly name: string;
}

/** Who else is at work in which cell, as far as one heard in the last seconds. */
export interface Presence {
  /** The names of others who write there. */
  at(place: CellPlace): readonly string[];
  /** This person writes there. */
  here(place: CellPlace): void;
  end(): void;
}

const goodForMs = 6_000;
const saidEveryMs = 2_000;
const isSame = (one: CellPlace, other: CellPlace) =>
  one.sheet === other.sheet &&
  one.of === other.of &&
  one.row === other.row &&
  one.column === other.column;

export function presenceOf(live: Live, now: () => number = () => performance.now()): Presence {
  const seen = signal<ReadonlyMap<string, Seen>>(new Map());
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let said: { readonly place: CellPlace; readonly at: number } | undefined;

  function put(who: string, what: Seen | undefined): void {
    const next = new Map(seen.peek());
    if (what) next.set(who, what);
    else next.delete(who);
    seen.value = next;
  }

  const stop = live.onSignal(({ by, sheet, of, row, column }) => {
    clearTimeout(timers.get(by.key));
    put(by.key, { place: { sheet, of, row, column }, name: by.name });
    timers.set(
      by.key,
      setTimeout(() => put(by.key, undefined), goodForMs),
    );
  });

  return {
    at: (place) =>
      [...seen.value.values()].filter((one) => isSame(one.place, place)).map(({ name }) => name),
    here(place) {
      const isNew = !said || !isSame(said.place, place) || now() - said.at >= saidEveryMs;
      if (!isNew) return;
      said = { place, at: now() };
      live.signal(place);
    },
    end() {
      stop();
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
