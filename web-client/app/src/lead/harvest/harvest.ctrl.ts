import type { Keyed, MergedDocument, SheetColumn, SheetsDocument, Text } from '@plenary/client';
import type { Harvest } from '@plenary/client/rest';

type Line = SheetsDocument['sheets'][string];

/** A copy with how far it is. */
export interface CopyLine {
  readonly key: string;
  readonly title: Text;
  readonly filled: number;
  readonly total: number;
  readonly cards?: number;
  readonly lastEdit?: { readonly at: string; readonly by: string };
}

const byRank = <T extends { readonly rank: number }>(all: Keyed<T>): [string, T][] =>
  Object.entries(all).sort(([, a], [, b]) => a.rank - b.rank);

export const inRank = byRank;

export const copiesOf = ({ copies }: Line): readonly CopyLine[] =>
  byRank(copies).map(([key, copy]) => ({ key, ...copy }));

/** Whether nobody has written a word in it. */
export const isIdle = ({ filled, cards = 0, lastEdit }: CopyLine): boolean =>
  filled === 0 && cards === 0 && lastEdit === undefined;

/** The copy before or after one, in turn; at the ends there is none. */
export function besides(
  copies: readonly { readonly key: string }[],
  of: string | undefined,
): { readonly before?: string; readonly after?: string } {
  const at = of === undefined ? -1 : copies.findIndex(({ key }) => key === of);
  const before = at > 0 ? copies[at - 1]?.key : undefined;
  const after = copies[at + 1]?.key;
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

/** One field of the heat map: what most said, and how strongly. */
export interface Heat {
  readonly answered: number;
  /** The most frequent answer and how many gave it; absent where nobody answered. */
  readonly most?: { readonly value: string; readonly n: number };
  readonly mean?: number;
  /** From 0 to 1, what the colour tells. */
  readonly strength: number;
  readonly tally: readonly { readonly value: string; readonly n: number }[];
}

type MergedCell = MergedDocument['rows'][string]['columns'][string];

export function heatOf(cell: MergedCell | undefined, column: SheetColumn, copies: number): Heat {
  const tally = tallyOf(cell, column);
  const answered = cell?.answered ?? 0;
  const most = tally.reduce<{ value: string; n: number } | undefined>(
    (best, one) => (one.n > (best?.n ?? 0) ? one : best),
    undefined,
  );
  if (column.type === 'scale' && cell?.mean10 !== undefined && answered > 0) {
    const mean = cell.mean10 / 10;
    const [min, max] = [column.min ?? 1, column.max ?? 5];
    const strength = max > min ? (mean - min) / (max - min) : 1;
    return { answered, mean, strength, tally, ...(most && { most }) };
  }
  const strength = copies > 0 ? (most?.n ?? answered) / copies : 0;
  return { answered, strength: Math.min(1, strength), tally, ...(most && { most }) };
}

/** How often each answer was given, in the order of the column. */
function tallyOf(cell: MergedCell | undefined, column: SheetColumn): Heat['tally'] {
  const counts = cell?.tally ?? {};
  return valuesOf(column)
    .concat(Object.keys(counts).filter((value) => !valuesOf(column).includes(value)))
    .map((value) => ({ value, n: counts[value] ?? 0 }));
}

function valuesOf(column: SheetColumn): string[] {
  if (column.type === 'choice') return byRank(column.options ?? {}).map(([key]) => key);
  if (column.type === 'flag') return ['true', 'false'];
  if (column.type !== 'scale') return [];
  const [min, max] = [column.min ?? 1, column.max ?? 5];
  return Array.from({ length: Math.max(0, max - min + 1) }, (_, step) => String(min + step));
}

export const isCounted = ({ type }: SheetColumn): boolean =>
  type === 'choice' || type === 'scale' || type === 'flag';

export const isWorded = ({ type }: Pick<SheetColumn, 'type'>): boolean =>
  type === 'text' || type === 'link';

/** By how much the mean differs from another round's, in tenths; nothing where one has none. */
export function changeOf(
  now: MergedCell | undefined,
  then: MergedCell | undefined,
): number | undefined {
  if (now?.mean10 === undefined || then?.mean10 === undefined) return undefined;
  return (now.mean10 - then.mean10) / 10;
}

/** Worksheets with the same columns can be laid beside each other. */
export function comparable(sheets: SheetsDocument | undefined, key: string): readonly string[] {
  const shape = (line: Line) =>
    byRank(line.columns)
      .map(([column, { type }]) => `${column}:${type}`)
      .join();
  const own = sheets?.sheets[key];
  if (!own) return [];
  return byRank(sheets.sheets)
    .filter(([other, line]) => other !== key && line.state !== 'planned')
    .filter(([, line]) => shape(line) === shape(own))
    .map(([other]) => other);
}

export interface Given {
  readonly of: string;
  readonly row: string;
  readonly text: string;
  /** Whose copy and which row. */
  readonly from: Text;
  readonly rowTitle?: Text;
}

/** Answers that say the same, by their words or because somebody put them together. */
export interface Bundle {
  readonly id: string;
  readonly title: string;
  readonly themed: boolean;
  readonly answers: readonly Given[];
}

export const idOf = ({ of, row }: { readonly of: string; readonly row: string }): string =>
  `${of} ${row}`;

export function bundlesOf(harvest: Harvest, column: string): readonly Bundle[] {
  const all = givenIn(harvest, column);
  const themeOf = new Map<string, string>();
  const themes = harvest.themes.filter((theme) => theme.column === column);
  for (const { theme, answers } of themes) {
    for (const answer of answers) themeOf.set(idOf(answer), theme);
  }
  const titles = new Map(themes.map(({ theme, title }) => [theme, title]));
  const bundles = new Map<string, Given[]>();
  for (const answer of all) {
    const theme = themeOf.get(idOf(answer));
    const id = theme === undefined ? `words ${sameWords(answer.text)}` : `theme ${theme}`;
    bundles.set(id, [...(bundles.get(id) ?? []), answer]);
  }
  return [...bundles]
    .map(([id, answers]): Bundle => {
      const theme = id.startsWith('theme ') ? id.slice('theme '.length) : undefined;
      const title = theme === undefined ? undefined : titles.get(theme);
      return {
        id: theme ?? id,
        title: title ?? answers[0]?.text ?? '',
        themed: theme !== undefined,
        answers,
      };
    })
    .sort((a, b) => b.answers.length - a.answers.length);
}

/** Every answer of a column, those of each copy together. */
function givenIn(harvest: Harvest, column: string): Given[] {
  return harvest.copies.flatMap(({ of, title, rows }) =>
    rows.flatMap(({ row, title: rowTitle, cells }) => {
      const value = cells[column]?.value;
      if (typeof value !== 'string' || value.trim() === '') return [];
      return [{ of, row, text: value, from: title, ...(rowTitle && { rowTitle }) }];
    }),
  );
}

/** What remains of a text when case and spaces do not count. */
export const sameWords = (text: string): string =>
  text.normalize('NFC').trim().toLocaleLowerCase('en').replace(/\s+/gu, ' ');

export function matching(bundles: readonly Bundle[], words: string): readonly Bundle[] {
  const wanted = sameWords(words);
  if (wanted === '') return bundles;
  return bundles.filter(
    ({ title, answers }) =>
      sameWords(title).includes(wanted) ||
      answers.some(({ text }) => sameWords(text).includes(wanted)),
  );
}
