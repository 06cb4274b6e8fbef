import type { CellValue, SheetCell, SheetColumn } from '@plenary/client';
import { date, number, pick } from '../i18n/index.ts';
import { type Said, say } from './texts.ts';

export type Column = SheetColumn & { readonly key: string };

export const isEmpty = (value: CellValue | undefined): boolean =>
  value === undefined || value === '';

/** The steps of a scale from its lowest to its highest. */
export function stepsOf({ min = 1, max = 5 }: Pick<SheetColumn, 'min' | 'max'>): number[] {
  return Array.from({ length: Math.max(0, Math.min(max - min + 1, 11)) }, (_, step) => min + step);
}

export interface Option {
  readonly key: string;
  readonly label: string;
}

export function optionsOf({ options = {} }: Pick<SheetColumn, 'options'>): Option[] {
  return Object.entries(options)
    .sort(([, a], [, b]) => a.rank - b.rank)
    .map(([key, { label }]) => ({ key, label: pick(label) }));
}

/** A value as one reads it. */
export function wordsOf(column: SheetColumn, value: CellValue | undefined, name?: string): string {
  if (value === undefined || value === '') return '';
  switch (column.type) {
    case 'choice':
      return pick(column.options?.[String(value)]?.label) || String(value);
    case 'flag':
      return say(value === true || value === 'true' ? 'flag.yes' : 'flag.no');
    case 'person':
      return name ?? String(value);
    case 'date':
      return isDate(String(value)) ? date(String(value), true) : String(value);
    case 'number':
      return typeof value === 'number' ? number(value) : value.toString();
    case 'scale':
    case 'text':
    case 'link':
      return String(value);
  }
}

export const wordsIn = (column: SheetColumn, cell: SheetCell | undefined): string =>
  cell?.erased ? say('cell.erased') : wordsOf(column, cell?.value, cell?.name);

const isDate = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** The address, where a link may be followed. */
export function addressOf(value: CellValue | undefined): string | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    const { protocol, username, password, href } = new URL(value);
    return protocol === 'https:' && !username && !password ? href : undefined;
  } catch {
    return undefined;
  }
}

/** Why a value cannot be sent as it stands; what is half written is kept here and not sent. */
export function faultOf(column: SheetColumn, value: CellValue): Said | undefined {
  if (value === '') return undefined;
  switch (column.type) {
    case 'link':
      return addressOf(value) ? undefined : 'fault.link';
    case 'text':
      return String(value).length > 2000 ? 'fault.long' : undefined;
    case 'number':
    case 'scale':
      return numberFault(column, value);
    case 'date':
      return isDate(String(value)) ? undefined : 'fault.date';
    case 'choice':
    case 'flag':
    case 'person':
      return undefined;
  }
}

function numberFault({ min, max }: SheetColumn, value: CellValue): Said | undefined {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return 'fault.number';
  const far = (min !== undefined && value < min) || (max !== undefined && value > max);
  return far ? 'fault.range' : undefined;
}

export function faultWords(column: SheetColumn, value: CellValue): string | undefined {
  const fault = faultOf(column, value);
  if (!fault) return undefined;
  const { min, max } = column;
  if (fault !== 'fault.range') return say(fault);
  if (min === undefined) return say('fault.most', { max: max ?? 0 });
  return max === undefined ? say('fault.least', { min }) : say('fault.range', { min, max });
}

/** What was typed into a field of numbers: a whole number, or the words as they are. */
export function numberIn(text: string): CellValue {
  const trimmed = text.trim();
  return /^[-−]?\d{1,15}$/.test(trimmed) ? Number(trimmed.replace('−', '-')) : trimmed;
}

/** Whether a value is written letter by letter, so that it is sent when the hand rests. */
export const isTyped = ({ type }: Pick<SheetColumn, 'type'>): boolean =>
  type === 'text' || type === 'link' || type === 'number' || type === 'date';
