import type { Shell } from './serve.ts';

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

export function shellOf(manifest: Readonly<Record<string, Chunk>>, html: string): Shell;
