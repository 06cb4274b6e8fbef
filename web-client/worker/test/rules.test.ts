import { expect, test } from 'vitest';
import { outlived, wayOf, wished } from '../rules.ts';

const origin = 'https://plenary.example';
const way = (path: string, mode = 'cors', method = 'GET') =>
  wayOf({ url: origin + path, mode: mode as RequestMode, method }, origin);

test.each([
  '/',
  '/j/RTC-2021',
  '/enter#a-secret',
  '/w/heads-of-rtc-2021',
  '/w/heads-of-rtc-2021/lead',
  '/provider?code=c&state=s',
  '/organize/heads',
  '/apiary',
  '/no-such-page',
])('answers the opening of %s with a page', (path) => {
  expect(way(path, 'navigate')).toBe('page');
});

test.each(['/api/workshops', '/api', '/ws', '/actuator/health'])(
  'never stands between a page and %s',
  (path) => {
    expect(way(path)).toBe('leave');
    expect(way(path, 'navigate')).toBe('leave');
  },
);

test('leaves what is sent, what is elsewhere, and what has no digest in its name', () => {
  expect(way('/w/heads', 'navigate', 'POST')).toBe('leave');
  expect(way('/assets/index-abc.js', 'cors', 'POST')).toBe('leave');
  expect(way('/icon.svg')).toBe('leave');
  expect(way('/sw.js')).toBe('leave');
  expect(way('/')).toBe('leave');
  const elsewhere = { url: 'https://meet.example/assets/a.js', mode: 'cors', method: 'GET' };
  expect(wayOf(elsewhere as Request, origin)).toBe('leave');
});

test('takes files with a digest in their names for assets', () => {
  expect(way('/assets/index-C1uxnqls.js')).toBe('asset');
  expect(way('/assets/inter-latin-wght-normal-Dx4kXJAl.woff2')).toBe('asset');
  expect(way('/assets/deeper/x.js')).toBe('leave');
});

test('keeps what pages wish for only where it is an asset', () => {
  const keep = ['/assets/fr-abc.js', '/api/workshops', '/w/heads', 5, 'https://x.example/assets/a'];
  expect(wished({ keep })).toEqual(['/assets/fr-abc.js']);
  for (const said of [undefined, null, 'keep', {}, { keep: '/assets/a.js' }]) {
    expect(wished(said)).toEqual([]);
  }
});

test('drops the caches of all releases but its own and the one before', () => {
  const names = ['plenary-1', 'plenary-2', 'plenary-3', 'somebody-else'];
  expect(outlived(names, 'plenary-3')).toEqual(['plenary-1']);
  expect(outlived(['plenary-1', 'plenary-2'], 'plenary-2')).toEqual([]);
  // Back to a release that was there before
  expect(outlived(['plenary-2', 'plenary-3'], 'plenary-2')).toEqual([]);
});
