import { afterEach, expect, test, vi } from 'vitest';
import { fakeSession } from '../../dev/fake.ts';
import { usual } from '../../dev/lead-documents.ts';
import { language } from '../i18n/language.ts';
import { liveOf } from '../live/live.ts';
import { leadOf } from './lead.ctrl.ts';

const { said } = vi.hoisted(() => ({ said: [] as string[] }));
vi.mock('../ui/announce.tsx', () => ({ announce: (words: string) => said.push(words) }));
afterEach(() => {
  language.value = 'en';
});

test('a call for help names the group in the language of the page', () => {
  language.value = 'fr';
  const source = fakeSession({ ...usual, help: { calls: {} } });
  const lead = leadOf(liveOf(source), async () => ({ code: 'RTC-2021' }));
  const title = { en: 'Group 2', fr: 'Groupe 2' };
  const since = '2021-10-27T06:22:00Z';
  source.change({ help: { calls: { '2': { title, name: 'Ana', since } } } });
  expect(said.join()).toContain('Groupe 2');
  lead.end();
});
