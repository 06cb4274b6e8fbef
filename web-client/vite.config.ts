import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const backend = 'http://localhost:8080';

export default defineConfig({
  root: here('./app'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: {
    alias: [
      { find: /^@plenary\/client\/rest$/, replacement: here('./sdk/src/rest.ts') },
      { find: /^@plenary\/client$/, replacement: here('./sdk/src/index.ts') },
    ],
  },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    manifest: true,
    modulePreload: { polyfill: false },
    target: ['safari16', 'chrome109', 'firefox115'],
  },
  server: {
    proxy: {
      '/api': backend,
      '/ws': { target: backend, ws: true },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'sdk', root: here('./sdk'), include: ['test/**/*.test.ts'] },
      },
      {
        extends: true,
        test: { name: 'rehearse', root: here('./rehearse'), include: ['test/**/*.test.ts'] },
      },
      {
        extends: true,
        test: { name: 'worker', root: here('./worker'), include: ['test/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'app',
          root: here('./app'),
          environment: 'happy-dom',
          include: ['**/*.test.{ts,tsx}'],
        },
      },
    ],
    passWithNoTests: true,
  },
});
