import { describe, expect, test } from 'vitest';

const folders = import.meta.glob<{ default: Record<string, string> }>('../**/{en,fr,es}.json', {
  eager: true,
});
const plural = /\.(zero|one|two|few|many|other)$/;
const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

// "1 délégations sur 24": in French a noun agrees with the number before it, and a text is chosen by
// {count} alone.
test('no French noun stands behind a number that does not choose its form', () => {
  const agreeing =
    /\{(?:present|here|answered|seen|filled|n|done|shown|used|added|changed)\} (?:sur \{\w+\} )?\p{L}/u;
  for (const [path, { default: texts }] of Object.entries(folders)) {
    if (!path.endsWith('/fr.json')) continue;
    for (const [key, text] of Object.entries(texts)) {
      const rest = text.replace(/\} sur \{\w+\}$/, '}').replace(/\} sur \{\w+\}\./, '}.');
      expect([path, key, agreeing.test(rest)]).toEqual([path, key, false]);
    }
  }
});

test('the name of a control begins with what is seen on it', () => {
  const pairs = [
    ['../organize/people', 'back.do', 'back.of'],
    ['../organize/people', 'out.do', 'out.of'],
    ['../organize/people', 'edit', 'edit.of'],
    ['../lead', 'removed.restore', 'removed.restore.name'],
  ] as const;
  for (const [folder, seen, named] of pairs) {
    for (const tongue of ['en', 'fr', 'es']) {
      const texts = folders[`${folder}/${tongue}.json`]?.default ?? {};
      expect(texts[named]).toMatch(new RegExp(`^${texts[seen]}`));
    }
  }
});

describe('the texts of each part', () => {
  const english = Object.entries(folders).filter(([path]) => path.endsWith('/en.json'));
  for (const [path, { default: en }] of english) {
    for (const language of ['fr', 'es']) {
      const other = folders[path.replace('/en.json', `/${language}.json`)]?.default ?? {};

      test(`${path} has the same keys in ${language}`, () => {
        const stems = (texts: object) =>
          [...new Set(Object.keys(texts).map((key) => key.replace(plural, '')))].sort();
        expect(stems(other)).toEqual(stems(en));
      });

      test(`${path} has the same places to fill in ${language}`, () => {
        for (const [key, text] of Object.entries(other)) {
          const original = en[key] ?? en[key.replace(plural, '.other')] ?? '';
          expect([key, places(text)]).toEqual([key, places(original)]);
        }
      });
    }
    test(`${path} has every plural an "other"`, () => {
      for (const key of Object.keys(en).filter((name) => plural.test(name))) {
        expect(en).toHaveProperty([key.replace(plural, '.other')]);
      }
    });
  }
});
