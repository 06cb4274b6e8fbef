import type { DelegationsDocument, PeopleDocument, Role, WaitingDocument } from '@plenary/client';

export type Person = PeopleDocument['people'][string];
export type Delegation = DelegationsDocument['delegations'][string] & { readonly key: string };

export interface Party {
  readonly delegation?: Delegation;
  readonly people: readonly Person[];
}

export const presences = ['all', 'here', 'away'] as const;
export type PresenceShown = (typeof presences)[number];

const byRank = (a: { rank: number }, b: { rank: number }) => a.rank - b.rank;
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

export function delegationsOf(document: DelegationsDocument | undefined): Delegation[] {
  return Object.entries(document?.delegations ?? {})
    .map(([key, delegation]) => ({ key, ...delegation }))
    .sort(byRank);
}

/** The seats of which nobody is here. */
export const missingSeats = (document: DelegationsDocument | undefined): Delegation[] =>
  delegationsOf(document).filter(({ seat, present }) => seat && !present);

/** People by delegation, heads first, then those of none; only who fits the words and the filter. */
export function partiesOf(
  people: PeopleDocument | undefined,
  delegations: DelegationsDocument | undefined,
  wanted: { words: string; presence: PresenceShown },
  nameOf: (delegation: Delegation) => string,
): Party[] {
  const known = delegationsOf(delegations);
  const names = new Map(known.map((delegation) => [delegation.key, nameOf(delegation)]));
  const words = plain(wanted.words).split(/\s+/).filter(Boolean);
  const fits = (person: Person) => {
    if (person.role === 'guest' || person.role === 'screen') return false;
    if (wanted.presence !== 'all' && person.online !== (wanted.presence === 'here')) return false;
    const text = plain(`${person.name} ${names.get(person.delegation ?? '') ?? ''}`);
    return words.every((word) => text.includes(word));
  };
  const byDelegation = grouped(Object.values(people?.people ?? {}).filter(fits), homeOf(names));
  const parties: Party[] = known.map((delegation) => ({
    delegation,
    people: headsFirst(byDelegation.get(delegation.key)),
  }));
  const rest = headsFirst(byDelegation.get(''));
  return [...parties, { people: rest }].filter((party) => party.people.length > 0);
}

const homeOf = (names: ReadonlyMap<string, string>) => (person: Person) =>
  person.delegation !== undefined && names.has(person.delegation) ? person.delegation : '';

function grouped(people: readonly Person[], home: (person: Person) => string) {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const group = groups.get(home(person));
    if (group) group.push(person);
    else groups.set(home(person), [person]);
  }
  return groups;
}

function headsFirst(people: readonly Person[] = []): Person[] {
  return [...people].sort(
    (a, b) => Number(b.head ?? false) - Number(a.head ?? false) || byRank(a, b),
  );
}

/** How many people are here, of all who may be. */
export function presentOf(people: PeopleDocument | undefined): { here: number; all: number } {
  const all = Object.values(people?.people ?? {}).filter(
    ({ role }) => role !== 'guest' && role !== 'screen',
  );
  return { here: all.filter(({ online }) => online).length, all: all.length };
}

export type Guest = WaitingDocument['guests'][string];

export function guestsOf(waiting: WaitingDocument | undefined): Guest[] {
  return inOrder(waiting).filter(({ refused }) => !refused);
}

/** Guests who were turned away and did not knock again. */
export function refusedOf(waiting: WaitingDocument | undefined): Guest[] {
  return inOrder(waiting).filter(({ refused }) => refused);
}

/** Of those who were removed, who did not knock again: who did stands at the door. */
export const goneOf = <R extends { readonly key: string }>(
  removed: readonly R[] | undefined,
  guests: WaitingDocument['guests'],
): readonly R[] | undefined =>
  removed?.filter(({ key }) => !Object.values(guests).some((guest) => guest.key === key));

/** Who waits longest comes first. */
const inOrder = (waiting: WaitingDocument | undefined) =>
  Object.values(waiting?.guests ?? {}).sort(
    (a, b) => (a.since ?? '').localeCompare(b.since ?? '') || a.rank - b.rank,
  );

const cameByCode = /^guest-[a-z2-9]{12}$/;

const letters = (text: string) =>
  plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The delegation that a guest says to represent, by its name in any language or its key; none where
 * several could be meant. A part of a name is no match: it may be another's whole.
 */
export function saidToRepresent(
  { delegation: typed }: Guest,
  document: DelegationsDocument | undefined,
): Delegation | undefined {
  const said = letters(typed ?? '');
  if (!said) return undefined;
  const all = delegationsOf(document);
  const named = all.filter(({ name }) => Object.values(name).some((one) => letters(one) === said));
  return named.length > 0 ? only(named) : only(all.filter(({ key }) => letters(key) === said));
}

const only = <T>(found: readonly T[]) => (found.length === 1 ? found[0] : undefined);

/** The people whose names others have as well, in the same delegation and role. */
export function namesakesAmong(people: readonly Person[]): ReadonlySet<Person> {
  const look = ({ name, delegation, role }: Person) => [letters(name), delegation, role].join('|');
  const alike = grouped(people, look);
  return new Set([...alike.values()].filter((some) => some.length > 1).flat());
}

/** The people of the plan that a guest may be, who fit the words; leaders where one may choose them. */
export function candidatesOf(
  people: PeopleDocument | undefined,
  delegations: DelegationsDocument | undefined,
  words: string,
  {
    nameOf,
    leaders,
    first,
  }: { nameOf: (delegation: Delegation) => string; leaders: boolean; first?: string | undefined },
): Person[] {
  const candidates = partiesOf(people, delegations, { words, presence: 'all' }, nameOf)
    .flatMap((party) => party.people)
    .filter(({ key, role }) => !cameByCode.test(key) && role !== 'organizer' && role !== 'screen')
    .filter(({ role }) => leaders || role !== 'facilitator');
  return candidates.sort((a, b) => Number(b.key === first) - Number(a.key === first));
}

/** The one person of the plan whom a guest resembles; nobody where there are several. */
export function likelyOf(
  { resembles }: Guest,
  people: PeopleDocument | undefined,
): string | undefined {
  const planned = new Set(
    Object.values(people?.people ?? {}).flatMap(({ key }) => (cameByCode.test(key) ? [] : key)),
  );
  const known = Object.values(resembles ?? {}).flatMap(({ key }) => (planned.has(key) ? key : []));
  return known.length === 1 ? known[0] : undefined;
}

/** What a guest can be admitted as. */
export const admittedAs = [
  'participant',
  'observer',
  'speaker',
  'interpreter',
] as const satisfies readonly Role[];
export type AdmittedAs = (typeof admittedAs)[number];
