import type { WaitingDocument } from '@plenary/client';

export const guests: WaitingDocument = {
  guests: {
    g1: {
      key: 'guest-1',
      name: 'Siti Nurhaliza binti Tarudin',
      rank: 27,
      delegation: 'Malaysia',
      online: true,
      since: '2021-10-27T02:02:00.000Z',
    },
    g2: {
      key: 'guest-2',
      name: 'A. Kumar (guest)',
      rank: 28,
      online: false,
      removed: true,
      since: '2021-10-27T02:05:00.000Z',
      resembles: { p1: { key: 'p1', name: 'A. Kumar', role: 'facilitator' } },
    },
    g4: {
      key: 'guest-4',
      name: 'Newsroom Desk',
      rank: 30,
      online: true,
      since: '2021-10-27T02:01:00.000Z',
      refused: { again: '2021-10-27T02:20:00.000Z', reason: 'This session is for members.' },
    },
    g3: {
      key: 'guest-3',
      name: 'Ratu Epeli',
      rank: 29,
      delegation: 'Fiji Revenue and Customs Service, Training Centre',
      online: true,
      since: '2021-10-27T02:06:00.000Z',
    },
  },
  door: { policy: 'ask', admits: 'observer', becomes: 'ask', minutes: 15 },
  unled: { minutes: 5, pause: false },
};

/** A door with nobody before it, or so many. */
export const atDoor = (count: number): WaitingDocument => ({
  guests: Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      `w${n}`,
      {
        key: `guest-${n}`,
        name: `Delegate of the regional office ${n + 1}`,
        rank: 30 + n,
        delegation: n % 3 === 0 ? 'Customs Administration of Papua New Guinea' : 'Fiji',
        online: n % 5 !== 0,
        since: `2021-10-27T02:0${n % 10}:00.000Z`,
      },
    ]),
  ),
  door: { policy: 'ask', admits: 'observer', becomes: 'ask', minutes: 15 },
  unled: { minutes: 5, pause: false },
});
