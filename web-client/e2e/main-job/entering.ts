import { phone } from '../person.ts';
import { url } from '../surroundings.ts';
import { key, links, looksClean, stage, step, together, welcome } from './cast.ts';

export const measures = 'Response to the pandemic and co-operation with other organizations';

/** People come in, by link and by code, and see what is on. */
export function entering(): void {
  step('a stranger is told what to do with a wrong link and a wrong code', async () => {
    const stranger = await stage.arrive('stranger', phone);
    const { page } = stranger;
    stranger.excuse(/status of 404 .*\/api\/(links|join)$/);
    await page.goto('/enter#nobody-has-this-secret');
    await stranger.seesTitle('This link does not work any more');
    await looksClean(stranger, 'a link that is unknown');
    await page.getByRole('link', { name: 'Join with a code' }).click();
    await stranger.seesTitle('Join the workshop');
    await looksClean(stranger, 'the join page');
    await page.getByLabel('Code').fill('NO-SUCH-CODE');
    await page.getByLabel('Your name').fill('Somebody');
    await stranger.presses('Join');
    await stranger.sees(
      'This code opens no door now. Check its letters, or ask the organizer: the door may be closed or open later.',
    );
  });

  step('everyone enters by their own link', async ({ lead, cn1, cn2, fj, jp }) => {
    await Promise.all([
      lead.opens(linkOf('facilitator')),
      cn1.opens(linkOf('cn1')),
      cn2.opens(linkOf('cn2')),
      fj.opens(linkOf('fj')),
      jp.opens(linkOf('jp')),
    ]);
    await lead.page.waitForURL(`${url}/w/${key}/lead`);
    await lead.sees('Nobody can come in yet.');
    await together(async (person) => {
      await person.page.waitForURL(`${url}/w/${key}`);
      await person.seesTitle('Opening session');
      await person.sees('Not open yet');
    });
    await looksClean(lead, 'the facilitator before the session');
    await looksClean(cn1, 'before the session');
    await looksClean(cn2, 'before the session, in the dark');
  });

  step('a participant who goes to the facilitator’s page is led to their own', async ({ jp }) => {
    await jp.opens(`/w/${key}/lead`);
    await jp.page.waitForURL(`${url}/w/${key}`);
    await jp.seesTitle('Opening session');
  });

  step(
    'the facilitator opens the session and starts it, and everyone sees what is on',
    async ({ lead, cn1, cn2, fj }) => {
      await lead.presses('Open the session');
      await together((person) => person.sees('Starts soon'));
      await lead.presses('Start the session');
      await together((person) => person.seesTitle('The session has begun'));
      await lead.presses(`Start: ${welcome}`);
      await together((person) => person.seesTitle(welcome));
      await lead.sees('3 of 8 delegations present');
      await lead.sees(/^Missing: .*Malaysia/);
      await fj.sees('3 of 8 delegations present');
      await looksClean(lead, 'the facilitator with an item on');
      await looksClean(cn1, 'an item on the phone');
      await looksClean(cn2, 'an item in the dark');
    },
  );

  step(
    'a second tab is the same person, and a guest who is let in is one more',
    async ({ lead, fj }) => {
      await lead.sees('5 of 26 here');
      const second = await fj.context.newPage();
      await second.goto(`/w/${key}`);
      await fj.sees(welcome, second);
      await fj.sees('Connected', second);
      const guest = await stage.arrive('guest', phone);
      await guest.opens('/');
      await guest.page.getByLabel('Code').fill(key.toUpperCase());
      await guest.page.getByLabel('Your name').fill('Ana Guest');
      await guest.presses('Join');
      await guest.seesTitle('You are in the waiting room');
      await looksClean(guest, 'the waiting room');
      await lead.sees('At the door');
      await lead.page.getByLabel('Admit as').selectOption('observer');
      await lead.presses('Admit Ana Guest');
      await guest.seesTitle(welcome);
      await lead.sees('6 of 27 here');
      await second.close();
    },
  );

  step('everyone follows to the next session without a click', async ({ lead }) => {
    await lead.presses('Close this and open the next');
    await lead.presses('Close and open');
    await lead.seesTitle('Recent developments');
    await together((person) => person.seesTitle('Recent developments'));
    await lead.presses('Start the session');
    await lead.presses(`Start: ${measures}`);
    await together((person) => person.seesTitle(measures));
  });
}

const linkOf = (person: string) => links.get(person) ?? '';
