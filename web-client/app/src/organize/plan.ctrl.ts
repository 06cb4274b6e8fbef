import {
  type Api,
  type Import,
  importPlan,
  type PlanFault,
  RequestRefused,
} from '@plenary/client/rest';
import { forget, keep, kept } from '../identity/storage.ts';
import { expired } from './access.ts';
import { type Trouble, troubleOf, troubleSentence } from './asking.ts';
import { o, refusalSentence } from './texts.ts';

const mostBytes = 1024 * 1024;

/** A fault of the plan with what stands on its line. */
export interface PlanError extends PlanFault {
  readonly text: string;
  /** Where on the line it is, from 0; within the line whatever the column says. */
  readonly at: number;
}

const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/);

export function errorsIn(plan: string, faults: readonly PlanFault[]): PlanError[] {
  const lines = linesOf(plan);
  return faults
    .map((fault) => {
      const text = lines[fault.line - 1] ?? '';
      return { ...fault, text, at: Math.min(Math.max(0, fault.column - 1), text.length) };
    })
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

const shownBefore = 20;

/** What stands before the error on its line, cut so that the error is seen on a phone too. */
export function leadOf({ text, at }: Pick<PlanError, 'text' | 'at'>): string {
  const lead = text.slice(0, at).trimStart();
  return lead.length > shownBefore ? `…${lead.slice(-shownBefore)}` : lead;
}

/** The place of a line and column in the text, and the end of that line: what is selected. */
export function placeIn(text: string, line: number, column: number): readonly [number, number] {
  let start = 0;
  for (let n = 1; n < line; n++) {
    const end = text.indexOf('\n', start);
    if (end < 0) break;
    start = end + 1;
  }
  const found = text.indexOf('\n', start);
  const end = found < 0 ? text.length : found;
  return [Math.min(start + Math.max(0, column - 1), end), end];
}

export function lineCount(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

export type Sent =
  | Extract<Import, { is: 'imported' }>
  | { readonly is: 'wrong'; readonly errors: readonly PlanError[] }
  | { readonly is: 'refused'; readonly message: string; readonly trouble?: Trouble };

/** Why a file can't be a plan, before the server is asked. */
export function unfit(text: string): string | undefined {
  if (text.trim() === '') return o('import.empty');
  if (new TextEncoder().encode(text).length > mostBytes) return o('import.too-large');
  if (text.includes('\0')) return o('import.not-text');
  if (text.includes('\ufffd')) return o('import.not-utf8');
  return undefined;
}

export async function sendPlan(api: Api, text: string): Promise<Sent> {
  const reason = unfit(text);
  if (reason) return { is: 'refused', message: reason };
  try {
    const answer = await importPlan(api, text);
    if (answer.is === 'imported') return answer;
    return { is: 'wrong', errors: errorsIn(text, answer.errors) };
  } catch (problem) {
    const trouble = troubleOf(problem);
    if (trouble.is === 'signed-out') expired.value = true;
    const message =
      problem instanceof RequestRefused && trouble.is !== 'signed-out'
        ? refusalSentence(problem.code, problem.message)
        : troubleSentence(trouble);
    return { is: 'refused', message, trouble };
  }
}

/** A plan that is being corrected: kept in this tab until it is imported or thrown away. */
export interface Draft {
  readonly name: string;
  readonly text: string;
}

const place = (of: string) => `plenary.plan.${of}`;

export function draftOf(of: string): Draft | undefined {
  try {
    const value: unknown = JSON.parse(kept(place(of), 'tab') ?? '');
    if (typeof value !== 'object' || value === null) return undefined;
    if (!('name' in value && 'text' in value)) return undefined;
    const { name, text } = value;
    return typeof name === 'string' && typeof text === 'string' ? { name, text } : undefined;
  } catch {
    return undefined;
  }
}

export function keepDraft(of: string, draft: Draft | undefined): void {
  if (draft) keep(place(of), JSON.stringify(draft), 'tab');
  else forget(place(of), 'tab');
}
