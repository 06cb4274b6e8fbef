import { looksClean, looksCleanEverywhere, step, together } from './cast.ts';

/** Groups report back, and what all wrote is put together on every screen. */
export function harvesting(): void {
  step('the round ends, and the merged view is on everyone’s screen', async ({ lead, au, cn1 }) => {
    await lead.presses('End the round');
    await lead.presses('End the round', lead.page.getByRole('group', { name: /^End the round\?/ }));
    await together((person) => person.sees('You are back in plenary'));
    await lead.presses('Training framework map');
    await lead.page.getByRole('tab', { name: 'Merged' }).click();
    await looksCleanEverywhere(lead, 'the merged view');
    await lead.presses('Show the merged view to everyone');
    await together((person) => person.sees('On everyone’s screen'));
    await cn1.sees(/copies put together/);
    await looksClean(au, 'the merged view on the phone');
  });

  step('similar answers are put together under a name', async ({ lead }) => {
    const { page } = lead;
    await page.getByRole('tab', { name: 'Answers' }).click();
    await page.getByLabel('Column').selectOption({ label: 'Gap' });
    await page.getByRole('checkbox', { name: /^Choose: No evaluation yet/ }).check();
    await page.getByRole('checkbox', { name: /^Choose: .*budget/ }).check();
    await page.getByLabel('Name of the theme').fill('Means');
    await lead.presses('Put together');
    await lead.sees('Means');
    await looksClean(lead, 'themes');
    await lead.presses('End', page.getByRole('region', { name: /^On everyone’s screen/ }));
  });
}
