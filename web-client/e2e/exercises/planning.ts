import { expect } from 'vitest';
import { url } from '../surroundings.ts';
import { invited, key, looksClean, looksCleanEverywhere, step, together } from './cast.ts';

const inGroup = { level: 1, name: /^Group \d$/ };

/** Groups are planned before the session begins, and then start in one action. */
export function planning(): void {
  step(
    'everyone comes in, and the first day is behind them',
    async ({ lead, au, cn1, cn2, fj }) => {
      const people = {
        'wco-expert-1': lead,
        'au-delegate-1': au,
        'cn-delegate-1': cn1,
        'cn-delegate-2': cn2,
        'fj-delegate-1': fj,
      };
      const links = await invited(Object.keys(people));
      expect(links.size).toBe(5);
      await Promise.all(
        Object.entries(people).map(([person, browser]) => browser.opens(links.get(person) ?? '')),
      );
      await lead.page.waitForURL(`${url}/w/${key}/lead`);
      await lead.presses('Open the session');
      await lead.presses('Close this and open the next');
      await lead.presses('Close and open');
      await lead.seesTitle('Mapping drill: our training frameworks');
      await together((person) => person.seesTitle('Mapping drill: our training frameworks'));
    },
  );

  step(
    'the facilitator plans the groups, moves somebody and keeps them ready',
    async ({ lead }) => {
      await lead.presses('Plan groups: Mapping drill');
      const plan = lead.page.getByRole('dialog');
      await lead.sees('All wishes of the plan are met', plan);
      const groups = plan.locator('.plan-group');
      await expect.poll(() => groups.count()).toBe(6);
      await looksCleanEverywhere(lead, 'planning groups');
      const fiji = plan.getByRole('button', { name: /Delegate 1 \(Fiji\)/ });
      await fiji.click();
      await plan.getByLabel('Move to').selectOption({ label: 'Group 6' });
      await lead.presses('Move', plan);
      await groups.last().getByText('Delegate 1 (Fiji)').waitFor();
      await groups.last().getByText('Stays here').first().waitFor({ state: 'attached' });
      await lead.presses('Shuffle', plan);
      await groups.last().getByText('Delegate 1 (Fiji)').waitFor();
      await lead.presses('Keep ready', plan);
      await plan.waitFor({ state: 'hidden' });
      await lead.sees('Ready');
    },
  );

  step('the round starts as planned, and everyone is told before they go', async (cast) => {
    const { lead, au, fj } = cast;
    await lead.presses('Start the session');
    await lead.presses('Start: Group drill');
    await lead.presses('Start groups: Mapping drill');
    await together((person) => person.sees(/^Your group starts in \d+ seconds?$/));
    await looksClean(au, 'the notice before a group on the phone');
    await together((person) => person.presses('Go now'));
    await together((person) => person.page.getByRole('heading', inGroup).waitFor());
    expect(await fj.title()).toBe('Group 6');
    await au.sees('Map your training framework row by row');
    await looksCleanEverywhere(lead, 'the cockpit');
  });
}
