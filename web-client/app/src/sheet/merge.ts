/** A piece of both texts that is the same. */
interface Match {
  readonly one: number;
  readonly other: number;
}

// A word, white space, or a sign; scripts that set no spaces are taken sign by sign.
const pieces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{N}\p{M}_’'-]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu;

const piecesOf = (text: string): string[] => text.match(pieces) ?? [];
const isSpace = (piece: string) => /^\s/u.test(piece);
const weightOf = (piece: string) => (isSpace(piece) ? 1 : 4);

/** Pieces that both texts have in the same order, words before white space. */
function matchesOf(one: readonly string[], other: readonly string[]): Match[] {
  const found: Match[] = [];
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) {
    found.push({ one: start, other: start });
    start++;
  }
  let [end, otherEnd] = [one.length, other.length];
  const tail: Match[] = [];
  while (end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1]) {
    tail.unshift({ one: --end, other: --otherEnd });
  }
  const middle = alignment(one.slice(start, end), other.slice(start, otherEnd));
  for (const match of middle) found.push({ one: match.one + start, other: match.other + start });
  return [...found, ...tail];
}

function alignment(one: readonly string[], other: readonly string[]): Match[] {
  const width = other.length + 1;
  const best = new Int32Array((one.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      const same = one[i] === other[j] ? at(i + 1, j + 1) + weightOf(one[i] ?? '') : 0;
      best[i * width + j] = Math.max(same, at(i + 1, j), at(i, j + 1));
    }
  }
  const found: Match[] = [];
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    if (one[i] === other[j] && at(i, j) === at(i + 1, j + 1) + weightOf(one[i] ?? '')) {
      found.push({ one: i++, other: j++ });
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return found;
}

/** Where each piece of the base is in the other text, as far as it is there. */
function placesOf(base: readonly string[], other: readonly string[]): Map<number, number> {
  return new Map(matchesOf(base, other).map(({ one, other: place }) => [one, place]));
}

const same = (one: readonly string[], other: readonly string[]) => one.join('') === other.join('');

/**
 * Both texts in one, where both came from the base: what either wrote is in it, what one took away
 * and the other left alone is not. Theirs comes before mine where both wrote at the same place.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string {
  if (mine === theirs || base === theirs) return mine;
  if (base === mine) return theirs;
  const [from, own, other] = [piecesOf(base), piecesOf(mine), piecesOf(theirs)];
  const [inMine, inTheirs] = [placesOf(from, own), placesOf(from, other)];
  const result: string[] = [];
  let [f, m, t] = [0, 0, 0];
  for (let next = 0; next <= from.length; next++) {
    const isEnd = next === from.length;
    const [toMine, toTheirs] = isEnd
      ? [own.length, other.length]
      : [inMine.get(next), inTheirs.get(next)];
    if (toMine === undefined || toTheirs === undefined) continue;
    result.push(...chunk(from.slice(f, next), own.slice(m, toMine), other.slice(t, toTheirs)));
    if (!isEnd) result.push(from[next] ?? '');
    [f, m, t] = [next + 1, toMine + 1, toTheirs + 1];
  }
  return result.join('');
}

/** What becomes of a stretch between two pieces that all three texts have. */
function chunk(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  if (same(mine, base)) return theirs;
  if (same(theirs, base) || same(mine, theirs)) return mine;
  return both(mine, theirs);
}

/** Everything of both, what they share once. */
function both(mine: readonly string[], theirs: readonly string[]): string[] {
  const result: string[] = [];
  let [m, t] = [0, 0];
  const end = { one: mine.length, other: theirs.length };
  for (const match of [...matchesOf(mine, theirs), end]) {
    result.push(...apart(theirs.slice(t, match.other), mine.slice(m, match.one)));
    if (match !== end) result.push(mine[match.one] ?? '');
    [m, t] = [match.one + 1, match.other + 1];
  }
  return result;
}

function apart(before: readonly string[], after: readonly string[]): string[] {
  const last = before.at(-1);
  const first = after[0];
  const touch = last !== undefined && first !== undefined && !isSpace(last) && !isSpace(first);
  return [...before, ...(touch ? [' '] : []), ...after];
}

/** Where a place in one text is in another that was made of it. */
export function placeAfter(before: string, after: string, place: number): number {
  if (before === after) return place;
  const [old, fresh] = [piecesOf(before), piecesOf(after)];
  const starts = startsOf(fresh);
  const own = startsOf(old);
  let moved = 0;
  for (const { one, other } of matchesOf(old, fresh)) {
    const start = own[one] ?? 0;
    if (start >= place) break;
    const length = (old[one] ?? '').length;
    moved = (starts[other] ?? 0) + Math.min(place - start, length);
  }
  return Math.min(moved, after.length);
}

function startsOf(all: readonly string[]): number[] {
  let at = 0;
  return all.map((piece) => {
    const start = at;
    at += piece.length;
    return start;
  });
}
