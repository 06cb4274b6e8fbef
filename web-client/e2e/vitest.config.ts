import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A story goes on where its last step ended, so the first step that fails ends it. */
export default defineConfig({
  root: here('.'),
  resolve: {
    alias: [
      { find: /^@plenary\/client\/rest$/, replacement: here('../sdk/src/rest.ts') },
      { find: /^@plenary\/client$/, replacement: here('../sdk/src/index.ts') },
    ],
  },
  test: {
    include: ['*.story.ts'],
    reporters: ['verbose'],
    bail: 1,
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
