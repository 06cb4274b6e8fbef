import { createTokens, memoryStorage } from '@plenary/client';
import { type Api, signIn } from '@plenary/client/rest';
import type { Person } from './person.ts';
import { organizer, url } from './surroundings.ts';

/** The interface as the organizer's account may use it. */
export async function asOrganizer(): Promise<Api> {
  const pair = await signIn({ url }, organizer);
  const environment = { storage: memoryStorage() };
  return { url, tokens: createTokens({ url, name: 'office', pair, environment }) };
}

/** From the page to sign in to the workshops. */
export async function signsIn(office: Person): Promise<void> {
  await office.page.getByLabel('E-mail').fill(organizer.email);
  await office.page.getByLabel('Password', { exact: true }).fill(organizer.password);
  await office.presses('Sign in');
  await office.seesTitle('Workshops');
}
