import type { LinkLine, Workshop } from '@plenary/client/rest';

export const perPage = 8;

/** Names, delegations and links as a spreadsheet takes them from the clipboard; never a formula. */
export function inTabs(links: readonly LinkLine[], names: ReadonlyMap<string, string>): string {
  return links
    .map(({ name, delegation, url }) =>
      [name, delegation ? (names.get(delegation) ?? delegation) : '', url].map(cell).join('\t'),
    )
    .join('\n');
}

const cell = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return /^[\s"'\p{Cf}]*[=+\-@＝＋－＠]/u.test(line) ? `'${line}` : line;
};

/** The links in the order of the delegations, then those without one, in pages of eight. */
export function pagesOf(
  links: readonly LinkLine[],
  delegations: Workshop['delegations'],
  only: string,
): readonly (readonly LinkLine[])[] {
  const rank = new Map(delegations.map(({ key }, index) => [key, index]));
  const place = ({ delegation }: LinkLine) =>
    delegation === undefined ? delegations.length : (rank.get(delegation) ?? delegations.length);
  const meant = links
    .filter(({ delegation }) =>
      only === 'all' ? true : only === 'none' ? delegation === undefined : delegation === only,
    )
    .map((link, index) => ({ link, index }))
    .sort((a, b) => place(a.link) - place(b.link) || a.index - b.index)
    .map(({ link }) => link);
  const pages: LinkLine[][] = [];
  for (let at = 0; at < meant.length; at += perPage) pages.push(meant.slice(at, at + perPage));
  return pages;
}

/** How large a name can be written so that it stays whole on its card. */
export function sizeOf(name: string): 'usual' | 'long' | 'longest' {
  const length = [...name].length;
  return length <= 28 ? 'usual' : length <= 64 ? 'long' : 'longest';
}
