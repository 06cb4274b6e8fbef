// Installs the packages and builds the client, each only if what it depends on has changed:
// `./mvnw` starts in seconds the second time.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const made = new Set(['node_modules', 'dist', 'target', 'e2e']);

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !made.has(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : [path];
    })
    .sort();
}

function digest(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) {
    hash.update(`${file}\0${statSync(file).size}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function run(...args) {
  const windows = process.platform === 'win32';
  const done = spawnSync('npm', args, { cwd: here, stdio: 'inherit', shell: windows });
  if (done.error) {
    console.error(`npm cannot be run: ${done.error.message}`);
  }
  if (done.status !== 0) {
    process.exit(done.status ?? 1);
  }
}

function once(name, files, products, work) {
  const stamp = join(here, 'node_modules', `.plenary-${name}`);
  const wanted = digest(files);
  const isDone = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (!isDone || !products.every((product) => existsSync(join(here, product)))) {
    work();
    writeFileSync(stamp, wanted);
  }
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`The web client needs Node 20 or newer; this is ${process.version}.`);
  process.exit(1);
}
once('install', [join(here, 'package-lock.json')], ['node_modules'], () =>
  run('ci', '--no-audit', '--no-fund'),
);
once('build', filesIn(here), ['dist/index.html', 'dist/sw.js', 'sdk/dist'], () =>
  run('run', 'build'),
);
