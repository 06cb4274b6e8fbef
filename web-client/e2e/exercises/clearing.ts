import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { signsIn } from '../office.ts';
import { phone } from '../person.ts';
import { key, looksClean, looksCleanEverywhere, stage, step } from './cast.ts';

/** The card becomes part of the compendium once its delegation has cleared it. */
export function clearing(): void {
  let link = '';

  step('the organizer asks a delegation to clear its card', async ({ office }) => {
    const { page } = office;
    await page.goto('/organize');
    await signsIn(office);
    await page.goto(`/organize/${key}`);
    await page.getByRole('tab', { name: 'Compendium' }).click();
    await office.sees('Mentors for new officers');
    await looksCleanEverywhere(office, 'the cards');
    await page.getByLabel('Choose all shown').check();
    await office.presses(/^Ask for clearance/);
    await office.sees('1 card is asked for.');
    await office.presses('Links to send');
    await office.presses(/the link of Australia/);
    link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/\/clear#[\w-]{20,}$/);
    await looksClean(office, 'the links of clearance');
  });

  step('somebody at home clears it by the link, without an account', async () => {
    const home = await stage.arrive('home', phone);
    await home.opens(link);
    await home.seesTitle('Practices of Australia');
    await home.sees('Every newcomer has a mentor for a year.');
    await looksClean(home, 'clearing on the phone');
    await home.page.getByLabel('Your name and function').fill('Director of training');
    await home.presses(/^Clear for publication: /);
    await home.sees('Everything is decided. Thank you.');
    await looksClean(home, 'everything is cleared');
  });

  step('the compendium is exported with where each card comes from', async ({ office }) => {
    const { page } = office;
    await page.goto(`/organize/${key}`);
    await page.getByRole('tab', { name: 'Compendium' }).click();
    await office.sees('Cleared');
    await office.presses('Export');
    await looksClean(office, 'the export');
    const [json] = await Promise.all([
      page.waitForEvent('download'),
      office.presses('Data (JSON)'),
    ]);
    const text = readFileSync(await json.path(), 'utf8');
    expect(text).toContain('Mentors for new officers');
    expect(text).toContain('Director of training');
    const [pdf] = await Promise.all([page.waitForEvent('download'), office.presses('PDF')]);
    expect(
      readFileSync(await pdf.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });
}
