import type { DelegationsDocument } from '@plenary/client';

export type Delegation = DelegationsDocument['delegations'][string] & { readonly key: string };

const byRank = (a: { rank: number }, b: { rank: number }) => a.rank - b.rank;

export function delegationsOf(document: DelegationsDocument | undefined): Delegation[] {
  return Object.entries(document?.delegations ?? {})
    .map(([key, delegation]) => ({ key, ...delegation }))
    .sort(byRank);
}

/** The seats of which nobody is here. */
export function missingSeats(document: DelegationsDocument | undefined): Delegation[] {
  return delegationsOf(document).filter(({ seat, present }) => seat && !present);
}

/** The hue of a delegation: its place among all, so that neighbours differ. */
export function hueOf(
  key: string | undefined,
  delegations: DelegationsDocument | undefined,
): number | undefined {
  return key === undefined ? undefined : delegations?.delegations[key]?.rank;
}
