// Screenshots of the scenes and what is wrong in them; `--help` tells the ways to ask.
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { axes, coverage } from './shots/coverage.mjs';
import { walk } from './shots/keys.mjs';
import { look, openEyes } from './shots/look.mjs';
import { writeSheet } from './shots/sheet.mjs';
import { openStage, scenesOf } from './shots/stage.mjs';

const usage = `npm run scenes -- [scene…] [options]      scenes may end with *
  --all                  every scene at 390 and 1366, and the other axes on typical pages
  --widths=390,1366      --themes=light,dark   --lang=fr   --dir=rtl
  --full                 the whole page instead of the window
  --settle=300           milliseconds to wait before the picture
  --no-axe  --no-shots   leave out what axe-core finds, or the pictures
  --keys                 walk through each page by Tab as well
  --out=/tmp/shots       where the pictures and index.html, the contact sheet, go`;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean', default: false },
    widths: { type: 'string', default: '390,1366' },
    themes: { type: 'string', default: 'light' },
    lang: { type: 'string', default: 'en' },
    dir: { type: 'string', default: 'ltr' },
    out: { type: 'string', default: '/tmp/shots' },
    full: { type: 'boolean', default: false },
    settle: { type: 'string', default: '60' },
    keys: { type: 'boolean', default: false },
    'no-axe': { type: 'boolean', default: false },
    'no-shots': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(usage);
  process.exit();
}
const heights = { 390: 844, 320: 640, 1366: 768, 1920: 1080 };
const options = {
  settle: Number(values.settle),
  full: values.full,
  axe: !values['no-axe'],
  shots: !values['no-shots'],
};
const isWanted = (name) =>
  positionals.length === 0 ||
  positionals.some((p) => (p.endsWith('*') ? name.startsWith(p.slice(0, -1)) : p === name));

function views(names) {
  const { lang, dir } = values;
  const usual = values.widths.split(',').flatMap((width) =>
    values.themes.split(',').map((theme) => ({
      name: [width, theme === 'dark' && theme, lang !== 'en' && lang, dir !== 'ltr' && dir]
        .filter(Boolean)
        .join('-'),
      of: names,
      theme,
      lang,
      dir,
      viewport: { width: Number(width), height: heights[width] ?? 900 },
    })),
  );
  return values.all ? [...usual, ...axes] : usual;
}

const stage = await openStage();
const files = await scenesOf(stage);
const names = [...files.keys()].filter(isWanted);
await mkdir(values.out, { recursive: true });

const looks = [];
async function lookAt(view) {
  const eyes = await openEyes(stage.browser, view);
  for (const scene of view.of.filter((name) => names.includes(name))) {
    const file = files.get(scene);
    const one = await look(eyes, stage, { scene, file, view, out: values.out, options });
    if (values.keys || view.keys) {
      one.found.push(...(await walk(eyes.page)));
    }
    for (const sentence of one.found) console.log(`${scene}-${view.name}: ${sentence}`);
    looks.push(one);
  }
  await eyes.close();
}

// Two at a time: a view more costs a browser's page, not a browser.
const left = views(names);
const worker = async () => {
  for (let view = left.shift(); view; view = left.shift()) await lookAt(view);
};
await Promise.all([worker(), worker()]);
if (options.shots) await writeSheet(values.out, looks);

const missing = Object.values(coverage)
  .flatMap((shown) => Object.values(shown))
  .filter((scene) => !files.has(scene));
for (const scene of missing) console.log(`there is no scene ${scene}`);
const found = looks.reduce((sum, one) => sum + one.found.length, 0) + missing.length;
const where = options.shots ? `${values.out}/index.html` : 'no pictures';
console.log(`${names.length} scenes, ${looks.length} looks, ${found} findings, ${where}`);
await stage.close();
process.exitCode = found > 0 ? 1 : 0;
