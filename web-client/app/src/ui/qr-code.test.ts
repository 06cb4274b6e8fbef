import { expect, test } from 'vitest';
import { loadDrawing } from './qr-code.ts';

test('draws an address as modules in a square', async () => {
  const draw = await loadDrawing();
  const code = draw('https://plenary.example/enter#8Yt2mQ4sWc0bV7nKx1Zr5pLd9Gh3Jf6');
  expect(code?.size).toBeGreaterThanOrEqual(33);
  expect(code?.path).toMatch(/^M\d/);
});

test('draws nothing of what no code can hold', async () => {
  const draw = await loadDrawing();
  expect(draw('x'.repeat(5000))).toBeUndefined();
});
