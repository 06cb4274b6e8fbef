import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Bundles the programs of this folder for Node, on the client's own source. */
export default defineConfig({
  root: here('.'),
  resolve: {
    alias: [
      { find: /^@plenary\/client\/rest$/, replacement: here('../sdk/src/rest.ts') },
      { find: /^@plenary\/client$/, replacement: here('../sdk/src/index.ts') },
    ],
  },
  build: {
    ssr: true,
    target: 'node20',
    outDir: here('./dist'),
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      input: {
        cli: here('./cli.ts'),
        figures: here('./figures.ts'),
        groups: here('./groups.ts'),
      },
      // What programs share stands beside them: it looks for the backend from where it is.
      output: { chunkFileNames: '[name].js' },
    },
  },
});
