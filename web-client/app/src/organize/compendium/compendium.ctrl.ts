import type { Card, CardCell, CardStanding, CardText } from '@plenary/client/rest';

/** Which cards are shown; empty for all. */
export interface CardFilter {
  readonly delegation: string;
  readonly state: '' | CardStanding | 'changed';
  readonly search: string;
}

export const everything: CardFilter = { delegation: '', state: '', search: '' };
export const nobody = '-';

/** The first words of a card, by which it is known in a list. */
export function headingOf(cells: readonly CardCell[]): string {
  const text = cells.find((cell) => cell.text)?.text ?? '';
  const line = text.trim().split('\n')[0] ?? '';
  const signs = [...line];
  if (signs.length <= 90) return line;
  const cut = signs.slice(0, 90).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > 45 ? cut.slice(0, space) : cut}…`;
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export function isMeant(
  card: Card,
  filter: CardFilter,
  nameOf: (delegation: string) => string,
): boolean {
  if (filter.delegation && (card.delegation ?? nobody) !== filter.delegation) return false;
  if (filter.state === 'changed' ? !card.changed : filter.state && card.standing !== filter.state)
    return false;
  const words = plain(filter.search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const all = plain(
    [
      ...card.cells.map(({ text = '' }) => text),
      ...card.tags,
      card.delegation ? nameOf(card.delegation) : '',
      card.contributor ?? '',
    ].join('\n'),
  );
  return words.every((word) => all.includes(word));
}

/** How many cards stand how; `changed` are counted besides. */
export function countsOf(cards: readonly Card[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const card of cards) {
    counts[card.standing] = (counts[card.standing] ?? 0) + 1;
    if (card.changed) counts.changed = (counts.changed ?? 0) + 1;
  }
  return counts;
}

/** Whether asking its delegation has a sense: there is something that it did not decide. */
export function canAsk(card: Card): boolean {
  if (!card.delegation || card.standing === 'withdrawn') return false;
  if (card.standing === 'asked') return card.moved;
  return card.standing !== 'cleared' || card.changed;
}

/** The ids with one of them moved to another place. */
export function moved(ids: readonly string[], id: string, to: number): readonly string[] {
  const others = ids.filter((other) => other !== id);
  const place = Math.max(0, Math.min(to, others.length));
  return [...others.slice(0, place), id, ...others.slice(place)];
}

/** The order of all cards after one that is shown was moved among those that are shown. */
export function reordered(
  all: readonly string[],
  shown: readonly string[],
  id: string,
  to: number,
): readonly string[] {
  const wanted = moved(shown, id, to);
  const isShown = new Set(shown);
  let next = 0;
  return all.map((other) => (isShown.has(other) ? (wanted[next++] ?? other) : other));
}

/** What was changed in a form, and only that. */
export function changesOf(
  cells: readonly CardCell[],
  texts: ReadonlyMap<string, string>,
): readonly CardText[] {
  return cells
    .map(({ column, text = '' }) => ({ column, text: texts.get(column) ?? text, before: text }))
    .filter(({ text, before }) => text.trim() !== before.trim())
    .map(({ column, text }) => ({ column, text }));
}

/** Tags as they are typed, with commas between. */
export function tagsOf(text: string): readonly string[] {
  const tags = text.split(/[,;،、\n]/).map((tag) => tag.trim().replace(/\s+/g, ' '));
  return [...new Set(tags.filter(Boolean))];
}
