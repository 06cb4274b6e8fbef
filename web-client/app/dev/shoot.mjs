// Screenshots of the scenes, and what axe-core finds in them.
// node app/dev/shoot.mjs [scene…] [--widths=390,1366,1920] [--themes=light,dark] [--lang=fr] [--dir=rtl]
//   [--full] [--settle=300] [--no-shots] [--out=/tmp/shots]; scenes may end with *.
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    widths: { type: 'string', default: '390,1366,1920' },
    themes: { type: 'string', default: 'light,dark' },
    lang: { type: 'string', default: 'en' },
    dir: { type: 'string', default: 'ltr' },
    out: { type: 'string', default: '/tmp/shots' },
    full: { type: 'boolean', default: false },
    settle: { type: 'string', default: '0' },
    'no-shots': { type: 'boolean', default: false },
  },
});
const heights = { 390: 844, 320: 640, 1366: 768, 1920: 1080 };
const require = createRequire(import.meta.url);
const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
const browsers = [process.env.CHROME, '/usr/bin/chromium', '/usr/bin/google-chrome'];
const executablePath = browsers.find((path) => path && existsSync(path));

const server = await createServer({ server: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
await server.listen();
const origin = server.resolvedUrls.local[0];
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});

const wanted = (name) =>
  positionals.length === 0 ||
  positionals.some((p) => (p.endsWith('*') ? name.startsWith(p.slice(0, -1)) : p === name));

async function scenes() {
  const page = await browser.newPage();
  await page.goto(`${origin}dev/index.html`);
  await page.waitForSelector('body[data-ready]');
  const names = await page.evaluate(() => window.scenes);
  await page.close();
  return names.filter(wanted);
}

let found = 0;
async function look(page, scene, theme, width) {
  const { lang, dir } = values;
  const query = new URLSearchParams({ scene, theme, lang, dir });
  await page.goto(`${origin}dev/index.html?${query}`);
  await page.waitForSelector('body[data-ready]');
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(Number(values.settle));
  const name = [scene, width, theme, lang !== 'en' && lang, dir !== 'ltr' && dir].filter(Boolean);
  if (!values['no-shots']) {
    await page.screenshot({
      path: join(values.out, `${name.join('-')}.png`),
      fullPage: values.full,
    });
  }
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (sideways > 0) console.log(`${name.join('-')}: scrolls sideways by ${sideways} px`);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  for (const { id, nodes } of violations) {
    for (const node of nodes) console.log(`${name.join('-')}: ${id} ${node.html.slice(0, 140)}`);
  }
  found += violations.length + (sideways > 0 ? 1 : 0);
}

await mkdir(values.out, { recursive: true });
const names = await scenes();
for (const width of values.widths.split(',').map(Number)) {
  const context = await browser.newContext({
    viewport: { width, height: heights[width] ?? 900 },
    reducedMotion: 'reduce',
    timezoneId: 'Pacific/Fiji',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.log('page error:', error.message));
  page.on('console', (line) => line.type() === 'error' && console.log('console:', line.text()));
  for (const theme of values.themes.split(',')) {
    for (const scene of names) await look(page, scene, theme, width);
  }
  await context.close();
}
console.log(
  `${names.length} scenes, ${found} findings, ${values['no-shots'] ? 'no shots' : values.out}`,
);
await browser.close();
await server.close();
process.exitCode = found > 0 ? 1 : 0;
