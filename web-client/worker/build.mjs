// Writes dist/sw.js for the build that lies in dist.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiled } from './compile.mjs';
import { shellOf } from './shell.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = join(here, '../dist');
const read = (path) => readFile(path, 'utf8');

const manifest = JSON.parse(await read(join(dist, '.vite/manifest.json')));
const shell = shellOf(manifest, await read(join(dist, 'index.html')));
const { on } = JSON.parse(await read(join(here, 'switch.json')));
await writeFile(join(dist, 'sw.js'), await compiled(on ? shell : null));
