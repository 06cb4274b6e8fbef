import { expect } from 'vitest';
import { url } from '../surroundings.ts';
import { key, looksClean, step } from './cast.ts';

/** What people are shown beside the workshop itself: the way in, and where else they are. */
export function showing(): void {
  step('the facilitator shows the way in, and Esc puts it away', async ({ lead }) => {
    const { page } = lead;
    await lead.presses('Show the way in');
    const shown = page.getByRole('dialog', { name: 'Join this session' });
    await lead.sees(new URL(url).host, shown);
    await lead.sees(key.toUpperCase(), shown);
    await shown.getByRole('img', { name: /^QR code/ }).waitFor();
    await page.setViewportSize({ width: 1920, height: 1080 });
    await looksClean(lead, 'the way in on a projector');
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.keyboard.press('Escape');
    await shown.waitFor({ state: 'hidden' });
    await page.keyboard.press('j');
    await shown.waitFor();
    await page.keyboard.press('Escape');
    await shown.waitFor({ state: 'hidden' });
  });

  step('who goes on in a copy of the tab is told so in the first', async ({ jp }) => {
    const first = jp.page;
    const tab = await first.evaluate(() => {
      dispatchEvent(new Event('pagehide'));
      return sessionStorage.getItem('plenary/tab');
    });
    expect(tab, 'the id of the tab').not.toBeNull();
    const copy = await jp.context.newPage();
    await copy.addInitScript((id) => sessionStorage.setItem('plenary/tab', id), tab ?? '');
    await copy.goto(`/w/${key}`);
    await jp.sees('Connected', copy);
    await jp.seesTitle('This page is open somewhere else');
    await looksClean(jp, 'a page that went on in another tab');
    await jp.presses('Use it here');
    await jp.sees('Connected');
    await jp.sees('This page is open somewhere else', copy);
    await copy.close();
  });
}
