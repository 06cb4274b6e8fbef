import { expect } from 'vitest';
import { type Person, soon } from '../person.ts';
import { delegates, looksClean, looksCleanEverywhere, step, together } from './cast.ts';

/** A round of groups, from its start to everyone back in plenary. */
export function grouping(): void {
  step('groups appear, with people of one delegation together', async ({ lead, cn1, cn2 }) => {
    await lead.presses('Close this and open the next');
    await lead.presses('Close and open');
    await lead.presses('Start the session');
    await lead.presses(/^Start: Each centre shares/);
    await lead.presses(/^Start groups: /);
    // Whatever language they chose.
    await together(({ page }) => page.locator('.group-start button').first().click());
    await together(({ page }) => page.locator('.prompt').waitFor());
    const [first, second] = await Promise.all(delegates().map((person) => person.title()));
    expect(first, 'both of China are in one group').toBe(second);
    await cn1.sees('Compare your distance-training practice');
    await lead.sees('Group 1', boardOf(lead));
    await looksCleanEverywhere(lead, 'the board of groups');
    await looksClean(cn1, 'a group on the phone');
    await looksClean(cn2, 'a group in the dark');
  });

  step('a reload within a group leads back into it', async ({ fj }) => {
    const before = await fj.title();
    await fj.page.reload();
    await fj.page.locator('.prompt').waitFor();
    expect(await fj.title()).toBe(before);
  });

  step('who asks for help is seen with how long ago', async ({ lead, cn1, cn2 }) => {
    await cn2.presses('Ask a facilitator for help');
    await cn2.sees('A facilitator has been called');
    await cn1.sees('A facilitator has been called');
    await lead.sees('Asking for help');
    await lead.page.waitForFunction(() => document.title.startsWith('(1) '));
    const call = lead.page.getByRole('region', { name: 'Asking for help' });
    await lead.sees(/just now|\d+ min/, call);
    await lead.sees('Delegate 2 (China)', call);
    await looksClean(lead, 'the board with a call for help');
    await lead.presses(/^Visit /, call);
    await lead.sees(/^You are visiting /);
    await call.waitFor({ state: 'hidden' });
    await cn2.button('Ask a facilitator for help').waitFor();
    await lead.presses('Return to plenary');
  });

  step('a message reaches every group, and the round is made longer', async ({ lead, cn2 }) => {
    await lead.presses('Message to all');
    await lead.page.getByLabel('Message', { exact: true }).fill('Two more questions, then back.');
    await looksClean(lead, 'writing to the groups');
    await lead.presses('Send');
    await together((person) => person.sees('Two more questions, then back.'));
    const before = await secondsLeft(cn2);
    await lead.presses(/^\+5 min/);
    await soon(
      async () => (await secondsLeft(cn2)) > before + 240 || undefined,
      'the countdown of a participant shows five minutes more',
    );
  });

  step('somebody is moved to another group', async ({ lead, cn1, fj }) => {
    const there = await cn1.title();
    await lead.presses(/Delegate 1 \(Fiji\)/, boardOf(lead));
    const place = lead.page.getByLabel('Move to').filter({ visible: true });
    await place.waitFor();
    const choices = await place.locator('option').allTextContents();
    await place.selectOption({ label: choices.find((text) => text.startsWith(there)) ?? '' });
    await fj.page.setViewportSize({ width: 390, height: 500 });
    await fj.page.evaluate('scrollTo(0, document.body.scrollHeight)');
    await lead.presses('Move');
    // Their page speaks French.
    const told = fj.page.getByText('On vous a placé dans').filter({ visible: true });
    await told.waitFor();
    const { y = -1 } = (await told.boundingBox()) ?? {};
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(500);
    await fj.page.setViewportSize({ width: 1366, height: 768 });
    await fj.sees('Delegate 1 (China)');
    await cn1.sees('Delegate 1 (Fiji)');
  });

  step('when the round ends everyone is back in plenary', async ({ lead, cn1, cn2 }) => {
    await lead.presses('End the round');
    await lead.presses('End the round', lead.page.getByRole('group', { name: /^End the round\?/ }));
    await cn1.sees('You are back in plenary');
    await cn2.sees('You are back in plenary');
    const plenary = { level: 1, name: /^Each centre/ };
    await together((person) => person.page.getByRole('heading', plenary).waitFor());
    await looksClean(cn1, 'back in plenary');
  });

  step('who leaves is missed', async ({ lead, cn1, jp }) => {
    await jp.context.close();
    await lead.sees('2 of 8 delegations present');
    await lead.sees(/^Missing: .*Japan/);
    await cn1.presses('People');
    await cn1.sees('2 of 8 delegations present');
    await looksClean(cn1, 'the people on the phone');
    await cn1.presses('Programme');
    await looksClean(cn1, 'the programme on the phone');
    await cn1.presses('Now');
  });
}

const boardOf = ({ page }: Person) =>
  page.getByRole('region', { name: 'Two centres compare notes' });

async function secondsLeft({ page }: Person): Promise<number> {
  const face = await page.locator('.time-left .countdown > [aria-hidden]').textContent();
  return (face ?? '').split(':').reduce((total, part) => total * 60 + Number(part), 0);
}
