import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { typeset, typesetFile } from './french.ts';

test('parts no mark from its word', () => {
  expect(typeset('Prêt ? Oui ; non ! Ici : « là », 80 %, 4 000.')).toBe(
    'Prêt\u202f? Oui\u202f; non\u202f! Ici\u00a0: «\u00a0là\u00a0», 80\u00a0%, 4\u202f000.',
  );
  const set = 'Séance suivante\u00a0:';
  expect(typeset(set)).toBe(set);
  expect(typeset('https://example.org à 10:30')).toBe('https://example.org à 10:30');
});

const files = Object.keys(import.meta.glob('../**/fr.json'));

// `npx vitest run french -u` sets them.
test.each(files)('%s is set as French is', async (file) => {
  const path = join(import.meta.dirname, file);
  await expect(typesetFile(readFileSync(path, 'utf8'))).toMatchFileSnapshot(path);
});
