import type { PeopleDocument } from '@plenary/client';
import { describe, expect, test } from 'vitest';
import { guests } from '../../dev/door-documents.ts';
import { delegations, people } from '../../dev/lead-documents.ts';
import {
  candidatesOf,
  type Delegation,
  type Guest,
  guestsOf,
  likelyOf,
  missingSeats,
  namesakesAmong,
  type PresenceShown,
  partiesOf,
  presentOf,
  saidToRepresent,
} from './crowd.ctrl.ts';

const nameOf = ({ name }: Delegation) => name.en ?? '';
const parties = (words = '', presence: PresenceShown = 'all', document = people) =>
  partiesOf(document, delegations, { words, presence }, nameOf);
const keys = (words: string, presence?: PresenceShown) =>
  parties(words, presence).flatMap((party) => party.people.map(({ key }) => key));

test('the seats of which nobody is here are missing', () => {
  expect(missingSeats(delegations).map(({ key }) => key)).toEqual(['fj']);
  expect(missingSeats(undefined)).toEqual([]);
});

describe('people by delegation', () => {
  test('stand in the order of delegations, heads first', () => {
    expect(parties().map(({ delegation }) => delegation?.key)).toEqual(
      Object.keys(delegations.delegations),
    );
    expect(parties()[0]?.people.map(({ head }) => head ?? false)).toEqual([true, false]);
  });

  test('are found by words of name and delegation, whatever their accents and order', () => {
    expect(keys('fiji 2')).toEqual(['fj-delegate-2']);
    expect(keys('KÓREA')).toEqual(['kr-delegate-1', 'kr-delegate-2']);
    expect(keys('nobody')).toEqual([]);
  });

  test('are narrowed to who is here or away', () => {
    expect(keys('', 'away')).toEqual(['fj-delegate-1', 'fj-delegate-2', 'kr-delegate-2']);
    expect(keys('korea', 'here')).toEqual(['kr-delegate-1']);
  });

  test('of no known delegation come last; guests and screens are not among them', () => {
    const person = { online: true, attends: 'remote', head: false, rank: 1 } as const;
    const document: PeopleDocument = {
      people: {
        a: { ...person, key: 'a', name: 'A', role: 'observer' },
        b: { ...person, key: 'b', name: 'B', role: 'guest' },
        c: { ...person, key: 'c', name: 'C', role: 'screen' },
        d: { ...person, key: 'd', name: 'D', role: 'participant', delegation: 'gone' },
      },
    };
    const [only, ...rest] = parties('', 'all', document);
    expect(only?.delegation).toBeUndefined();
    expect(only?.people.map(({ key }) => key)).toEqual(['a', 'd']);
    expect(rest).toEqual([]);
    expect(presentOf(document)).toEqual({ here: 2, all: 2 });
  });
});

test('guests wait in the order in which they came', () => {
  const { g1, g2, g3 } = guests.guests;
  const shuffled = { guests: { ...(g3 && { g3 }), ...(g1 && { g1 }), ...(g2 && { g2 }) } };
  expect(guestsOf(shuffled).map(({ key }) => key)).toEqual(['guest-1', 'guest-2', 'guest-3']);
});

test('a guest is likely the one person of the plan whom they resemble', () => {
  const [one = '', other = ''] = Object.values(people.people).map(({ key }) => key);
  const like = (...keys: string[]): Guest => ({
    key: 'guest-abcdefghjkmn',
    name: 'Delegate',
    rank: 1,
    online: true,
    resembles: Object.fromEntries(
      keys.map((key) => [key, { key, name: key, role: 'participant' as const }]),
    ),
  });
  expect(likelyOf(like(one), people)).toBe(one);
  expect(likelyOf(like(one, other), people)).toBeUndefined();
  expect(likelyOf(like('guest-abcdefghjkm2'), people)).toBeUndefined();
  expect(likelyOf(like(), people)).toBeUndefined();

  const candidates = candidatesOf(people, undefined, '', {
    nameOf: () => '',
    leaders: false,
    first: other,
  });
  expect(candidates[0]?.key).toBe(other);
});

describe('the delegation that a guest names', () => {
  const country = (key: string, name: Record<string, string>, rank: number) =>
    [key, { rank, name, kind: 'member', seat: true, present: false, people: 0 }] as const;
  const document = {
    seats: 4,
    present: 0,
    delegations: Object.fromEntries([
      country('hk', { en: 'Hong Kong, China' }, 0),
      country('cn', { en: 'China', fr: 'Chine' }, 1),
      country('ci', { en: 'Côte d’Ivoire', fr: 'Côte d’Ivoire' }, 2),
      country('kr', { en: 'Korea' }, 3),
      country('kp', { en: 'Korea' }, 4),
    ]),
  };
  const of = (delegation?: string) =>
    saidToRepresent(
      { key: 'guest', name: 'Guest', rank: 0, online: true, ...(delegation && { delegation }) },
      document,
    )?.key;

  test.each([
    ['Chine', 'cn'],
    ['  CHINA ', 'cn'],
    ['hong kong – china', 'hk'],
    ["cote d'ivoire", 'ci'],
    ['CI', 'ci'],
  ])('is found by a name in any language or its key: %s', (typed, key) => {
    expect(of(typed)).toBe(key);
  });

  test.each([undefined, '', '…', 'Hong Kong', 'South China', 'Korea'])(
    'is not guessed: %s',
    (typed) => {
      expect(of(typed)).toBeUndefined();
    },
  );
});

test('people are namesakes whom neither delegation nor role tells apart', () => {
  const [one, other, ...rest] = Object.values(people.people);
  if (!one || !other) throw new Error('nobody is there');
  const twin = { ...one, key: 'twin', name: one.name.toUpperCase() };
  const elsewhere = { ...one, key: 'elsewhere', delegation: 'zz' };
  const found = namesakesAmong([one, other, twin, elsewhere, ...rest]);
  expect([...found].map(({ key }) => key)).toEqual([one.key, 'twin']);
});
