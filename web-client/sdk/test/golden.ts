import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A frame that the Java and the TypeScript tests both read. */
export interface GoldenFrame {
  readonly name: string;
  readonly direction: 'client' | 'server';
  readonly frame?: unknown;
  readonly raw?: string;
  readonly valid: boolean;
  readonly code?: string;
}

const folder = new URL('../../../backend/src/test/resources/protocol/', import.meta.url);

export const goldenFrames: readonly GoldenFrame[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => {
    const frames: GoldenFrame[] = JSON.parse(
      readFileSync(fileURLToPath(new URL(file, folder)), 'utf8'),
    );
    return frames.map((frame) => ({ ...frame, name: `${file}: ${frame.name}` }));
  });

export function textOf({ raw, frame }: GoldenFrame): string {
  return raw ?? JSON.stringify(frame);
}
