import type { DelegationsDocument } from '@plenary/client';
import { pick } from '../i18n/index.ts';
import { language } from '../i18n/language.ts';
import { codeOf, initials } from './Avatar.tsx';

interface Marked {
  readonly key: string;
  readonly name: string;
}

/**
 * What stands in the squares of delegations: their short keys, else their initials, and where these
 * are taken, other letters of the name. No two are alike.
 */
export function marksOf(delegations: readonly Marked[]): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  const taken = new Set<string>();
  const give = (key: string, mark: string) => {
    marks.set(key, mark);
    taken.add(mark);
  };
  for (const { key } of delegations) {
    const code = codeOf(key);
    if (code !== undefined) give(key, code);
  }
  for (const { key, name } of delegations) {
    if (marks.has(key)) continue;
    const free = candidates(name).find((mark) => !taken.has(mark));
    give(key, free ?? numbered(name, taken));
  }
  return marks;
}

/** From what one would write oneself to whatever of the name is left. */
function candidates(name: string): string[] {
  const [first = '', ...others] = [...name.toLocaleUpperCase()].filter((letter) =>
    /[\p{L}\p{N}]/u.test(letter),
  );
  return [initials(name), ...others.map((letter) => first + letter)];
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  const [first = ''] = [...initials(name)];
  let nth = 2;
  while (taken.has(`${first}${nth}`)) nth++;
  return `${first}${nth}`;
}

const held = new WeakMap<object, { tongue: string; marks: ReadonlyMap<string, string> }>();

/** What stands in the square of a delegation of a session, found once for each edition of them. */
export function markOf(
  document: DelegationsDocument | undefined,
  key: string | undefined,
): string | undefined {
  if (!document || key === undefined) return undefined;
  const known = held.get(document);
  if (known?.tongue === language.value) return known.marks.get(key);
  const marks = marksOf(
    Object.entries(document.delegations)
      .sort(([, a], [, b]) => a.rank - b.rank)
      .map(([each, { name }]) => ({ key: each, name: pick(name) })),
  );
  held.set(document, { tongue: language.value, marks });
  return marks.get(key);
}
