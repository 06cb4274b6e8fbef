import type { CellValue, SheetColumn, SheetDocument, Unsubscribe } from '@plenary/client';
import type { Mood } from './behaviour.ts';
import type { Device } from './device.ts';
import type { Chance } from './random.ts';
import type { Timers } from './timers.ts';

/** A word that nobody else writes, so that it can be looked for afterwards. */
export const wordPattern = /\bword-[a-z0-9-]+-\d+\b/g;

/** Lets a person write into the worksheets that are open to them, as long as this device is used. */
export function takeNotes(device: Device, mood: Mood, chance: Chance, timers: Timers): Unsubscribe {
  const { live, person } = device;
  const begun = new Set<string>();
  const ends: Unsubscribe[] = [];
  let words = 0;

  const look = () => {
    for (const [sheet, mine] of Object.entries(live.topic('me')?.sheets ?? {})) {
      const { of } = mine;
      const place = `${sheet}/${of}`;
      if (of === undefined || mine.state !== 'open' || !mine.mayEdit || begun.has(place)) continue;
      begun.add(place);
      ends.push(live.want(`sheet/${place}`));
      for (let n = 0; n < mood.cells; n++) {
        timers.after(chance.uniform() * mood.writeWithinMs, () => write(sheet, of));
      }
    }
  };

  function write(sheet: string, of: string): void {
    const document = live.topic(`sheet/${sheet}/${of}`);
    const mine = live.topic('me')?.sheets?.[sheet];
    if (document?.state !== 'open' || mine?.of !== of || !mine.mayEdit) return;
    const row = document.free ? `card-of-${person}` : (mine.row ?? someRow(document, chance));
    const column = chance.pick(Object.keys(document.columns));
    const form = column === undefined ? undefined : document.columns[column];
    if (row === undefined || column === undefined || !form) return;
    const cell = document.rows[row]?.cells[column];
    const word = `word-${device.tab.toLowerCase()}-${words++}`;
    const value = someValue(form, cell?.value, { word, person }, chance);
    if (value === cell?.value) return;
    const base = form.type === 'text' ? { base: cell?.v ?? 0 } : {};
    live.send('sheet.edit', { sheet, of, row, column, value, ...base }).done.catch(() => undefined);
  }

  look();
  ends.push(live.onChange(look));
  return () => {
    for (const end of ends.splice(0)) end();
  };
}

const someRow = ({ rows }: SheetDocument, chance: Chance) => chance.pick(Object.keys(rows));

/** What somebody writes: texts grow by a sentence, everything else is chosen anew. */
export function someValue(
  column: SheetColumn,
  before: CellValue | undefined,
  by: { readonly word: string; readonly person: string },
  chance: Chance,
): CellValue {
  const { min = 1, max = 5 } = column;
  switch (column.type) {
    case 'text': {
      const text = typeof before === 'string' ? before : '';
      return text.length > mostText ? text : `${text} We note ${by.word}.`.trim();
    }
    case 'choice':
      return chance.pick(Object.keys(column.options ?? {})) ?? '';
    case 'scale':
    case 'number':
      return Math.round(chance.between(min, max));
    case 'flag':
      return before !== true;
    case 'person':
      return by.person;
    case 'date':
      return `2027-0${1 + Math.floor(chance.uniform() * 9)}-15`;
    case 'link':
      return `https://evidence/${by.word}`;
  }
}

const mostText = 1_800;
