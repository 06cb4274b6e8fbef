import { type Person, phone } from '../person.ts';
import { Stage } from '../stage.ts';

/** The workshop of this story; its key is new each time. */
export const key = `story-${Date.now().toString(36)}`;
export const workshop = '19th Meeting of the Heads of Asia/Pacific Regional Training Centres';
export const welcome = 'Welcome by the regional office';

/** Personal links, as the organizer copied them. */
export const links = new Map<string, string>();

/** Who takes part, each in a browser context of their own. */
export interface Cast {
  readonly office: Person;
  readonly lead: Person;
  /** The head of China's delegation, on a phone. */
  readonly cn1: Person;
  /** A colleague of the head, whose device is dark. */
  readonly cn2: Person;
  readonly fj: Person;
  readonly jp: Person;
}

export const stage = new Stage<Cast>(async (arrive) => ({
  office: await arrive('organizer', { permissions: ['clipboard-read', 'clipboard-write'] }),
  lead: await arrive('facilitator'),
  cn1: await arrive('cn-delegate-1', { ...phone, timezoneId: 'Asia/Shanghai' }),
  cn2: await arrive('cn-delegate-2', { colorScheme: 'dark' }),
  fj: await arrive('fj-delegate-1', { timezoneId: 'Pacific/Fiji' }),
  jp: await arrive('jp-delegate-1', { timezoneId: 'Asia/Tokyo' }),
}));

export const step: typeof stage.step = (name, act) => stage.step(name, act);
export const looksClean: typeof stage.looksClean = (person, place) =>
  stage.looksClean(person, place);
export const looksCleanEverywhere: typeof stage.looksCleanEverywhere = (person, place) =>
  stage.looksCleanEverywhere(person, place);

/** Everyone of the three delegations, or those named, at the same time. */
export async function together(
  act: (person: Person) => Promise<void>,
  people: readonly Person[] = delegates(),
): Promise<void> {
  await Promise.all(people.map(act));
}

export function delegates(): readonly Person[] {
  const { cn1, cn2, fj, jp } = stage.cast;
  return [cn1, cn2, fj, jp];
}
