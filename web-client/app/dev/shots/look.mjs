// One look at a scene: its picture, what runs out of the page, and what axe-core finds.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function openEyes(browser, view) {
  const context = await browser.newContext({
    viewport: view.viewport,
    deviceScaleFactor: view.scale ?? 1,
    reducedMotion: 'reduce',
    forcedColors: view.forcedColors ?? 'none',
    timezoneId: 'Pacific/Fiji',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  if (view.media) await page.emulateMedia({ media: view.media });
  return { page, complaints, close: () => context.close() };
}

export async function look({ page, complaints }, stage, { scene, file, view, out, options }) {
  complaints.length = 0;
  const { theme = 'light', lang = 'en', dir = 'ltr' } = view;
  const query = new URLSearchParams({ file, scene, theme, lang, dir });
  await page.goto(`${stage.address}?${query}`);
  await page.waitForSelector('body[data-ready]', { timeout: 15_000 });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
  if (view.text) await page.evaluate(enlarge, view.text);
  await page.waitForTimeout(options.settle);
  const picture = `${scene}-${view.name}.png`;
  if (options.shots) {
    const fullPage = options.full || view.media === 'print';
    await page.screenshot({ path: join(out, picture), fullPage });
  }
  const found = [
    ...complaints,
    ...(await page.evaluate(runsOut)),
    ...(await page.evaluate(tablesBroken)),
  ];
  if (view.media === 'print') found.push(...(await page.evaluate(printsBadly)));
  if (dir === 'rtl') found.push(...(await page.evaluate(notMirrored)));
  if (options.axe && view.media !== 'print') found.push(...(await flaws(page)));
  return { scene, view: view.name, picture, found };
}

async function flaws(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (runOnly) => window.axe.run(document, { runOnly }),
    rules,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id} ${html.slice(0, 140)}`),
  );
}

// In the page: what is wider than the window, and words that are cut without being meant to be.
function runsOut() {
  const found = [];
  const root = document.documentElement;
  const sideways = root.scrollWidth - root.clientWidth;
  if (sideways > 0) found.push(`scrolls sideways by ${sideways} px`);
  for (const element of document.querySelectorAll('button, a, h1, h2, h3, .chip, label, p')) {
    const { overflowX } = getComputedStyle(element);
    const cut = element.scrollWidth - element.clientWidth;
    const told = `${element.tagName.toLowerCase()} “${element.textContent.trim().slice(0, 40)}”`;
    if (cut > 1 && overflowX === 'visible' && element.clientWidth > 0) {
      found.push(`${told} runs out of itself by ${cut} px`);
    }
  }
  return found;
}

// In the page: figures and heads of tables on more than one line, and names that leave their column's edge.
function tablesBroken() {
  const lines = (cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size;
  };
  const text = (cell) => cell.textContent.trim().slice(0, 40);
  const cells = [...document.querySelectorAll('.table td.figures, .table thead th')];
  const broken = cells
    .filter((cell) => cell.children.length === 0 && lines(cell) > 1)
    .map((cell) => `“${text(cell)}” breaks in its cell`);
  const start = (cell) => getComputedStyle(cell.parentElement).direction;
  const turned = [...document.querySelectorAll('.table [dir="auto"]:is(th, td)')]
    .filter((cell) => getComputedStyle(cell).direction !== start(cell))
    .filter((cell) => getComputedStyle(cell).textAlign === 'start')
    .map((cell) => `“${text(cell)}” leaves the edge of its column`);
  return [...broken, ...turned];
}

// In the page as it is printed: what would lie over every sheet, and heads that vanish from the second on.
function printsBadly() {
  const shown = (element) => element.checkVisibility();
  const name = (element) => `${element.tagName.toLowerCase()} “${element.textContent.trim()}”`;
  const fixed = [...document.querySelectorAll('body *')]
    .filter((element) => element.textContent.trim() && shown(element))
    .filter((element) => getComputedStyle(element).position === 'fixed')
    .map((element) => `${name(element)} is printed on every sheet`);
  const buttons = [...document.querySelectorAll('thead button')]
    .filter((element) => shown(element) && getComputedStyle(element).display !== 'contents')
    .map((element) => `${name(element)} is not repeated on the next sheet`);
  return [...fixed, ...buttons];
}

// In the page: what stands elsewhere than in the mirror of the page from left to right.
function notMirrored() {
  const root = document.documentElement;
  const parts = [
    ...document.querySelectorAll('header *, main > *, main > * > *, nav *, button, h1, h2'),
  ].filter((part) => getComputedStyle(part).display !== 'inline');
  const centres = () =>
    parts.map((part) => part.getBoundingClientRect()).map((box) => [box.left, box.right]);
  const mirrored = centres();
  root.dir = 'ltr';
  const plain = centres();
  root.dir = 'rtl';
  const width = root.clientWidth;
  return parts.flatMap((part, index) => {
    const [left, right] = mirrored[index];
    const [ltrLeft, ltrRight] = plain[index];
    const isThere =
      Math.abs(left - (width - ltrRight)) < 3 && Math.abs(right - (width - ltrLeft)) < 3;
    const isMeant = part.closest('[dir], svg') !== null && part.closest('[dir]') !== root;
    return isThere || isMeant || right === left
      ? []
      : [`is not mirrored: ${part.outerHTML.slice(0, 100)}`];
  });
}

// In the page: what a person does who has set larger letters in the browser.
function enlarge(percent) {
  document.documentElement.style.fontSize = `${percent}%`;
}
