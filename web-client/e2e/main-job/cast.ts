import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { flawsOf } from '../axe.ts';
import { Person, phone } from '../person.ts';
import { browserProgram, pictures } from '../surroundings.ts';

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

let browser: Browser | undefined;
const everyone: Person[] = [];
/** What is wrong with pages and does not keep people from going on: told at the end, all at once. */
const flaws: string[] = [];
let cast: Cast | undefined;

/** The cast, as soon as the browser has started. */
export function onStage(): Cast {
  if (!cast) throw new Error('The browser has not started.');
  return cast;
}

export async function arrive(name: string, options = {}): Promise<Person> {
  if (!browser) throw new Error('The browser has not started.');
  const person = await Person.arrives(browser, name, options);
  everyone.push(person);
  return person;
}

/** Everyone of the three delegations, or those named, at the same time. */
export async function together(
  act: (person: Person) => Promise<void>,
  people: readonly Person[] = delegates(),
): Promise<void> {
  await Promise.all(people.map(act));
}

export function delegates(): readonly Person[] {
  const { cn1, cn2, fj, jp } = onStage();
  return [cn1, cn2, fj, jp];
}

export async function looksClean(person: Person, place: string): Promise<void> {
  // What a reader has scrolled under the bar is cut there, which is no flaw of the page.
  await person.page.evaluate(() => scrollTo(0, 0));
  const found = await flawsOf(person);
  if (found.length > 0) await person.pictured(pictures, place.replaceAll(/\W+/g, '-'));
  flaws.push(...found.map((sentence) => `${place} (${person.name}): ${sentence}`));
}

/** The same page in the light, in the dark and on a phone. */
export async function looksCleanEverywhere(person: Person, place: string): Promise<void> {
  await looksClean(person, place);
  await person.page.emulateMedia({ colorScheme: 'dark' });
  await looksClean(person, `${place}, in the dark`);
  await person.page.emulateMedia({ colorScheme: 'light' });
  const size = person.page.viewportSize();
  await person.page.setViewportSize({ width: 390, height: 844 });
  await looksClean(person, `${place}, on a phone`);
  if (size) await person.page.setViewportSize(size);
}

const complaintsOf = ({ name, complaints }: Person) =>
  complaints.map((sentence) => `${name}: ${sentence}`);

export const allFlaws = () => [...flaws, ...everyone.flatMap(complaintsOf)];

/** A step of the story; when it fails, everyone's screen is kept. */
export function step(name: string, act: (cast: Cast) => Promise<void>): void {
  test(name, async () => {
    onTestFailed(async () => {
      const moment = name.replaceAll(/\W+/g, '-');
      await Promise.all(everyone.map((person) => person.pictured(pictures, moment)));
      console.error([`Everyone's screen is in ${pictures}`, ...allFlaws()].join('\n'));
    });
    await act(onStage());
  });
}

export function setTheStage(): void {
  beforeAll(async () => {
    expect(browserProgram, 'PLENARY_BROWSER names a Chromium or Chrome').not.toBe('');
    browser = await chromium.launch({ executablePath: browserProgram, args: quiet });
    cast = {
      office: await arrive('organizer', { permissions: ['clipboard-read', 'clipboard-write'] }),
      lead: await arrive('facilitator'),
      cn1: await arrive('cn-delegate-1', { ...phone, timezoneId: 'Asia/Shanghai' }),
      cn2: await arrive('cn-delegate-2', { colorScheme: 'dark' }),
      fj: await arrive('fj-delegate-1', { timezoneId: 'Pacific/Fiji' }),
      jp: await arrive('jp-delegate-1', { timezoneId: 'Asia/Tokyo' }),
    };
  });
  afterAll(async () => {
    await browser?.close();
  });
}

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
