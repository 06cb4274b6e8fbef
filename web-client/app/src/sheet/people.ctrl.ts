import type { DelegationsDocument, PeopleDocument } from '@plenary/client';
import { pick } from '../i18n/index.ts';

export interface Found {
  readonly key: string;
  readonly name: string;
  readonly delegation?: string;
  readonly hue: number | undefined;
}

const most = 60;

/** Letters without their accents, in lower case. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** People whose name or delegation has every word that is looked for, those who are here first. */
export function foundIn(
  { people }: PeopleDocument,
  delegations: DelegationsDocument | undefined,
  wanted: string,
): Found[] {
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  return Object.values(people)
    .sort((a, b) => Number(b.online) - Number(a.online) || a.rank - b.rank)
    .map(({ key, name, delegation }) => {
      const known = delegation === undefined ? undefined : delegations?.delegations[delegation];
      const title = pick(known?.name);
      return { key, name, ...(title && { delegation: title }), hue: known?.rank };
    })
    .filter(({ name, delegation }) => {
      const text = plain(`${name} ${delegation ?? ''}`);
      return words.every((word) => text.includes(word));
    })
    .slice(0, most);
}
