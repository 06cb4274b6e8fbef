// Writes dist/sw.js for the build that lies in dist.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { shellOf } from './shell.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = join(here, '../dist');
const read = (path) => readFile(path, 'utf8');

const manifest = JSON.parse(await read(join(dist, '.vite/manifest.json')));
const shell = shellOf(manifest, await read(join(dist, 'index.html')));
const { on } = JSON.parse(await read(join(here, 'switch.json')));
await build({
  configFile: false,
  logLevel: 'error',
  define: { SHELL: JSON.stringify(on ? shell : null) },
  build: {
    outDir: dist,
    emptyOutDir: false,
    target: ['safari16', 'chrome109', 'firefox115'],
    lib: {
      entry: join(here, 'sw.ts'),
      formats: ['iife'],
      name: 'plenary',
      fileName: () => 'sw.js',
    },
  },
});
