import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decode } from '../src/frames.ts';
import { type GoldenFrame, goldenFrames, textOf } from './golden.ts';

const fromServer = goldenFrames.filter(({ direction }) => direction === 'server');
const validFromClient = goldenFrames.filter(
  ({ direction, valid }) => direction === 'client' && valid,
);

describe('golden frames', () => {
  it.each(fromServer)('$name', (golden) => {
    const decoded = decode(textOf(golden));
    expect(decoded !== undefined && decoded.t !== 'other').toBe(golden.valid);
  });

  it('of the client that are valid, and documents, have the declared types', () => {
    expect(compilerSays(clientFrames() + documents())).toBe('');
  });

  it('of the client that are wrong name a code', () => {
    const wrong = goldenFrames.filter(({ direction, valid }) => direction === 'client' && !valid);
    expect(wrong.filter(({ code }) => !code)).toEqual([]);
  });

  it('name every code of the decoder', () => {
    const codes = new Set(goldenFrames.map(({ code }) => code));
    for (const code of [
      'unknown-field',
      'duplicate-field',
      'wrong-type',
      'bad-text',
      'too-large',
    ]) {
      expect(codes).toContain(`frame.${code}`);
    }
  });
});

function clientFrames(): string {
  return validFromClient
    .map(({ frame }, index) => `export const c${index}: ClientFrame = ${JSON.stringify(frame)};\n`)
    .join('');
}

function documents(): string {
  const whole = fromServer.filter(({ valid }) => valid).flatMap(wholeDocuments);
  expect(whole.length).toBeGreaterThan(10);
  return whole
    .map(
      ([topic, document], index) =>
        `export const d${index}: DocumentOf<${JSON.stringify(topic)}> = ${JSON.stringify(document)};\n`,
    )
    .join('');
}

function wholeDocuments(golden: GoldenFrame): [string, unknown][] {
  const frame = decode(textOf(golden));
  if (frame?.t !== 'sync') return [];
  return [...frame.topics].flatMap(([topic, change]) =>
    change.kind === 'whole' && change.v > 0 ? [[topic, change.doc]] : [],
  );
}

function compilerSays(statements: string): string {
  const home = fileURLToPath(new URL('..', import.meta.url));
  const folder = mkdtempSync(join(home, '.golden-'));
  const imports =
    "import type { ClientFrame } from '../src/frames.ts';\n" +
    "import type { DocumentOf } from '../src/documents.ts';\n";
  writeFileSync(join(folder, 'frames.ts'), imports + statements);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../tsconfig.json', include: ['frames.ts'] }),
  );
  try {
    const tsc = join(home, '../node_modules/.bin/tsc');
    return execFileSync(tsc, ['--noEmit', '-p', folder], { encoding: 'utf8' });
  } catch (failure) {
    return String((failure as { stdout?: unknown }).stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
