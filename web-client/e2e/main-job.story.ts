import { readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { flawsOf } from './axe.ts';
import { Person, phone, soon } from './person.ts';
import { browserProgram, organizer, pictures, planAs, url } from './surroundings.ts';

const key = `story-${Date.now().toString(36)}`;
const workshop = '19th Meeting of the Heads of Asia/Pacific Regional Training Centres';
const welcome = 'Welcome by the regional office';
const measures = 'Response to the pandemic and co-operation with other organizations';
const ready = 'How ready is your training centre for hybrid meetings?';

let browser: Browser;
const everyone: Person[] = [];
const links = new Map<string, string>();

let office: Person;
let lead: Person;
let cn1: Person;
let cn2: Person;
let fj: Person;
let jp: Person;
const delegates = () => [cn1, cn2, fj, jp];

async function arrive(name: string, options = {}): Promise<Person> {
  const person = await Person.arrives(browser, name, options);
  everyone.push(person);
  return person;
}

/** What is wrong with pages and does not keep people from going on: told at the end, all at once. */
const flaws: string[] = [];

async function looksClean(person: Person, place: string): Promise<void> {
  const found = await flawsOf(person);
  if (found.length > 0) await person.pictured(pictures, place.replaceAll(/\W+/g, '-'));
  flaws.push(...found.map((sentence) => `${place} (${person.name}): ${sentence}`));
}

/** A step of the story; when it fails, everyone's screen is kept. */
function step(name: string, act: () => Promise<void>): void {
  test(name, async () => {
    onTestFailed(async () => {
      for (const person of everyone) await person.pictured(pictures, name.replaceAll(/\W+/g, '-'));
      console.error(`Pictures of everyone's screen: ${pictures}`);
      console.error([...flaws, ...everyone.flatMap(complaintsOf)].join('\n'));
    });
    await act();
  });
}

const complaintsOf = ({ name, complaints }: Person) =>
  complaints.map((sentence) => `${name}: ${sentence}`);

const together = (act: (person: Person) => Promise<void>, people = delegates()) =>
  Promise.all(people.map(act));

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: browserProgram,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  [office, lead, cn1, cn2, fj, jp] = await Promise.all([
    arrive('organizer', { permissions: ['clipboard-read', 'clipboard-write'] }),
    arrive('facilitator'),
    arrive('cn-delegate-1', { ...phone, timezoneId: 'Asia/Shanghai' }),
    arrive('cn-delegate-2', { colorScheme: 'dark' }),
    arrive('fj-delegate-1', { timezoneId: 'Pacific/Fiji' }),
    arrive('jp-delegate-1', { timezoneId: 'Asia/Tokyo' }),
  ]);
});

afterAll(async () => {
  await browser?.close();
});

step('the organizer signs in', async () => {
  const { page } = office;
  await page.goto('/organize');
  await office.seesTitle('Sign in to organize');
  await looksClean(office, 'the sign-in page');
  await page.getByLabel('E-mail').fill(organizer.email);
  await page.getByLabel('Password', { exact: true }).fill(organizer.password);
  await office.presses('Sign in');
  await office.seesTitle('Workshops');
});

step('a plan with an error says where it is, and the corrected one is imported', async () => {
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
});

const file = (plan: string) => ({
  name: `${key}.yaml`,
  mimeType: 'application/yaml',
  buffer: Buffer.from(plan),
});

step('the organizer looks at the programme and copies personal links', async () => {
  const { page } = office;
  await office.sees('Opening session');
  await looksClean(office, 'the programme');
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

step('a stranger is told what to do with a wrong link and a wrong code', async () => {
  const stranger = await arrive('stranger', phone);
  const { page } = stranger;
  stranger.excuse(/status of 4\d\d/);
  await page.goto('/enter#nobody-has-this-secret');
  await stranger.seesTitle('This link does not work any more');
  await looksClean(stranger, 'a link that is unknown');
  await page.getByRole('link', { name: 'Join with a code' }).click();
  await stranger.seesTitle('Join the workshop');
  await looksClean(stranger, 'the join page');
  await page.getByLabel('Code').fill('NO-SUCH-CODE');
  await page.getByLabel('Your name').fill('Somebody');
  await stranger.presses('Join');
  await stranger.sees('No workshop has this code.');
});

const linkOf = (person: string) => links.get(person) ?? '';

step('everyone enters by their own link', async () => {
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

step('a participant who goes to the facilitator’s page is led to their own', async () => {
  await jp.opens(`/w/${key}/lead`);
  await jp.page.waitForURL(`${url}/w/${key}`);
  await jp.seesTitle('Opening session');
});

step('the facilitator opens the session and starts it, and everyone sees what is on', async () => {
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
});

step('a second tab is the same person, and a guest who is let in is one more', async () => {
  await lead.sees('5 of 26 here');
  const second = await fj.context.newPage();
  await second.goto(`/w/${key}`);
  await fj.sees(welcome, second);
  await fj.sees('Connected', second);
  const guest = await arrive('guest', phone);
  await guest.opens('/');
  await guest.page.getByLabel('Code').fill(key.toUpperCase());
  await guest.page.getByLabel('Your name').fill('Ana Guest');
  await guest.presses('Join');
  await guest.seesTitle('You are in the waiting room');
  await looksClean(guest, 'the waiting room');
  await lead.sees('Waiting to be admitted');
  await lead.page.getByLabel('Admit as').selectOption('observer');
  await lead.presses('Admit Ana Guest');
  await guest.seesTitle(welcome);
  await lead.sees('6 of 27 here');
  await second.close();
});

step('everyone follows to the next session without a click', async () => {
  await lead.presses('Close this and open the next');
  await lead.presses('Close and open');
  await lead.seesTitle('Recent developments');
  await together((person) => person.seesTitle('Recent developments'));
  await lead.presses('Start the session');
  await lead.presses(`Start: ${measures}`);
  await together((person) => person.seesTitle(measures));
});

step('a poll opens on every screen, and the head of a delegation answers on a phone', async () => {
  await lead.presses(`Open poll: ${ready}`);
  await together((person) => person.sees(ready));
  await cn1.presses('4');
  await cn1.sees('Your answer is recorded.');
  await cn2.sees(/^Your delegation answered: 4 \(by Delegate 1 \(China\)\)/);
  await lead.sees('1 of 8 delegations answered');
  await lead.sees('Waiting for:');
  await looksClean(lead, 'the facilitator with a poll');
  await looksClean(cn1, 'an answered poll on the phone');
  await looksClean(cn2, 'a poll answered by another, in the dark');
});

step('somebody answers with the keyboard alone', async () => {
  const { page } = jp;
  await page.locator('body').press('Tab');
  for (let presses = 0; presses < 40; presses++) {
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim());
    const isStep = await page.evaluate(() => document.activeElement?.matches('.step'));
    if (isStep && focused === '2') break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await jp.sees('Your answer is recorded.');
  await lead.sees('2 of 8 delegations answered');
});

step(
  'an answer given without network waits, is sent when it is back, and counts once',
  async () => {
    fj.excuse(/ERR_INTERNET_DISCONNECTED|WebSocket connection/);
    await fj.context.setOffline(true);
    await fj.sees('You are offline');
    await fj.presses('3');
    await fj.sees('Your answer is kept on this device and sent when you are connected.');
    await looksClean(fj, 'offline with an answer that waits');
    await lead.sees('2 of 8 delegations answered');
    await fj.context.setOffline(false);
    await fj.sees('Your answer is recorded.');
    await fj.misses('You are offline');
    await lead.sees('3 of 8 delegations answered');
  },
);

step('after the close the results are on every screen', async () => {
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

step('the pages speak French and Spanish, and turn dark by choice', async () => {
  await fj.presses(/My menu$/);
  await fj.presses('Français');
  await fj.presses('Sombre');
  await fj.page.keyboard.press('Escape');
  expect(await fj.page.getAttribute('html', 'lang')).toBe('fr');
  expect(await fj.page.getAttribute('html', 'data-theme')).toBe('dark');
  await fj.sees('Maintenant');
  await looksClean(fj, 'the page in French and in the dark');
  await jp.presses(/My menu$/);
  await jp.presses('Español');
  await jp.page.keyboard.press('Escape');
  expect(await jp.page.getAttribute('html', 'lang')).toBe('es');
  await jp.sees('Ahora');
  await looksClean(jp, 'the page in Spanish');
  await lead.presses('You and this page');
  await lead.presses('Français');
  await looksClean(lead, 'the facilitator’s page in French');
  await lead.presses('English');
  await lead.page.keyboard.press('Escape');
});

step('groups appear, with people of one delegation together', async () => {
  await lead.presses('Close this and open the next');
  await lead.presses('Close and open');
  await lead.presses('Start the session');
  await lead.presses(/^Start: Each centre shares/);
  await lead.presses(/^Start groups: /);
  await together((person) => person.page.locator('.time-left').waitFor());
  const titles = await Promise.all(delegates().map((person) => person.title()));
  expect(titles[0], 'both of China are in one group').toBe(titles[1]);
  await cn1.sees('Compare your distance-training practice');
  await lead.page.locator('.group-card').first().waitFor();
  await looksClean(lead, 'the board of groups');
  await looksClean(cn1, 'a group on the phone');
  await looksClean(cn2, 'a group in the dark');
});

step('a reload within a group leads back into it', async () => {
  const before = await fj.title();
  await fj.page.reload();
  await fj.page.locator('.time-left').waitFor();
  expect(await fj.title()).toBe(before);
});

step('help that is asked for is seen by the facilitator with its age', async () => {
  await cn2.presses('Ask a facilitator for help');
  await cn2.sees('A facilitator has been called');
  await cn1.sees('A facilitator has been called');
  await lead.sees('Asking for help');
  const call = lead.page.locator('.needs.asks');
  await lead.sees(/just now|\d+ min/, call);
  await lead.sees('Delegate 2 (China)', call);
  await looksClean(lead, 'the board with a call for help');
  await lead.presses(/^Visit /, call);
  await lead.sees(/^You are visiting /);
  await call.waitFor({ state: 'hidden' });
  await cn2.page.getByRole('button', { name: 'Ask a facilitator for help' }).waitFor();
  await lead.presses('Return to plenary');
});

step('a message reaches every group, and the round is made longer', async () => {
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

const secondsLeft = async ({ page }: Person) => {
  const face = await page.locator('.time-left .countdown > [aria-hidden]').textContent();
  return (face ?? '').split(':').reduce((total, part) => total * 60 + Number(part), 0);
};

step('somebody is moved to another group', async () => {
  const there = await cn1.title();
  const menu = lead.page
    .locator('.board')
    .getByRole('button', { name: 'More for Delegate 1 (Fiji)' });
  await menu.click();
  const place = lead.page.getByLabel('Move to').filter({ visible: true });
  const choice = (await place.locator('option').allTextContents()).find((text) =>
    text.startsWith(there),
  );
  await place.selectOption({ label: choice ?? '' });
  await lead.presses('Move');
  await fj.sees('Delegate 1 (China)');
  await cn1.sees('Delegate 1 (Fiji)');
});

step('when the round ends everyone is back in plenary', async () => {
  await lead.presses('End the round');
  await lead.presses('End the round', lead.page.locator('.confirm'));
  await cn1.sees('You are back in plenary');
  await cn2.sees('You are back in plenary');
  await together((person) =>
    person.page.getByRole('heading', { level: 1, name: /^Each centre/ }).waitFor(),
  );
  await looksClean(cn1, 'back in plenary');
});

step('the session is closed for the record', async () => {
  await lead.presses('More for this session');
  await lead.presses('Close the session');
  await lead.presses('Close the session', lead.page.locator('.confirm'));
  await lead.sees('Everything is recorded.');
  await cn1.sees('This session has ended');
  await looksClean(lead, 'the facilitator after the session');
  await looksClean(cn1, 'after the session');
});

step('the organizer reads who was there, in plenary and in groups', async () => {
  const { page } = office;
  await page.goto(`/organize/${key}#attendance/practices`);
  await page.getByRole('heading', { level: 2, name: /^Distance training/ }).waitFor();
  const seats = page.locator('.totals > div').filter({ hasText: 'Delegations with a seat' });
  await office.sees('3 of 8', seats);
  await office.sees(/Missing: .*Malaysia/, seats);
  await looksClean(office, 'the attendance as timelines');
  const timeline = page.getByRole('button', { name: /^Timeline of Delegate 1 \(China\)/ });
  expect(await timeline.getAttribute('aria-label')).toMatch(/in Plenary.*in .*\d.*in Plenary/);
  await timeline.click();
  await office.presses('Table');
  await looksClean(office, 'the attendance as a table');
  await office.presses('Delegations');
  await looksClean(office, 'the attendance by delegation');
});

step('the attendance is taken away as CSV', async () => {
  const { page } = office;
  const [download] = await Promise.all([page.waitForEvent('download'), office.presses('CSV')]);
  expect(download.suggestedFilename()).toBe(`${key}-practices-attendance.csv`);
  const rows = readFileSync(await download.path(), 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  console.log(rows.slice(0, 30).join('\n'));
});

step('the record is whole', async () => {
  const { page } = office;
  await page.getByRole('tab', { name: 'Record' }).click();
  await soon(
    async () => (await page.getByText('Unchanged', { exact: true }).count()) === 3 || undefined,
    'three sessions are verified',
  );
  await looksClean(office, 'the record');
  await page.getByRole('tab', { name: 'Plan', exact: true }).click();
  await office.sees('The plan as it holds');
  await looksClean(office, 'the plan');
});

step('no page had a flaw for assistive technology, and no console an error', async () => {
  expect([...flaws, ...everyone.flatMap(complaintsOf)]).toEqual([]);
});
