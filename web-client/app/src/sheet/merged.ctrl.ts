import type { MergedDocument } from '@plenary/client';
import { number, percent, pick } from '../i18n/index.ts';
import { columnsOf } from './sheet.ctrl.ts';
import { say } from './texts.ts';
import { type Column, optionsOf, stepsOf, wordsOf } from './values.ctrl.ts';

type MergedCell = MergedDocument['rows'][string]['columns'][string];

export interface Tallied {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** What a cell of the merged view says; `heat` is from 0 to 1. */
export interface HeatCell {
  readonly column: Column;
  readonly answered: number;
  /** The figure or words that stand for the whole. */
  readonly words: string;
  readonly note: string;
  readonly heat?: number;
  readonly tally: readonly Tallied[];
}

export interface HeatRow {
  readonly key: string;
  readonly title: string;
  readonly cells: readonly HeatCell[];
}

export function heatOf(document: MergedDocument): HeatRow[] {
  const columns = columnsOf(document.columns);
  return Object.entries(document.rows)
    .sort(([, a], [, b]) => a.rank - b.rank)
    .map(([key, row]) => ({
      key,
      title: pick(row.title),
      cells: columns.map((column) =>
        cellOf(column, row.columns[column.key] ?? { answered: 0 }, document.copies),
      ),
    }));
}

/** The counts of a cell in the order of the column's steps or options. */
export function tallyOf(column: Column, tally: MergedCell['tally'] = {}): Tallied[] {
  return keysOf(column).map(({ key, label }) => ({ key, label, count: tally[key] ?? 0 }));
}

function keysOf(column: Column): { key: string; label: string }[] {
  switch (column.type) {
    case 'scale':
      return stepsOf(column).map((step) => ({ key: String(step), label: String(step) }));
    case 'choice':
      return optionsOf(column);
    case 'flag':
      return ['true', 'false'].map((key) => ({ key, label: wordsOf(column, key === 'true') }));
    case 'text':
    case 'person':
    case 'date':
    case 'link':
    case 'number':
      return [];
  }
}

function cellOf(column: Column, cell: MergedCell, copies: number): HeatCell {
  const { answered, mean10 } = cell;
  const tally = tallyOf(column, cell.tally);
  const base = { column, answered, tally, note: say('merged.answered', { count: answered }) };
  if (answered === 0) return { ...base, words: say('merged.nobody'), note: '' };
  if (column.type === 'scale' && mean10 !== undefined) {
    const { min = 1, max = 5 } = column;
    const heat = max > min ? (mean10 / 10 - min) / (max - min) : 0;
    return { ...base, words: number(mean10 / 10), heat };
  }
  const [first] = [...tally].sort((a, b) => b.count - a.count);
  if (first) {
    const share = first.count / answered;
    return { ...base, words: `${first.label} · ${percent(share)}`, heat: share };
  }
  const words = say('merged.of', { answered, count: copies });
  return { ...base, words, note: '' };
}

/** One of five shades; the figures say the same. */
export const shadeOf = (heat: number): number => Math.max(0, Math.min(4, Math.round(heat * 4)));

export interface Answer {
  readonly key: string;
  readonly title: string;
  readonly count: number;
  readonly themed: boolean;
}

/** The most frequent answers of each column of texts that has some. */
export function topOf(document: MergedDocument): { column: Column; answers: Answer[] }[] {
  return columnsOf(document.columns)
    .map((column) => ({
      column,
      answers: Object.entries(document.top[column.key] ?? {})
        .sort(([, a], [, b]) => a.rank - b.rank)
        .map(([key, { title, n, themed }]) => ({ key, title, count: n, themed })),
    }))
    .filter(({ answers }) => answers.length > 0);
}
