import type { CellValue } from '@plenary/client';
import type { Harvest } from '@plenary/client/rest';
import type { Told } from '../crowd/meter.ts';
import { wordPattern } from '../crowd/writing.ts';

/**
 * How many acked edits of a worksheet are not in what the server holds: a word that is missing
 * from its text, or a cell that is not what its last edit said. Who did not hear what became of an
 * edit may have made it or not.
 */
export function lostFrom(harvest: Harvest, told: Iterable<Told>): number {
  const edits = [...told].filter(
    ({ name, args }) => name === 'sheet.edit' && args.sheet === harvest.key,
  );
  const cells = new Map<string, Told[]>();
  for (const edit of edits) {
    const place = placeOf(edit.args);
    cells.set(place, [...(cells.get(place) ?? []), edit]);
  }
  const held = heldIn(harvest);
  let lost = 0;
  for (const [place, all] of cells) lost += lostAt(held.get(place), all);
  return lost;
}

function lostAt(value: CellValue | undefined, edits: readonly Told[]): number {
  const acked = edits.flatMap(({ args, answer }) =>
    answer?.is === 'ok' ? [{ value: args.value as CellValue, seq: answer.seq }] : [],
  );
  const last = acked.reduce((a, b) => (b.seq >= a.seq ? b : a), acked[0] ?? { value: '', seq: 0 });
  if (acked.length === 0) return 0;
  if (wordsOf(last.value).length > 0) return lostWords(value, acked);
  const unheard = edits.some(({ answer }) => answer === undefined);
  const same = acked.filter(({ seq }) => seq === last.seq).some((one) => one.value === value);
  return same || unheard ? 0 : 1;
}

/** Each sentence that was acked stands somewhere in the text. */
function lostWords(value: CellValue | undefined, acked: readonly { value: CellValue }[]): number {
  const there = new Set(wordsOf(value));
  const wanted = new Set(acked.flatMap((one) => wordsOf(one.value)));
  return [...wanted].filter((word) => !there.has(word)).length;
}

const wordsOf = (value: CellValue | undefined) =>
  typeof value === 'string' && !value.startsWith('https://')
    ? (value.match(wordPattern) ?? [])
    : [];

const placeOf = ({ of, row, column }: Told['args']) => `${of} ${row} ${column}`;

function heldIn({ copies }: Harvest): ReadonlyMap<string, CellValue | undefined> {
  return new Map(
    copies.flatMap(({ of, rows }) =>
      rows.flatMap(({ row, cells }) =>
        Object.entries(cells).map(
          ([column, { value }]) => [placeOf({ of, row, column }), value] as const,
        ),
      ),
    ),
  );
}
