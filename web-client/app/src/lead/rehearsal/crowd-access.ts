import type { Api } from '@plenary/client/rest';
import type { Who } from '../../../../rehearse/crowd/person.ts';
import { accessTo } from '../../organize/access.ts';

/** What the page needs of the organizer's hands to bring people in; nothing without them. */
export interface CrowdAccess {
  /** Everyone whom the plan names, participants first. */
  people(): Promise<readonly Who[]>;
  token(): Promise<string>;
}

export function crowdAccess(workshop: string): CrowdAccess | undefined {
  const api = accessTo(workshop)?.api;
  if (!api) return undefined;
  return { people: () => linksOf(api, workshop), token: () => tokenOf(api) };
}

async function linksOf(api: Api, workshop: string): Promise<readonly Who[]> {
  const response = await fetch(`/api/workshops/${encodeURIComponent(workshop)}/links`, {
    headers: { Authorization: `Bearer ${await tokenOf(api)}`, Accept: 'application/json' },
  });
  if (!response.ok) throw new Error(String(response.status));
  const { links } = (await response.json()) as { links: readonly Who[] };
  const isParticipant = ({ role }: Who) => role === 'participant';
  return [...links.filter(isParticipant), ...links.filter((one) => !isParticipant(one))];
}

async function tokenOf({ tokens }: Api): Promise<string> {
  if (!tokens) throw new Error('not signed in');
  return tokens.current();
}
