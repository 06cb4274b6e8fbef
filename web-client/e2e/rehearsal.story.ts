import { readFileSync } from 'node:fs';
import { type Api, getAttendance, getWorkshop, importPlan } from '@plenary/client/rest';
import { expect } from 'vitest';
import type { CrowdReport } from '../rehearse/browser/messages.ts';
import { asOrganizer, signsIn } from './office.ts';
import type { Person } from './person.ts';
import { Stage } from './stage.ts';
import { planAs, url } from './surroundings.ts';

/** Somebody tries their event, with simulated participants from the page that leads it. */
const key = `trial-${Date.now().toString(36)}`;
const copy = `${key}~rehearsal-1`;
const welcome = 'Welcome by the regional office';
const people = 8;
const withinAMinute = { timeout: 60_000 };

const stage = new Stage<{ office: Person }>(async (arrive) => ({ office: await arrive('office') }));
let api: Api;

/** How many people of the copy's session have whole seconds of attendance. */
async function recorded(): Promise<number> {
  const attendance = await getAttendance(api, copy, { session: 'opening' });
  return attendance.people.filter(({ seconds }) => (seconds ?? 0) > 0).length;
}

stage.set();

stage.step('an organizer rehearses a workshop and leads its copy', async ({ office }) => {
  api = await asOrganizer();
  const made = await importPlan(api, planAs('heads-of-rtc-2021', key));
  expect(made.is).not.toBe('wrong');
  const { page } = office;
  await page.goto('/organize');
  await signsIn(office);
  await page.goto(`/organize/${key}`);
  await office.presses('Rehearse');
  await page.waitForURL(`${url}/w/${copy}/lead`);
  await page.getByRole('heading', { name: 'Simulated participants' }).waitFor();
});

stage.step('simulated participants are in within a minute', async ({ office }) => {
  const { page } = office;
  await page.getByLabel('How many').fill(String(people));
  await page.getByLabel('Liveliness').selectOption('calm');
  await office.presses(`Bring ${people} people in`);
  const panel = page.getByRole('region', { name: 'Simulated participants' });
  await panel.getByText(`${people}/${people}`).waitFor(withinAMinute);
  await office.presses('Open the session');
  await office.presses('Start the session');
  await office.presses(`Start: ${welcome}`);
  await office.sees(`${people + 1} of 26 here`);
  await expect.poll(recorded, withinAMinute).toBeGreaterThan(people);
  await stage.looksClean(office, 'simulated participants who are in');
});

stage.step('they go home, and the report says that the record is right', async ({ office }) => {
  const { page } = office;
  await office.presses('Send them home');
  await office.sees('The attendance record is compared with what they know');
  await office.sees('All answered, and the record is right');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    office.presses('Save the report'),
  ]);
  expect(download.suggestedFilename()).toBe(`${copy}.json`);
  const report: CrowdReport = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(report).toMatchObject({ workshop: copy, participants: people, failures: {} });
  expect(report.join.count).toBe(people);
  expect(report.commands.unanswered).toBe(0);
  expect(report.attendance).toHaveLength(1);
  expect(report.attendance[0]).toMatchObject({ people, beyond: [] });
  expect(report.attendance[0]?.maxInventedSeconds).toBeLessThanOrEqual(2);
  expect(await recorded()).toBeGreaterThan(people);
});

stage.step('nothing of it stands in the workshop itself', async () => {
  const { days } = await getWorkshop(api, key);
  const sessions = days.flatMap((day) => day.sessions);
  expect(new Set(sessions.map(({ state }) => state))).toEqual(new Set(['planned']));
  for (const { key: session } of sessions) {
    const attendance = await getAttendance(api, key, { session });
    expect(attendance.live, session).toEqual([]);
    expect(attendance.people.filter(({ seconds }) => (seconds ?? 0) > 0)).toEqual([]);
  }
});

stage.end();
