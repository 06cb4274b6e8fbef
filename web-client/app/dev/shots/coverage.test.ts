import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { coverage, pages, states } from './coverage.mjs';

const folder = (name: string) => join(import.meta.dirname, '..', name);
const source = join(import.meta.dirname, '../../src');

/** What a route leads to, and what a file says of itself that it is. */
function pagesOfTheSource(): readonly string[] {
  const routed = [
    ...readFileSync(join(source, 'routes.ts'), 'utf8').matchAll(/import\('\.\/(.+?)'\)/g),
  ].flatMap(([, file]) => file ?? []);
  const named = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(Page|Tab|(sheet\/|Simulated)Panel)\.tsx$/.test(file),
  );
  return [...new Set([...routed, ...named])].sort();
}

function scenes(): ReadonlySet<string> {
  const texts = readdirSync(folder('scenes')).map((file) =>
    readFileSync(join(folder('scenes'), file), 'utf8'),
  );
  const names = texts.flatMap((text) => [...text.matchAll(/^ {2}(?:'([^']+)'|(\w+)): /gm)]);
  return new Set(names.flatMap(([, quoted, plain]) => quoted ?? plain ?? []));
}

test('every page of the source is shown in scenes, and no other is named', () => {
  expect(Object.keys(pages).sort()).toEqual(pagesOfTheSource());
  expect(Object.values(pages).filter((page) => !(page in coverage))).toEqual([]);
});

test('every page is shown as it usually is, and in states that there are', () => {
  for (const [page, shown] of Object.entries(coverage)) {
    expect(Object.keys(shown), page).toContain('usual');
    expect(
      Object.keys(shown).filter((state) => !states.includes(state)),
      page,
    ).toEqual([]);
  }
});

test('every scene that shows a page exists', () => {
  const known = scenes();
  const named = Object.values(coverage).flatMap((shown) => Object.values(shown));
  expect(named.filter((scene) => !known.has(scene))).toEqual([]);
});
