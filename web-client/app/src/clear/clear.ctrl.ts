import {
  type ClearanceCard,
  type OpenedClearance,
  openClearance,
  RequestRefused,
} from '@plenary/client/rest';

/** How far the way in by a clearance link is. */
export type Way =
  | { readonly is: 'opening' }
  | { readonly is: 'unknown' }
  | { readonly is: 'expired' }
  | { readonly is: 'busy' }
  | { readonly is: 'offline' }
  | { readonly is: 'open'; readonly opened: OpenedClearance };

export async function open(secret: string, ask = openClearance): Promise<Way> {
  if (!secret) return { is: 'unknown' };
  try {
    return { is: 'open', opened: await ask({}, secret) };
  } catch (problem) {
    return { is: wayOf(problem) };
  }
}

/** Why the way is not open: an answer of the server, or none. */
export function wayOf(problem: unknown): 'unknown' | 'expired' | 'busy' | 'offline' {
  if (!(problem instanceof RequestRefused)) return 'offline';
  if (problem.status === 410) return 'expired';
  if (problem.status === 429) return 'busy';
  return problem.status < 500 ? 'unknown' : 'offline';
}

/** Whether a decision about this wording is still to be made. */
export const isOpen = ({ standing, changed }: ClearanceCard): boolean =>
  standing === 'asked' || (standing === 'cleared' && changed);

export const decided = (cards: readonly ClearanceCard[]): number =>
  cards.filter((card) => !isOpen(card)).length;

/** The cards with one of them as it is now. */
export const replaced = (
  cards: readonly ClearanceCard[],
  card: ClearanceCard,
): readonly ClearanceCard[] => cards.map((other) => (other.id === card.id ? card : other));
