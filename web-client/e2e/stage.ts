import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { flawsOf } from './axe.ts';
import { Person } from './person.ts';
import { browserProgram, pictures } from './surroundings.ts';

export type Arrive = (name: string, options?: BrowserContextOptions) => Promise<Person>;

/** Where one story plays: its browser, who takes part, and what is wrong with what they see. */
export class Stage<Cast extends object> {
  readonly #gather: (arrive: Arrive) => Promise<Cast>;
  readonly #everyone: Person[] = [];
  /** What does not keep people from going on: told at the end, all at once. */
  readonly #flaws: string[] = [];
  #browser: Browser | undefined;
  #cast: Cast | undefined;

  /** @param gather brings those in who are there from the beginning */
  constructor(gather: (arrive: Arrive) => Promise<Cast>) {
    this.#gather = gather;
  }

  /** To be called once, before the first step. */
  set(): void {
    beforeAll(async () => {
      expect(browserProgram, 'PLENARY_BROWSER names a Chromium or Chrome').not.toBe('');
      this.#browser = await chromium.launch({ executablePath: browserProgram, args: quiet });
      this.#cast = await this.#gather((name, options) => this.arrive(name, options));
    });
    afterAll(async () => {
      await this.#browser?.close();
    });
  }

  /** The cast, as soon as the browser has started. */
  get cast(): Cast {
    if (!this.#cast) throw new Error('The browser has not started.');
    return this.#cast;
  }

  async arrive(name: string, options: BrowserContextOptions = {}): Promise<Person> {
    if (!this.#browser) throw new Error('The browser has not started.');
    const person = await Person.arrives(this.#browser, name, options);
    this.#everyone.push(person);
    return person;
  }

  /** A step of the story; when it fails, everyone's screen is kept. */
  step(name: string, act: (cast: Cast) => Promise<void>): void {
    test(name, async () => {
      onTestFailed(async () => {
        const moment = name.replaceAll(/\W+/g, '-');
        await Promise.all(this.#everyone.map((person) => person.pictured(pictures, moment)));
        console.error([`Everyone's screen is in ${pictures}`, ...this.flaws].join('\n'));
      });
      await act(this.cast);
    });
  }

  /** The last step: what was noted on the way. */
  end(): void {
    this.step('no page had a flaw for assistive technology, and no console an error', async () => {
      expect(this.flaws).toEqual([]);
    });
  }

  get flaws(): readonly string[] {
    return [...this.#flaws, ...this.#everyone.flatMap(complaintsOf)];
  }

  async looksClean(person: Person, place: string): Promise<void> {
    // What a reader has scrolled under the bar is cut there, which is no flaw of the page.
    await person.page.evaluate(() => scrollTo(0, 0));
    const found = await flawsOf(person);
    if (found.length > 0) await person.pictured(pictures, place.replaceAll(/\W+/g, '-'));
    this.#flaws.push(...found.map((sentence) => `${place} (${person.name}): ${sentence}`));
  }

  /** The same page in the light, in the dark and on a phone. */
  async looksCleanEverywhere(person: Person, place: string): Promise<void> {
    await this.looksClean(person, place);
    await person.page.emulateMedia({ colorScheme: 'dark' });
    await this.looksClean(person, `${place}, in the dark`);
    await person.page.emulateMedia({ colorScheme: 'light' });
    const size = person.page.viewportSize();
    await person.page.setViewportSize({ width: 390, height: 844 });
    await this.looksClean(person, `${place}, on a phone`);
    if (size) await person.page.setViewportSize(size);
  }
}

const complaintsOf = ({ name, complaints }: Person) =>
  complaints.map((sentence) => `${name}: ${sentence}`);

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
