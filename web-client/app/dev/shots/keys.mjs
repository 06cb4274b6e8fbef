// A walk through a page by the keyboard alone: everything is reached, and one sees where one is.
const most = 120;

export async function walk(page) {
  const found = [];
  const seen = new Set();
  // A dialog has put the focus into itself; everywhere else the walk begins at the top.
  await page.evaluate(() => {
    const { activeElement } = document;
    if (!activeElement?.closest('dialog[open]')) activeElement?.blur();
  });
  const start = await page.evaluate(whereAmI);
  if (start) seen.add(start.id);
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(whereAmI);
    if (!at) break;
    if (seen.has(at.id)) break;
    seen.add(at.id);
    if (!at.shown) found.push(`focus is not seen on ${at.told}`);
    if (!at.inView) found.push(`focus is out of sight on ${at.told}`);
  }
  const missed = await page.evaluate(notReached);
  if (seen.size < most) found.push(...missed.map((told) => `is not reached by Tab: ${told}`));
  return found;
}

function whereAmI() {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  element.dataset.walked ??= String(document.querySelectorAll('[data-walked]').length);
  const { outlineStyle, outlineWidth, borderStyle } = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const told = element.outerHTML.replace(/\s+/g, ' ').slice(0, 100);
  return {
    id: element.dataset.walked,
    told,
    shown: outlineStyle !== 'none' && outlineWidth !== '0px' ? true : borderStyle === 'focus',
    inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}

function notReached() {
  const can = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary';
  return [...document.querySelectorAll(can)]
    .filter((element) => element.checkVisibility() && !element.dataset.walked)
    .filter(({ tabIndex, type }) => tabIndex >= 0 && type !== 'radio')
    .filter((element) => !document.querySelector('dialog[open]') || element.closest('dialog'))
    .map((element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 100));
}
