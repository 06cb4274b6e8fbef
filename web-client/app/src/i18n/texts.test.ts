import { expect, test } from 'vitest';
import { list } from './texts.ts';

test('joins names with commas, and with semicolons where a name has one', () => {
  expect(list(['Fiji', 'Japan'])).toBe('Fiji and Japan');
  expect(list(['China', 'Hong Kong, China', 'Fiji'])).toBe('China; Hong Kong, China; Fiji');
  expect(list(['Hong Kong, China'])).toBe('Hong Kong, China');
});
