import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Locator,
  Page,
} from 'playwright-core';
import { url } from './surroundings.ts';

/** How long something may take on a slow machine before it counts as not happening. */
export const patience = 45_000;

const desktop = { width: 1366, height: 768 };
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

/** Somebody with a browser of their own, and what went wrong in it. */
export class Person {
  readonly complaints: string[] = [];
  private readonly excused: RegExp[] = [];

  private constructor(
    readonly name: string,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async arrives(
    browser: Browser,
    name: string,
    options: BrowserContextOptions = {},
  ): Promise<Person> {
    const context = await browser.newContext({
      viewport: desktop,
      locale: 'en-GB',
      timezoneId: 'Asia/Kuala_Lumpur',
      reducedMotion: 'reduce',
      baseURL: url,
      ...options,
    });
    context.setDefaultTimeout(patience);
    const person = new Person(name, context, await context.newPage());
    person.watch(person.page);
    context.on('page', (page) => person.watch(page));
    return person;
  }

  /** Errors on the console count, and so does what the content policy stopped, which is told there. */
  private watch(page: Page): void {
    page.on('pageerror', (error) => this.complain(`page error: ${error.stack ?? error.message}`));
    page.on('console', (line) => {
      if (line.type() === 'error' || line.type() === 'warning') {
        this.complain(`console ${line.type()}: ${line.text()} ${line.location().url}`);
      }
    });
    page.on('crash', () => this.complain('the page crashed'));
  }

  private complain(sentence: string): void {
    if (!this.excused.some((pattern) => pattern.test(sentence))) this.complaints.push(sentence);
  }

  /** Says that such complaints belong to the story. */
  excuse(pattern: RegExp): void {
    this.excused.push(pattern);
  }

  /** Looks until the text is there to be seen. */
  async sees(text: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByText(text).filter({ visible: true }).first().waitFor();
  }

  async seesTitle(title: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  /** The title of the page as it is now. */
  async title(): Promise<string> {
    return (await this.page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  }

  async misses(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor({ state: 'hidden' });
  }

  button(name: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name, exact: typeof name === 'string' });
  }

  async presses(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await this.button(name, within).first().click();
  }

  async opens(link: string): Promise<void> {
    await this.page.goto(link);
  }

  async pictured(folder: string, moment: string): Promise<void> {
    mkdirSync(folder, { recursive: true });
    for (const [index, page] of this.context.pages().entries()) {
      const path = join(folder, `${moment}-${this.name}${index > 0 ? `-${index + 1}` : ''}.png`);
      await page.screenshot({ path, timeout: 10_000 }).catch(() => undefined);
    }
  }
}

/** Waits until a condition about several people holds. */
export async function soon<T>(
  what: () => Promise<T | false | undefined>,
  sentence: string,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await what();
    if (found !== false && found !== undefined) return found;
    if (Date.now() > end) throw new Error(`It did not happen: ${sentence}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
