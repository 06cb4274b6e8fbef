import { expect } from 'vitest';
import type { Person } from '../person.ts';
import { soon } from '../person.ts';
import { looksClean, looksCleanEverywhere, step } from './cast.ts';

/** Worksheets are filled on phones and laptops, by several people at once, with a line or without. */
export function writing(): void {
  step('a phone fills in one row at a time', async ({ au }) => {
    const { page } = au;
    await page.getByRole('heading', { name: 'Recruit training' }).waitFor();
    await looksClean(au, 'a worksheet on the phone');
    await au.presses('Partial', page.getByRole('group', { name: 'In place?' }));
    await au.presses('3', page.getByRole('group', { name: 'Maturity' }));
    await page.getByLabel('Who owns it').fill('The academy');
    await page.getByLabel('Gap', { exact: true }).fill('No evaluation yet');
    await au.sees('Everything is saved');
    await au.sees('4 of 28 filled in');
  });

  step('what is written without a line arrives once it is back', async ({ au }) => {
    const { page } = au;
    au.excuse(/ERR_INTERNET_DISCONNECTED/);
    await page.context().setOffline(true);
    await au.presses('Next');
    await page.getByRole('heading', { name: 'Basic training' }).waitFor();
    await page.getByLabel('Who owns it').fill('Written on the ferry');
    await au.sees(/kept on this device/);
    await page.context().setOffline(false);
    await au.sees('Everything is saved');
    await page.reload();
    await page.getByLabel('Go to row').selectOption({ index: 1 });
    await expect
      .poll(() => page.getByLabel('Who owns it').inputValue())
      .toBe('Written on the ferry');
    await au.sees('5 of 28 filled in');
  });

  step('two people write into the same cell, and no word is lost', async ({ cn1, cn2 }) => {
    await Promise.all([
      types(cn1, 'Trainers are few in the provinces.'),
      types(cn2, 'The budget comes late.'),
    ]);
    for (const person of [cn1, cn2]) {
      await soon(async () => {
        const text = await gapOf(person).inputValue();
        const words = ['Trainers', 'few', 'provinces', 'budget', 'late'];
        return words.every((word) => text.includes(word)) || undefined;
      }, `${person.name} sees the words of both`);
    }
    await soon(
      async () => (await gapOf(cn1).inputValue()) === (await gapOf(cn2).inputValue()) || undefined,
      'both see the same text',
    );
    await cn1.sees('Everything is saved');
    await looksClean(cn1, 'a worksheet on a laptop');
    await looksClean(cn2, 'a worksheet in the dark');
  });

  step('the facilitator sees how far they are, and a message is seen', async ({ lead, fj }) => {
    await lead.presses('Message to all');
    await lead.page.getByLabel('Message', { exact: true }).fill('Ten more minutes.');
    await lead.presses('Send');
    await fj.sees('Ten more minutes.');
    await lead.sees(/seen by \d of \d groups?/);
    await lead.presses('Training framework map');
    await lead.sees(/\d+ have not begun/);
    await looksCleanEverywhere(lead, 'the progress of a worksheet');
    await lead.presses('Back');
  });
}

const gapOf = ({ page }: Person) => page.getByLabel('Recruit training: Gap');

async function types(person: Person, words: string): Promise<void> {
  const cell = gapOf(person);
  await cell.click();
  await cell.pressSequentially(words, { delay: 40 });
}
