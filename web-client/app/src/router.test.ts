import { expect, test } from 'vitest';
import { match } from './router.tsx';
import { initials } from './ui/Avatar.tsx';
import { urgency } from './ui/Countdown.tsx';

test('reads the names out of a path', () => {
  expect(match('/w/:workshop', '/w/heads-of-rtc-2021')).toEqual({ workshop: 'heads-of-rtc-2021' });
  expect(match('/w/:workshop', '/w/heads/')).toEqual({ workshop: 'heads' });
  expect(match('/w/:workshop/lead', '/w/heads')).toBeUndefined();
  expect(match('/w/:workshop', '/w/')).toBeUndefined();
  expect(match('/', '/')).toEqual({});
});

test('shortens names to two letters', () => {
  const names = ['Delegate 1 (China)', 'Hong Kong, China', 'Fiji', 'Éa', '李 明', ''];
  expect(names.map(initials)).toEqual(['D1', 'HK', 'FI', 'ÉA', '李明', '']);
});

test('warns when a mark is reached and always in the last minute', () => {
  expect([754_000, 299_000, 59_000].map((left) => urgency(left, [5, 1]))).toEqual([
    'calm',
    'near',
    'last',
  ]);
  expect(urgency(59_000, [])).toBe('last');
});
