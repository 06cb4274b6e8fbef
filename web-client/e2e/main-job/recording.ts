import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { soon } from '../person.ts';
import { key, looksClean, looksCleanEverywhere, step } from './cast.ts';

/** The session is closed, and what happened can be read and taken away. */
export function recording(): void {
  step('the session is closed for the record', async ({ lead, cn1 }) => {
    await lead.presses('More for this session');
    await lead.presses('Close the session');
    await lead.presses(
      'Close the session',
      lead.page.getByRole('group', { name: /^Close the session\?/ }),
    );
    await lead.sees('Everything is recorded.');
    await cn1.sees('This session has ended');
    await looksClean(lead, 'the facilitator after the session');
    await looksClean(cn1, 'after the session');
  });

  step('the organizer reads who was there, in plenary and in groups', async ({ office }) => {
    const { page } = office;
    await page.reload();
    await page.getByLabel('Attendance of').selectOption('practices');
    await page.getByRole('heading', { level: 2, name: /^Distance training/ }).waitFor();
    const seats = page.locator('.totals > div').filter({ hasText: 'Delegations with a seat' });
    await office.sees('3 of 8', seats);
    await office.sees(/Missing: .*Malaysia/, seats);
    await looksCleanEverywhere(office, 'the attendance as timelines');
    const timeline = page.getByRole('button', { name: /^Timeline of Delegate 1 \(China\)/ });
    expect(await timeline.textContent()).toMatch(/in Plenary.*in Group \d.*in Plenary/);
    const left = page.getByRole('button', { name: /^Timeline of Delegate 1 \(Japan\)/ });
    expect(await left.textContent()).toMatch(/in Plenary.*in Group \d.*in Plenary/);
    await timeline.click();
    await office.presses('Table');
    await looksClean(office, 'the attendance as a table');
    await office.presses('Delegations');
    await looksClean(office, 'the attendance by delegation');
  });

  step('the attendance is taken away as CSV', async ({ office }) => {
    const { page } = office;
    const [download] = await Promise.all([page.waitForEvent('download'), office.presses('CSV')]);
    expect(download.suggestedFilename()).toBe(`${key}-practices-attendance.csv`);
    const rows = rowsOf(readFileSync(await download.path(), 'utf8'));
    expect(rows, 'everyone of the plan, and the guest').toHaveLength(27);
    const of = (person: string) => rows.find((row) => row.get('person') === person);
    for (const person of ['cn-delegate-1', 'cn-delegate-2', 'fj-delegate-1', 'jp-delegate-1']) {
      const row = of(person);
      const seconds = (kind: string) => Number(row?.get(`${kind}seconds`));
      expect(seconds(''), `seconds of ${person}`).toBeGreaterThan(0);
      expect(seconds('lower_')).toBeLessThanOrEqual(seconds(''));
      expect(seconds('')).toBeLessThanOrEqual(seconds('upper_'));
      expect(seconds('upper_')).toBeLessThanOrEqual(seconds('live_'));
      expect(row?.get('first')).not.toBe('');
    }
    const left = of('jp-delegate-1')?.get('last') ?? '';
    expect(left < (of('cn-delegate-1')?.get('last') ?? ''), 'who left was last seen earlier').toBe(
      true,
    );
    const absent = of('my-delegate-1');
    expect([absent?.get('seconds'), absent?.get('attended'), absent?.get('first')]).toEqual([
      '0',
      'no',
      '',
    ]);
  });

  step('the record is whole', async ({ office }) => {
    const { page } = office;
    await page.getByRole('tab', { name: 'Record' }).click();
    await soon(
      async () => (await page.getByText('Unchanged', { exact: true }).count()) === 3 || undefined,
      'three sessions are verified',
    );
    await looksClean(office, 'the record');
    await page.getByRole('tab', { name: 'Plan', exact: true }).click();
    await office.sees('The current plan');
    await looksClean(office, 'the plan');
  });
}

function rowsOf(csv: string): Map<string, string>[] {
  const [titles = [], ...lines] = csv
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.slice(1, -1).split('","'));
  return lines.map((line) => new Map(titles.map((title, at) => [title, line[at] ?? ''])));
}
