import { describe, expect, test } from 'vitest';
import { mergeTexts, placeAfter } from './merge.ts';

function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

type Random = () => number;
const among = (random: Random, count: number) => Math.floor(random() * count);

/** A text of words that nobody else writes. */
const words = (random: Random, name: string, most: number) =>
  Array.from({ length: among(random, most) }, (_, nth) => `${name}${nth}`);

interface Edited {
  readonly text: string;
  readonly wrote: readonly string[];
  readonly left: ReadonlySet<string>;
}

/** The base with some words taken away and some written in between. */
function edited(random: Random, base: readonly string[], name: string): Edited {
  const result: string[] = [];
  const wrote: string[] = [];
  const left = new Set<string>();
  for (const word of [...base, '']) {
    if (random() < 0.2) {
      const fresh = `${name}${wrote.length}`;
      wrote.push(fresh);
      result.push(fresh);
    }
    if (word && random() < 0.8) {
      result.push(word);
      left.add(word);
    }
  }
  return { text: result.join(' '), wrote, left };
}

describe('merging what two wrote', () => {
  test.each([
    ['Fiji trains', 'Fiji trains online', 'All of Fiji trains', 'All of Fiji trains online'],
    ['', 'mine', 'theirs', 'theirs mine'],
    ['', 'Hello world', 'Hello', 'Hello world'],
    ['a b c', 'a c', 'a b c d', 'a c d'],
    ['a b c', 'a B c', 'a b c', 'a B c'],
    ['a b c', 'a X c', 'a Y c', 'a Y X c'],
    ['a b', 'a', 'a b!', 'a b!'],
    ['', 'one\ntwo', 'three', 'three one\ntwo'],
    ['東京', '東京都', '新東京', '新東京都'],
    ['one two', '', 'one two', ''],
  ])('of “%s”, “%s” and “%s” makes “%s”', (base, mine, theirs, merged) => {
    expect(mergeTexts(base, mine, theirs)).toBe(merged);
  });

  test('loses no word of either side, whatever both do', () => {
    for (let seed = 1; seed <= 600; seed++) {
      const random = randomOf(seed);
      const base = words(random, 'b', 14);
      const mine = edited(random, base, 'm');
      const theirs = edited(random, base, 't');
      const merged = mergeTexts(base.join(' '), mine.text, theirs.text);
      const found = merged.split(/\s+/);
      for (const word of [...mine.wrote, ...theirs.wrote]) {
        expect(found, `seed ${seed}: ${word}`).toContain(word);
      }
      for (const word of base.filter((one) => mine.left.has(one) && theirs.left.has(one))) {
        expect(found, `seed ${seed}: ${word}`).toContain(word);
      }
      expect(new Set(found).size, `seed ${seed}: nothing twice`).toBe(found.length);
    }
  });

  test('keeps a text alone where only one side changed it', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = randomOf(seed);
      const base = words(random, 'b', 10);
      const { text } = edited(random, base, 'm');
      const from = base.join(' ');
      expect(mergeTexts(from, text, from)).toBe(text);
      expect(mergeTexts(from, from, text)).toBe(text);
      expect(mergeTexts(from, text, text)).toBe(text);
    }
  });

  test('takes what it has merged once for what is merged', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = randomOf(seed);
      const base = words(random, 'b', 10);
      const [mine, theirs] = [edited(random, base, 'm').text, edited(random, base, 't').text];
      const merged = mergeTexts(base.join(' '), mine, theirs);
      expect(mergeTexts(mine, mine, merged)).toBe(merged);
    }
  });
});

describe('where the caret goes', () => {
  test.each([
    ['Fiji tra', 'All of Fiji tra', 8, 15],
    ['Fiji trains', 'Fiji trains online', 4, 4],
    ['abc', 'abc', 2, 2],
    ['mine', 'theirs mine', 4, 11],
    ['', 'theirs', 0, 0],
  ])('in “%s”, now “%s”: from %i to %i', (before, after, from, to) => {
    expect(placeAfter(before, after, from)).toBe(to);
  });

  test('stays behind the word that is being written', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = randomOf(seed);
      const base = words(random, 'b', 10);
      const mine = [...base, 'last'].join(' ');
      const theirs = edited(random, base, 't').text;
      const merged = mergeTexts(base.join(' '), mine, theirs);
      const place = placeAfter(mine, merged, mine.length);
      expect(merged.slice(0, place)).toMatch(/last$/);
    }
  });
});
