import type { Person } from '../person.ts';
import { looksClean, looksCleanEverywhere, step, together } from './cast.ts';

/** People choose their table and write a card of good practice there. */
export function choosing(): void {
  step('a second round brings new partners', async ({ lead }) => {
    await next(lead, 'Competency frameworks and training cycles: where do we stand?');
    await lead.presses('Start the session');
    await lead.presses('Start: Review in groups');
    await lead.presses('Start groups: Competency review');
    await together((person) => person.presses('Go now'));
    await together((person) =>
      person.page.getByRole('heading', { level: 1, name: /^Group \d$/ }).waitFor(),
    );
    await lead.presses('End the round');
    await lead.presses('End the round', lead.page.getByRole('group', { name: /^End the round\?/ }));
  });

  step(
    'everyone chooses a table, and may change their mind',
    async ({ lead, au, cn1, cn2, fj }) => {
      await next(lead, 'Innovative learning and blended approaches');
      await lead.presses('Start the session');
      await lead.presses('Start: Choose your table');
      await lead.presses('Start groups: Practice tables');
      await together((person) => person.seesTitle('Choose your group'));
      await looksCleanEverywhere(au, 'choosing a group');
      await au.presses(/^Mentoring/);
      await au.seesTitle('Mentoring');
      await Promise.all([cn1.presses(/^E-learning/), fj.presses(/^Simulation/)]);
      await cn1.seesTitle('E-learning');
      await cn2.presses('Stay in plenary');
      await lead.sees('3 of 4 have chosen a group');
      await looksClean(lead, 'who chose and who did not');
    },
  );

  step('a delegate writes a card of good practice on the phone', async ({ au }) => {
    const { page } = au;
    await au.presses('Add a card');
    for (const [label, words] of [
      ['Title', 'Mentors for new officers'],
      ['Problem', 'New officers learn alone.'],
      ['What we did', 'Every newcomer has a mentor for a year.'],
      ['Result', 'Fewer leave in their first year.'],
      ['Evidence', 'https://example.org/mentors'],
    ] as const) {
      await page.getByLabel(label, { exact: true }).fill(words);
    }
    await au.presses(/^Contact: /);
    const picker = page.getByRole('dialog', { name: 'Contact' });
    await picker.getByLabel('Name or delegation').fill('Australia');
    await au.presses(/Delegate 1 \(Australia\)/, picker);
    await au.presses('Done');
    await au.sees('Everything is saved');
    await au.sees('Complete');
    await looksClean(au, 'a card on the phone');
  });
}

async function next(lead: Person, title: string): Promise<void> {
  await lead.presses('Close this and open the next');
  await lead.presses('Close and open');
  await lead.seesTitle(title);
  await together((person) => person.seesTitle(title));
}
