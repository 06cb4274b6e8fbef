import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { retire } from '../retire.ts';
import { patienceMs, type Shell, serve } from '../serve.ts';
import { FakeBrowser, type FakeWorker } from './fake-scope.ts';

const shellOf = (release: string): Shell => ({
  release,
  entry: `/assets/index-${release}.js`,
  files: [`/assets/index-${release}.js`, '/assets/same.css'],
});
const pageOf = (release: string) => `<script src="/assets/index-${release}.js"></script>`;
const filesOf = (release: string) => ({
  '/': pageOf(release),
  [`/assets/index-${release}.js`]: `script ${release}`,
  '/assets/same.css': 'style',
});

describe('the worker', () => {
  let browser: FakeBrowser;

  const never = () => new Promise<Response>(() => undefined);
  const broken = () => Promise.reject(new TypeError('Failed to fetch'));
  const gateway = async () => new Response('Bad gateway', { status: 502 });
  const textOf = async (answer: Promise<Response | undefined>) => (await answer)?.text();

  async function started(release: string): Promise<FakeWorker> {
    const worker = browser.worker();
    serve(worker.scope, shellOf(release));
    await worker.install();
    await worker.activate();
    return worker;
  }

  beforeEach(() => {
    browser = new FakeBrowser();
    browser.files = filesOf('one');
  });

  afterEach(() => vi.useRealTimers());

  it('keeps one page, and never under an address that somebody opened', async () => {
    const worker = await started('one');
    browser.files['/w/heads'] = pageOf('one');
    await worker.open('/w/heads?code=secret#secret');
    expect(await browser.names('plenary-one')).toEqual([
      '/',
      '/assets/index-one.js',
      '/assets/same.css',
    ]);
  });

  it('gives the server’s page, whatever is kept here', async () => {
    const worker = await started('one');
    browser.files['/w/heads'] = pageOf('two');
    expect(await textOf(worker.open('/w/heads'))).toBe(pageOf('two'));
  });

  it.each([
    ['no line', broken],
    ['a proxy whose node is down', gateway],
  ])('gives the page that it keeps behind %s', async (_, answer) => {
    const worker = await started('one');
    browser.files['/w/heads'] = answer;
    expect(await textOf(worker.open('/w/heads'))).toBe(pageOf('one'));
  });

  it('waits for an answer as long as a satellite may take, and no longer', async () => {
    const worker = await started('one');
    browser.files['/w/heads'] = never;
    vi.useFakeTimers();
    const seen: string[] = [];
    const opened = worker.open('/w/heads').then(() => seen.push('opened'));
    await vi.advanceTimersByTimeAsync(patienceMs - 1);
    expect(seen).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await opened;
    expect(seen).toEqual(['opened']);
  });

  it('passes on what the server says of a page that is not there', async () => {
    const worker = await started('one');
    expect((await worker.open('/no-such'))?.status).toBe(404);
  });

  it('hides nothing where it keeps nothing', async () => {
    const worker = await started('one');
    browser.caches.all.clear();
    browser.files['/w/heads'] = gateway;
    expect((await worker.open('/w/heads'))?.status).toBe(502);
    browser.files['/w/heads'] = broken;
    await expect(worker.open('/w/heads')).rejects.toThrow('Failed to fetch');
  });

  it('asks for an asset once, and keeps what was visited', async () => {
    const worker = await started('one');
    browser.files['/assets/Lead.js'] = 'lead';
    browser.asked.length = 0;
    expect(await textOf(worker.ask('/assets/Lead.js'))).toBe('lead');
    expect(await textOf(worker.ask('/assets/Lead.js'))).toBe('lead');
    expect(await textOf(worker.ask('/assets/same.css'))).toBe('style');
    expect(browser.asked).toEqual(['/assets/Lead.js']);
    expect((await worker.ask('/assets/gone.js'))?.status).toBe(404);
    expect(await browser.names('plenary-one')).not.toContain('/assets/gone.js');
  });

  it('keeps what a page had loaded before there was a worker', async () => {
    const worker = await started('one');
    browser.files['/assets/fr.js'] = 'textes';
    await worker.hear({ keep: ['/assets/fr.js', '/assets/gone.js', '/api/me'] });
    expect(await browser.names('plenary-one')).toContain('/assets/fr.js');
    expect(browser.asked).not.toContain('/api/me');
    expect(await browser.names('plenary-one')).not.toContain('/assets/gone.js');
  });

  it('leaves the interface to the browser', async () => {
    const worker = await started('one');
    browser.asked.length = 0;
    expect(await worker.ask('/api/me')).toBeUndefined();
    expect(await worker.open('/api/workshops/x/attendance')).toBeUndefined();
    expect(browser.asked).toEqual([]);
  });

  it('is not installed with the page of another release, or without one of its files', async () => {
    const worker = browser.worker();
    serve(worker.scope, shellOf('two'));
    await expect(worker.install()).rejects.toThrow('404');
    browser.files = { ...filesOf('two'), '/': pageOf('one') };
    await expect(worker.install()).rejects.toThrow('another page');
    expect(browser.skipped).toBe(0);
    expect(await browser.names('plenary-two')).not.toContain('/');
  });

  it('takes over at once after a release', async () => {
    await started('one');
    browser.files = filesOf('two');
    browser.asked.length = 0;
    const worker = await started('two');
    expect(browser.asked).toEqual(['/assets/index-two.js', '/']);
    expect([browser.skipped, browser.claimed]).toEqual([2, 2]);
    browser.files['/w/heads'] = broken;
    expect(await textOf(worker.open('/w/heads'))).toBe(pageOf('two'));
    // A page that is open still gets its own parts, which the server has no more
    expect(await textOf(worker.ask('/assets/index-one.js'))).toBe('script one');
  });

  it('drops what is older than the release before', async () => {
    for (const release of ['one', 'two', 'three']) {
      browser.files = filesOf(release);
      await started(release);
    }
    expect(await browser.caches.keys()).toEqual(['plenary-two', 'plenary-three']);
  });

  it('leaves nothing behind when it is switched off', async () => {
    await started('one');
    await browser.caches.open('somebody-else');
    const worker = browser.worker();
    retire(worker.scope);
    await worker.install();
    await worker.activate();
    expect(await browser.caches.keys()).toEqual(['somebody-else']);
    expect(browser.unregistered).toBe(1);
    expect(await worker.open('/w/heads')).toBeUndefined();
  });
});
