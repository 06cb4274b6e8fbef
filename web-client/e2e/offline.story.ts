import { afterAll, beforeAll, expect } from 'vitest';
import { compiled } from '../worker/compile.mjs';
import { Front } from './offline/front.ts';
import { key, question, Room } from './offline/room.ts';
import { type Person, phone, soon } from './person.ts';
import { Stage } from './stage.ts';

/** Somebody on a line that breaks reloads the page, and a release comes meanwhile. */
let front: Front;
let room: Room;

beforeAll(async () => {
  front = await Front.opens();
  room = await Room.opens();
});

const stage = new Stage<{ ana: Person }>(async (arrive) => {
  const ana = await arrive('ana', { ...phone, locale: 'fr-FR', baseURL: front.url });
  ana.excuse(/net::ERR_|WebSocket connection|Couldn't load preload assets/);
  return { ana };
});

const unreachable = 'Le serveur est injoignable';
const kept = '1 réponse ou demande est gardée sur cet appareil et envoyée une fois connecté.';
const newer = 'Une version plus récente de cette page est prête.';

/** The script with which the page that is seen begins. */
const entry = ({ page }: Person) =>
  page.locator('script[type=module][src]').first().getAttribute('src');

/** Every address of which the browser keeps something for when there is no line. */
const keptAddresses = ({ page }: Person) =>
  page.evaluate(async () => {
    const caches = await Promise.all(
      (await window.caches.keys()).map((name) => window.caches.open(name)),
    );
    const held = await Promise.all(caches.map((cache) => cache.keys()));
    return held.flat().map(({ url }) => url.slice(location.origin.length));
  });

async function newWorkerRuns(): Promise<boolean> {
  const registration = await navigator.serviceWorker.ready;
  const { installing, waiting, active } = registration;
  if (installing || waiting || active?.state !== 'activated') return false;
  const newest = (await caches.keys()).at(-1) ?? '';
  const page = await (await caches.open(newest)).match('/');
  return page !== undefined && !(await page.text()).includes('former');
}

stage.set();

stage.step('somebody comes in, and the page is kept on their device', async ({ ana }) => {
  await ana.opens(`/enter#${room.secret}`);
  await ana.sees(question);
  await soon(async () => {
    const addresses = await keptAddresses(ana);
    return addresses.includes('/') && addresses.some((path) => path.startsWith('/assets/fr-'));
  }, 'the page is kept, in its language');
});

stage.step(
  'nothing is kept under an address that was opened, or of the interface',
  async ({ ana }) => {
    for (const address of await keptAddresses(ana)) expect(address).toMatch(/^\/($|assets\/)/);
  },
);

stage.step('reloaded without a line, the page says what waits', async ({ ana }) => {
  front.breaks();
  await ana.sees(/La connexion a été perdue|Le serveur est injoignable/);
  await ana.presses('4');
  await ana.sees(/^Votre réponse est gardée sur cet appareil/);
  await ana.page.reload();
  await ana.seesTitle(unreachable);
  await ana.sees('Restez sur cette page. Elle s’ouvre d’elle-même dès que le serveur répond.');
  await ana.sees(kept);
  await stage.looksCleanEverywhere(ana, 'opened without a line');
  expect(room.answers).toEqual([]);
});

stage.step('so does a new tab, and a personal link', async ({ ana }) => {
  await ana.takesNewTab();
  await ana.opens(`/enter#${room.secret}`);
  await ana.seesTitle('L’atelier est injoignable');
  await ana.opens(`/w/${key}`);
  await ana.seesTitle(unreachable);
  await ana.sees(kept);
});

stage.step(
  'with the line back it goes on by itself, and the answer counts once',
  async ({ ana }) => {
    front.mends();
    await ana.sees('Votre réponse est enregistrée.');
    await room.hears(4);
    expect(room.answers).toEqual([4]);
  },
);

stage.step('a page of which a part is not kept opens by itself as well', async ({ ana }) => {
  front.breaks();
  await ana.opens('/organize');
  await ana.seesTitle(unreachable);
  await stage.looksClean(ana, 'a page of which a part is not kept');
  front.mends();
  await ana.seesTitle('Se connecter pour organiser');
});

stage.step(
  'a release that came meanwhile is offered, and nothing reloads by itself',
  async ({ ana }) => {
    front.breaks();
    await ana.opens(`/w/${key}`);
    await ana.seesTitle(unreachable);
    const before = await entry(ana);
    expect(before).toContain('former');
    front.isFormer = false;
    front.mends();
    await ana.sees(question);
    await ana.sees(newer);
    await stage.looksCleanEverywhere(ana, 'a newer release is offered');
    expect(await entry(ana)).toBe(before);
    await ana.presses('Recharger');
    await ana.sees(question);
    expect(await entry(ana)).not.toContain('former');
    await ana.misses(newer);
  },
);

stage.step('from then on the device keeps the new page', async ({ ana }) => {
  await soon(() => ana.page.evaluate(newWorkerRuns), 'the worker of the new release runs');
  front.breaks();
  await ana.page.reload();
  await ana.seesTitle(unreachable);
  expect(await entry(ana)).not.toContain('former');
  front.mends();
  await ana.sees(question);
});

stage.step('a release that switches the worker off leaves nothing of it', async ({ ana }) => {
  front.worker = await compiled(null);
  await ana.page.reload();
  await ana.sees(question);
  await soon(
    () =>
      ana.page.evaluate(async () => {
        const workers = await navigator.serviceWorker.getRegistrations();
        return workers.length === 0 && (await caches.keys()).length === 0;
      }),
    'no worker is left, and nothing of what it kept',
  );
});

stage.end();

afterAll(() => {
  room?.closes();
  front?.closes();
});
