import { computed, effect, signal } from '@preact/signals';
import type { Live } from '../live/live.ts';
import { unsent } from '../live/unsent.ts';
import { type Copy, copyOf, waitingIn } from './copy.ctrl.ts';
import { shelfOf } from './drafts.ts';
import { type Presence, presenceOf } from './presence.ctrl.ts';

/** All copies of worksheets that are filled in on this page, for as long as the page stands. */
export interface Sheets {
  readonly live: Live;
  readonly presence: Presence;
  copy(sheet: string, of: string): Copy;
  end(): void;
}

const opened = new WeakMap<Live, { readonly scope: string; readonly sheets: Sheets }>();

/** The copies of one person in one session; they outlast the views that show them. */
export function sheetsOf(live: Live, scope: string): Sheets {
  const known = opened.get(live);
  if (known?.scope === scope) return known.sheets;
  known?.sheets.end();
  const sheets = makeSheets(live, scope);
  opened.set(live, { scope, sheets });
  return sheets;
}

function makeSheets(live: Live, scope: string): Sheets {
  const shelf = shelfOf(scope);
  const copies = signal<ReadonlyMap<string, Copy>>(new Map());
  const presence = presenceOf(live);

  function copy(sheet: string, of: string): Copy {
    const name = `${sheet}/${of}`;
    const known = copies.peek().get(name);
    if (known) return known;
    const made = copyOf(live, shelf, { sheet, of });
    copies.value = new Map(copies.peek()).set(name, made);
    return made;
  }

  for (const { sheet, of } of shelf.copies()) copy(sheet, of);
  const count = computed(() =>
    [...copies.value.values()].reduce((sum, copy) => sum + waitingIn(copy), 0),
  );
  const stop = effect(() => {
    unsent.value = count.value;
  });
  return {
    live,
    presence,
    copy,
    end() {
      stop();
      presence.end();
      unsent.value = 0;
      for (const one of copies.peek().values()) one.end();
      opened.delete(live);
    },
  };
}
