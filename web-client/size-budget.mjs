import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = join(here, 'dist');
const budget = JSON.parse(await readFile(join(here, 'size-budget.json'), 'utf8'));
const manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8'));
const wrong = [];

function initialFiles(roots) {
  const files = new Set();
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (!chunk) {
      wrong.push(`size-budget.json names ${key}, which the build has not.`);
      return;
    }
    files.add(chunk.file);
    for (const css of chunk.css ?? []) files.add(css);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  roots.forEach(visit);
  return [...files];
}

async function gzipped(file) {
  return gzipSync(await readFile(join(dist, file)), { level: 9 }).length;
}

async function sdkSize() {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'safari16',
      lib: { entry: join(here, 'sdk/src/index.ts'), formats: ['es'] },
    },
  });
  const chunks = output.flatMap((result) => result.output).filter((part) => part.type === 'chunk');
  return chunks.reduce((sum, chunk) => sum + gzipSync(chunk.code, { level: 9 }).length, 0);
}

async function foreignOrigins() {
  const files = await readdir(dist, { recursive: true });
  for (const file of files.filter((name) => /\.(html|js|css|json|webmanifest|svg)$/.test(name))) {
    const text = await readFile(join(dist, file), 'utf8');
    for (const [origin] of text.matchAll(/https?:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+/gi)) {
      if (!budget.knownOrigins.includes(origin)) wrong.push(`${file} names ${origin}.`);
    }
  }
}

function within(what, size, limit) {
  console.log(`${what}: ${size} of ${limit} bytes gzipped`);
  if (size > limit) wrong.push(`${what} is ${size - limit} bytes over its budget.`);
}

const sizes = await Promise.all(initialFiles(budget.participant.roots).map(gzipped));
within(
  'participant page',
  sizes.reduce((sum, size) => sum + size, 0),
  budget.participant.limit,
);
within('sdk', await sdkSize(), budget.sdk.limit);
within('service worker', await gzipped('sw.js'), budget.worker.limit);
await foreignOrigins();

for (const sentence of wrong) console.error(sentence);
process.exitCode = wrong.length > 0 ? 1 : 0;
