import type { Text, TokenPair } from '@plenary/client';
import { forget, keep, kept, keptKeys, type Shelf } from './storage.ts';

/** Who this tab is in a workshop. Tokens are kept apart, by the name of the person. */
export interface Identity {
  readonly workshop: string;
  readonly title: Text;
  readonly person: string;
  readonly name: string;
  readonly role: string;
}

export interface Entrance extends TokenPair {
  readonly workshop: { readonly key: string; readonly title: Text };
  readonly person: { readonly key: string; readonly name: string; readonly role: string };
}

const place = (workshop: string) => `plenary.identity.${workshop}`;

/** The name under which the tokens of a person are kept. */
export const tokensName = ({ workshop, person }: Identity) => `w/${workshop}/${person}`;

/**
 * This tab is that person from now on, and so are tabs that open later. Tabs that are open stay
 * who they are: a facilitator's link in a second tab does not change the first.
 */
export function settle({ workshop, person }: Entrance): Identity {
  const identity: Identity = {
    workshop: workshop.key,
    title: workshop.title,
    person: person.key,
    name: person.name,
    role: person.role,
  };
  for (const shelf of ['tab', 'device'] satisfies Shelf[]) {
    keep(place(workshop.key), JSON.stringify(identity), shelf);
  }
  return identity;
}

export function identityOf(workshop: string): Identity | undefined {
  const own = read(kept(place(workshop), 'tab'));
  if (own) return own;
  const shared = read(kept(place(workshop), 'device'));
  if (shared) keep(place(workshop), JSON.stringify(shared), 'tab');
  return shared;
}

/** Everyone that this device was, in one workshop each. */
export function identities(): readonly Identity[] {
  return keptKeys(place(''))
    .map((key) => read(kept(key)))
    .filter((identity) => identity !== undefined);
}

/** Nobody in this workshop any more, here and in tabs that open later. */
export function leave(workshop: string): void {
  forget(place(workshop), 'tab');
  forget(place(workshop), 'device');
}

function read(text: string | undefined): Identity | undefined {
  if (!text) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isIdentity(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isIdentity(value: unknown): value is Identity {
  return (
    typeof value === 'object' &&
    value !== null &&
    'workshop' in value &&
    'person' in value &&
    typeof value.workshop === 'string' &&
    typeof value.person === 'string'
  );
}

/** Where a role works: those who lead have their own page, and so have screens in the room. */
export function homeOf({ workshop, role }: Pick<Identity, 'workshop' | 'role'>): string {
  const leads = role === 'facilitator' || role === 'organizer';
  const page = leads ? '/lead' : role === 'screen' ? '/screen' : '';
  return `/w/${encodeURIComponent(workshop)}${page}`;
}
