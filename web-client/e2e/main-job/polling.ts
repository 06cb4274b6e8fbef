import { expect } from 'vitest';
import type { Person } from '../person.ts';
import { key, looksClean, step, together } from './cast.ts';

const ready = 'How ready is your training centre for hybrid meetings?';

/** A poll by delegation, answered by touch, by keyboard and without network. */
export function polling(): void {
  step('a poll opens on every screen', async ({ lead, cn1, cn2 }) => {
    await lead.presses(`Open poll: ${ready}`);
    await together((person) => person.sees(ready));
    await cn1.presses('4');
    await cn1.sees('Your answer is recorded.');
    await cn2.sees(/^Your delegation answered: 4 \(by Delegate 1 \(China\)\)/);
    await lead.sees('1 of 8 delegations answered');
    await lead.sees(/^Waiting for: .*Japan/);
    await looksClean(lead, 'the facilitator with a poll');
    await looksClean(cn1, 'an answered poll on the phone');
    await looksClean(cn2, 'a poll answered by another, in the dark');
  });

  step('somebody answers with the keyboard alone', async ({ lead, jp }) => {
    const { page } = jp;
    await jp.page.locator('body').press('Tab');
    for (let presses = 0; presses < 60; presses++) {
      const choice = page.locator('.step:focus');
      if ((await choice.count()) > 0 && (await choice.textContent()) === '2') break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await jp.sees('Your answer is recorded.');
    await lead.sees('2 of 8 delegations answered');
  });

  step('an answer given without network waits, then counts once', async ({ lead, fj }) => {
    fj.excuse(/ERR_INTERNET_DISCONNECTED/);
    await fj.context.setOffline(true);
    await fj.sees('You are offline');
    await fj.sees(/Last news at \d\d:\d\d/);
    await fj.presses('5');
    await fj.sees('Your answer is kept on this device and sent when you are connected.');
    await looksClean(fj, 'offline with an answer that waits');
    await lead.sees('2 of 8 delegations answered');
    await fj.context.setOffline(false);
    await fj.sees('Your answer is recorded.');
    await fj.misses('You are offline');
    await lead.sees('3 of 8 delegations answered');
  });

  step('an answer that waits outlives the tab in which it was given', async ({ lead, fj }) => {
    await fj.context.setOffline(true);
    await fj.sees('You are offline');
    await fj.presses('3');
    await fj.sees('Your answer is kept on this device and sent when you are connected.');
    await fj.takesNewTab();
    await fj.context.setOffline(false);
    await fj.opens(`/w/${key}`);
    await fj.sees('Your answer is recorded.');
    await fj.page.locator('.step[aria-pressed=true]', { hasText: '3' }).waitFor();
    await lead.sees('3 of 8 delegations answered');
  });

  step('the organizer watches who is there while it goes on', async ({ office }) => {
    const { page } = office;
    await page.getByRole('tab', { name: 'Attendance' }).click();
    await page.getByLabel('Attendance of').selectOption('developments');
    await office.sees('Updates by itself');
    const seats = page.locator('.totals > div').filter({ hasText: 'Delegations with a seat' });
    await office.sees('3 of 8', seats);
    await office.sees('Delegate 1 (Fiji)');
    await looksClean(office, 'the attendance while the session is on');
  });

  step('after the close the results are on every screen', async ({ lead, cn1, cn2 }) => {
    await lead.presses(`Close poll: ${ready}`);
    await lead.sees('Close the poll? 3 of 8 answered.');
    await lead.presses('Close the poll');
    await together(async (person) => {
      await person.sees('Poll closed');
      await person.sees('Average: 3');
      const counts = person.page.getByRole('table', { name: ready }).locator('td.bar-count');
      expect(await counts.allTextContents()).toEqual(['0', '1', '1', '1', '0']);
    });
    await lead.sees('Average 3');
    await looksClean(cn1, 'results on the phone');
    await looksClean(cn2, 'results in the dark');
  });

  step('the pages speak French and Spanish, and turn dark', async ({ lead, fj, jp }) => {
    await chooses(fj, /My menu$/, 'Français', 'fr');
    await fj.presses('Sombre');
    await fj.page.locator('html[data-theme=dark]').waitFor();
    await fj.page.keyboard.press('Escape');
    await fj.sees('Sondage clos');
    await looksClean(fj, 'the page in French and in the dark');
    await chooses(jp, /My menu$/, 'Español', 'es');
    await jp.page.keyboard.press('Escape');
    await jp.sees('Encuesta cerrada');
    await looksClean(jp, 'the page in Spanish');
    await chooses(lead, 'You and this page', 'Français', 'fr');
    await looksClean(lead, 'the facilitator’s page in French');
    await lead.presses('English');
    await lead.page.locator('html[lang=en]').waitFor();
    await lead.page.keyboard.press('Escape');
  });
}

async function chooses(
  person: Person,
  menu: string | RegExp,
  language: string,
  code: string,
): Promise<void> {
  await person.presses(menu);
  await person.presses(language);
  await person.page.locator(`html[lang=${code}]`).waitFor();
}
