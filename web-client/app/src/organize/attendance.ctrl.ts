import type { Text } from '@plenary/client';
import {
  type Attendance,
  type AttendanceOf,
  isTimed,
  type PersonAttendance,
  type TimedPerson,
  type Workshop,
} from '@plenary/client/rest';
import { language } from '../i18n/index.ts';
import { byNumber, byText, type Comparison } from './people.ctrl.ts';
import { isRunning } from './workshops.ctrl.ts';

/** `1:04:09`: hours are always shown, so that the columns align. */
export function hms(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const all = Math.max(0, Math.floor(seconds));
  return `${Math.floor(all / 3600)}:${two(Math.floor(all / 60) % 60)}:${two(all % 60)}`;
}

/** A share in percent, rounded down, so that nobody reaches a threshold by rounding. */
export function percentDown(share: number): string {
  const floor = Math.floor(share * 100 + 1e-9) / 100;
  return new Intl.NumberFormat(language.value, {
    style: 'percent',
    maximumFractionDigits: 0,
  }).format(floor);
}

export const reaches = (share: number, threshold: number): boolean => share >= threshold - 1e-9;

type DelegationLine = Attendance['delegations'][number];

export const wasThere = ({ present }: DelegationLine): boolean => present;

export const came = ({ present }: PersonAttendance): boolean => present;

export interface Totals {
  readonly people: number;
  readonly came: number;
  /** Not known where times are not shown. */
  readonly reached?: number;
  readonly seats: number;
  readonly present: number;
  readonly missing: readonly DelegationLine[];
}

/** The figures above the table. */
export function totalsOf(attendance: Attendance): Totals {
  const { people, delegations, threshold, privacy } = attendance;
  const seats = delegations.filter(({ seat }) => seat);
  const missing = seats.filter((delegation) => !wasThere(delegation));
  return {
    people: attendance.registered,
    came: attendance.came,
    ...(privacy === 'full' && {
      reached: people
        .filter(isTimed)
        .filter((person) => came(person) && reaches(person.share, threshold)).length,
    }),
    seats: seats.length,
    present: seats.length - missing.length,
    missing,
  };
}

/** By what is known where times are not shown. */
export function presenceComparisonsOf(
  delegations: readonly { readonly key: string }[],
): Readonly<Record<string, Comparison<PersonAttendance>>> {
  const ranks = new Map(delegations.map(({ key }, rank) => [key, rank]));
  const rank = ({ delegation }: PersonAttendance) =>
    (delegation === undefined ? undefined : ranks.get(delegation)) ?? delegations.length;
  return {
    person: byText(({ name }) => name),
    delegation: byNumber(rank),
    present: byNumber((person) => (came(person) ? 0 : 1)),
  };
}

const never = '\uffff';
const notYet = '9999';

export function comparisonsOf(
  delegations: readonly { readonly key: string }[],
): Readonly<Record<string, Comparison<TimedPerson>>> {
  return {
    ...presenceComparisonsOf(delegations),
    lower: byNumber(({ lower }) => lower),
    seconds: byNumber(({ seconds }) => seconds),
    upper: byNumber(({ upper }) => upper),
    share: byNumber(({ share }) => share),
    first: byText(({ first }) => first ?? never),
    last: byText(({ last, stillThere }) => (stillThere ? notYet : (last ?? never))),
  };
}

/** What of a workshop can be looked at: a session by its key, a day as `day.2021-10-27`. */
export interface Choosable {
  readonly value: string;
  readonly of: AttendanceOf;
  readonly running: boolean;
  readonly begun: boolean;
}

export function choosable({ days }: Workshop): Choosable[] {
  return days.flatMap(({ day, sessions }) => [
    {
      value: `day.${day}`,
      of: { day },
      running: sessions.some(({ state }) => isRunning(state)),
      begun: sessions.some(({ state }) => state !== 'planned'),
    },
    ...sessions.map(({ key, state }) => ({
      value: key,
      of: { session: key },
      running: isRunning(state),
      begun: state !== 'planned',
    })),
  ]);
}

/** What was asked for; else the session that runs, else the last that was held, else the first. */
export function chosenOf(all: readonly Choosable[], asked: string | undefined) {
  const sessions = all.filter(({ of }) => 'session' in of);
  return (
    all.find(({ value }) => value === asked) ??
    sessions.find(({ running }) => running) ??
    sessions.filter(({ begun }) => begun).at(-1) ??
    sessions[0] ??
    all[0]
  );
}

/** The titles of groups that the plan names; the others are called by their number. */
export function groupTitles(workshop: Workshop, pick: (text: Text) => string) {
  const titles = new Map<string, string>();
  for (const { sessions } of workshop.days) {
    for (const { breakouts } of sessions) {
      for (const { groups } of breakouts) {
        for (const { key, title } of groups.named ?? []) {
          titles.set(key, (title && pick(title)) || key);
        }
      }
    }
  }
  return titles;
}
