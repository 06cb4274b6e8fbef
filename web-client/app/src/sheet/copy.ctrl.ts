import type {
  ArgsOf,
  CellPlace,
  CellValue,
  SheetCell,
  SheetColumn,
  SheetDocument,
} from '@plenary/client';
import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { serverNow } from '../live/clock.ts';
import type { Live, Sending } from '../live/live.ts';
import { type Draft, nameOf, type Place, placeOf, type Shelf } from './drafts.ts';
import { mergeTexts } from './merge.ts';
import { restsOf } from './rests.ts';
import { faultOf, isTyped } from './values.ctrl.ts';

/** Where a cell stands between the hand that wrote it and the record. */
export type Stand =
  | { readonly is: 'saved'; readonly justNow: boolean }
  /** Written here, and not sent: not complete, not due, or there is no line. */
  | { readonly is: 'kept' }
  | { readonly is: 'sending' }
  | { readonly is: 'refused'; readonly message: string };

/** One copy of a worksheet as it is filled in here. */
export interface Copy {
  readonly sheet: string;
  readonly of: string;
  readonly document: ReadonlySignal<SheetDocument | undefined>;
  readonly drafts: ReadonlySignal<ReadonlyMap<string, Draft>>;
  /** Cards that were begun here and of which the server knows nothing. */
  readonly begun: ReadonlySignal<readonly string[]>;
  valueOf(place: Place): CellValue | undefined;
  standOf(place: Place): Stand;
  /** Who else wrote into the text while it was written here. */
  joinedBy(place: Place): string | undefined;
  write(place: Place, value: CellValue): void;
  /** The hand has left the cell: what it wrote goes out at once. */
  leave(place: Place): void;
  again(place: Place): void;
  drop(place: Place): void;
  begin(): string;
  end(): void;
}

/** How many cells wait to be sent; those that came too late are told where they were written. */
export function waitingIn({ drafts, document }: Pick<Copy, 'drafts' | 'document'>): number {
  return document.value?.state === 'closed' ? 0 : drafts.value.size;
}

/** So long after somebody ended a round the server takes what was on its way. */
const lateMs = 4000;

const passing: ReadonlySet<string> = new Set([
  'sheet.closed',
  'sheet.not-open',
  'session.paused',
  'session.not-live',
]);

/** The round that was on while the sheet was filled last. */
interface Filled {
  readonly deadline: string | undefined;
}

const isText = (column: Pick<SheetColumn, 'type'> | undefined) => column?.type === 'text';

/** The draft when the cell has moved on beneath it; nothing, where the cell says the same by now. */
export function caughtUp(
  draft: Draft,
  cell: SheetCell | undefined,
  column: Pick<SheetColumn, 'type'> | undefined,
): Draft | undefined {
  const [theirs, v] = [cell?.value ?? '', cell?.v ?? 0];
  if (v < draft.base) return draft;
  if (draft.value === theirs) return undefined;
  if (v === draft.base) return draft;
  const value = isText(column)
    ? mergeTexts(String(draft.from), String(draft.value), String(theirs))
    : draft.value;
  return value === theirs ? undefined : { ...draft, value, base: v, from: theirs };
}

function isEditOf({ name, args }: Sending, place: CellPlace): boolean {
  if (name !== 'sheet.edit') return false;
  const { sheet, of, row, column } = args as ArgsOf<'sheet.edit'>;
  return sheet === place.sheet && of === place.of && row === place.row && column === place.column;
}

export function copyOf(
  live: Live,
  shelf: Shelf,
  { sheet, of }: { readonly sheet: string; readonly of: string },
): Copy {
  const topic = `sheet/${sheet}/${of}` as const;
  const document = live.topic(topic) as ReadonlySignal<SheetDocument | undefined>;
  const drafts = signal<ReadonlyMap<string, Draft>>(shelf.load(sheet, of));
  const flights = signal<ReadonlyMap<string, CellValue>>(new Map());
  const saved = signal<ReadonlySet<string>>(new Set());
  const joined = signal<ReadonlyMap<string, string>>(new Map());
  const opened = signal<readonly string[]>([]);
  const rests = restsOf(serverNow, due);
  const takes = computed(
    () =>
      live.line.value === 'online' &&
      live.topic('session').value?.state === 'live' &&
      document.value?.state === 'open',
  );
  const deadline = computed(() => live.topic('session').value?.round?.deadline);
  /** Until when words go out though the round was ended. */
  let late = 0;
  const takesLate = () => serverNow() < late && live.line.peek() === 'online';
  const cellOf = ({ row, column }: Place) => document.peek()?.rows[row]?.cells[column];
  const columnOf = ({ column }: Place) => document.peek()?.columns[column];
  /** Sent by this page or by the one before a reload. */
  const isUnderway = (name: string) => {
    if (flights.value.has(name)) return true;
    return live.outbox.value.some((sending) => isEditOf(sending, { sheet, of, ...placeOf(name) }));
  };

  function put(name: string, draft: Draft | undefined): void {
    const next = new Map(drafts.peek());
    if (draft) next.set(name, draft);
    else next.delete(name);
    drafts.value = next;
    shelf.keep(sheet, of, name, draft);
  }

  function fly(name: string, value: CellValue | undefined): void {
    const next = new Map(flights.peek());
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    flights.value = next;
  }

  function due(name: string): void {
    rests.clear(name);
    const draft = drafts.peek().get(name);
    const column = columnOf(placeOf(name));
    if (!draft || draft.refused || !column || !(takes.peek() || takesLate())) return;
    if (untracked(() => isUnderway(name)) || faultOf(column, draft.value)) return;
    send(name, draft).catch(() => undefined);
  }

  async function send(name: string, draft: Draft): Promise<void> {
    const { value, base } = draft;
    fly(name, value);
    const outcome = await live.send('sheet.edit', { sheet, of, ...placeOf(name), value, base });
    batch(() => {
      fly(name, undefined);
      if (outcome.ok) settle(name, value, outcome.result);
      else refuse(name, outcome);
    });
  }

  function settle(
    name: string,
    sent: CellValue,
    result: { readonly v: number; readonly value?: CellValue },
  ): void {
    const draft = drafts.peek().get(name);
    if (!draft) return;
    if (draft.value === sent) {
      saved.value = new Set(saved.peek()).add(name);
      put(name, undefined);
      return;
    }
    const [stands, base] = [result.value ?? '', result.v ?? cellOf(placeOf(name))?.v ?? 0];
    const value = isText(columnOf(placeOf(name)))
      ? mergeTexts(String(sent), String(draft.value), String(stands))
      : draft.value;
    put(name, value === stands ? undefined : { value, base, from: stands });
    if (takesLate()) due(name);
    else if (!rests.has(name)) rests.begin(name);
  }

  function refuse(name: string, { code, message }: { code: string; message: string }): void {
    const draft = drafts.peek().get(name);
    if (draft && code !== 'session.left') put(name, { ...draft, refused: { code, message } });
  }

  function catchUp(): void {
    for (const [name, draft] of drafts.peek()) {
      const place = placeOf(name);
      if (isUnderway(name) || !document.peek()) continue;
      const cell = cellOf(place);
      const now = caughtUp(draft, cell, columnOf(place));
      if (now === draft) continue;
      put(name, now);
      if (cell && now && now.value !== draft.value) {
        joined.value = new Map(joined.peek()).set(name, cell.by);
      }
    }
  }

  function forgive(): void {
    for (const [name, { refused, ...draft }] of drafts.peek()) {
      if (refused && passing.has(refused.code)) put(name, draft);
    }
  }

  /** Nobody knows beforehand when a round is ended by hand: what the hand wrote goes out now. */
  function flush(): void {
    late = serverNow() + lateMs;
    for (const name of drafts.peek().keys()) due(name);
  }

  const isByHand = ({ deadline: by }: Filled) => !by || serverNow() < Date.parse(by);
  let filled: Filled | undefined;
  let took = false;
  const stops = [
    effect(() => {
      document.value;
      live.outbox.value;
      flights.value;
      const now = takes.value;
      untracked(() => {
        if (live.line.value === 'online') catchUp();
        if (now && !took) forgive();
        took = now;
        for (const name of drafts.peek().keys()) if (now && !rests.has(name)) due(name);
      });
    }),
    effect(() => (drafts.value.size > 0 ? live.want(topic) : undefined)),
    effect(() => {
      const by = deadline.value;
      return by === undefined ? undefined : rests.before(Date.parse(by));
    }),
    effect(() => {
      const { value: session } = live.topic('session');
      const round = session?.round;
      const isOver = document.value?.state === 'closed' && session?.state === 'live' && !round;
      untracked(() => {
        if (isOver && filled && isByHand(filled)) flush();
        if (round && document.value?.state === 'open') filled = { deadline: round.deadline };
        else if (isOver) filled = undefined;
      });
    }),
    onLeave(rests.all),
  ];

  return {
    sheet,
    of,
    document,
    drafts,
    begun: computed(() => {
      const known = document.value;
      if (!known?.free) return [];
      const written = [...drafts.value.keys()].map((name) => placeOf(name).row);
      return [...new Set([...written, ...opened.value])].filter((row) => !known.rows[row]);
    }),
    valueOf(place) {
      const draft = drafts.value.get(nameOf(place));
      return draft ? draft.value : document.value?.rows[place.row]?.cells[place.column]?.value;
    },
    standOf(place) {
      const name = nameOf(place);
      const draft = drafts.value.get(name);
      if (!draft) return { is: 'saved', justNow: saved.value.has(name) };
      if (draft.refused) return { is: 'refused', message: draft.refused.message };
      return { is: isUnderway(name) ? 'sending' : 'kept' };
    },
    joinedBy: (place) => joined.value.get(nameOf(place)),
    write(place, value) {
      const name = nameOf(place);
      const cell = cellOf(place);
      const earlier = drafts.peek().get(name);
      const { base, from } = earlier ?? { base: cell?.v ?? 0, from: cell?.value ?? '' };
      const isBack = value === from && !untracked(() => isUnderway(name));
      put(name, isBack ? undefined : { value, base, from });
      const column = columnOf(place);
      if (column && !isTyped(column)) due(name);
      else rests.begin(name);
    },
    leave: (place) => due(nameOf(place)),
    again(place) {
      const name = nameOf(place);
      const draft = drafts.peek().get(name);
      if (!draft) return;
      const { refused: _, ...asked } = draft;
      put(name, asked);
      catchUp();
      due(name);
    },
    drop: (place) => put(nameOf(place), undefined),
    begin() {
      const row = freshRow();
      opened.value = [...opened.peek(), row];
      return row;
    },
    end() {
      rests.end();
      for (const stop of stops) stop();
    },
  };
}

/** A page that nobody looks at may be gone with the next moment. */
function onLeave(leave: () => void): () => void {
  const look = () => {
    if (document.hidden) leave();
  };
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}

function freshRow(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
