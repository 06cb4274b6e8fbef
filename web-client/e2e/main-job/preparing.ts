import { expect } from 'vitest';
import { signsIn } from '../office.ts';
import { planAs } from '../surroundings.ts';
import { key, links, looksClean, looksCleanEverywhere, step, workshop } from './cast.ts';

/** The organizer imports the plan and hands out links. */
export function preparing(): void {
  step('the organizer signs in', async ({ office }) => {
    const { page } = office;
    await page.goto('/organize');
    await office.seesTitle('Sign in to organize');
    await looksClean(office, 'the sign-in page');
    await signsIn(office);
  });

  step(
    'a plan with an error says where it is, and the corrected one is imported',
    async ({ office }) => {
      const { page } = office;
      office.excuse(/status of 422 .*\/api\/workshops$/);
      const plan = planAs('heads-of-rtc-2021', key);
      const choose = page.locator('input[type=file]').first();
      const wrong = plan.replace('minutes: 10', 'minutes: soon');
      await choose.setInputFiles(file(wrong));
      const line = wrong.split('\n').findIndex((text) => text.includes('minutes: soon')) + 1;
      await office.sees(`Line ${line}, column`);
      await looksClean(office, 'a plan that is wrong');
      await page.locator('input[type=file]').first().setInputFiles(file(plan));
      await office.sees('The workshop was created');
      await looksClean(office, 'the list of workshops');
      await page.getByRole('link', { name: 'Open the workshop' }).click();
      await office.seesTitle(workshop);
    },
  );

  step('the organizer looks at the programme and copies personal links', async ({ office }) => {
    const { page } = office;
    await office.sees('Opening session');
    await looksCleanEverywhere(office, 'the programme');
    await page.getByRole('tab', { name: 'People' }).click();
    for (const [person, name] of [
      ['facilitator', 'Facilitator 1 (ROCB A/P)'],
      ['cn1', 'Delegate 1 (China)'],
      ['cn2', 'Delegate 2 (China)'],
      ['fj', 'Delegate 1 (Fiji)'],
      ['jp', 'Delegate 1 (Japan)'],
    ] as const) {
      await office.presses(`Show link: ${name}`);
      await office.presses(`Copy: Personal link of ${name}`);
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link).toMatch(/^https?:\/\/[^/]+\/enter#[\w-]{43}$/);
      links.set(person, link);
      if (person === 'facilitator') await looksClean(office, 'the people with a link shown');
      await office.presses(`Hide link: ${name}`);
    }
    expect(new Set(links.values()).size).toBe(5);
  });
}

const file = (plan: string) => ({
  name: `${key}.yaml`,
  mimeType: 'application/yaml',
  buffer: Buffer.from(plan),
});
