import { getPersonLink, importPlan } from '@plenary/client/rest';
import { asOrganizer } from '../office.ts';
import { type Person, phone } from '../person.ts';
import { Stage } from '../stage.ts';
import { planAs } from '../surroundings.ts';

/** The workshop of this story; its key is new each time. */
export const key = `drill-${Date.now().toString(36)}`;

/** Who takes part, each in a browser context of their own. */
export interface Cast {
  readonly office: Person;
  readonly lead: Person;
  /** The head of Australia's delegation, on a phone. */
  readonly au: Person;
  /** Two of China's delegation, who share its worksheets; the second sits in the dark. */
  readonly cn1: Person;
  readonly cn2: Person;
  readonly fj: Person;
}

export const stage = new Stage<Cast>(async (arrive) => ({
  office: await arrive('organizer', { permissions: ['clipboard-read', 'clipboard-write'] }),
  lead: await arrive('facilitator'),
  au: await arrive('au-delegate-1', phone),
  cn1: await arrive('cn-delegate-1'),
  cn2: await arrive('cn-delegate-2', { colorScheme: 'dark' }),
  fj: await arrive('fj-delegate-1'),
}));

export const step: typeof stage.step = (name, act) => stage.step(name, act);
export const looksClean: typeof stage.looksClean = (person, place) =>
  stage.looksClean(person, place);
export const looksCleanEverywhere: typeof stage.looksCleanEverywhere = (person, place) =>
  stage.looksCleanEverywhere(person, place);

export function delegates(): readonly Person[] {
  const { au, cn1, cn2, fj } = stage.cast;
  return [au, cn1, cn2, fj];
}

/** Every delegate at the same time. */
export async function together(act: (person: Person) => Promise<void>): Promise<void> {
  await Promise.all(delegates().map(act));
}

/** Imports the plan and answers the personal links of these people. */
export async function invited(people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const api = await asOrganizer();
  const made = await importPlan(api, planAs('training-management-2019', key));
  if (made.is === 'wrong') throw new Error('The plan is refused.');
  const links = people.map(
    async (person) => [person, (await getPersonLink(api, key, person)).url] as const,
  );
  return new Map(await Promise.all(links));
}
