import type { Shell } from './serve.ts';

export function compiled(shell: Shell | null): Promise<string>;
