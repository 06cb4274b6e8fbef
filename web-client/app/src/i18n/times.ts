import { cityOf } from './cities.ts';
import { type Language, language } from './language.ts';

export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

// Our English is the international one: 27 October, not October 27.
const datesOf: Record<Language, string> = { en: 'en-GB', fr: 'fr', es: 'es' };

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language.value} ${zone} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(datesOf[language.value], { timeZone: zone, ...options });
  formats.set(key, made);
  return made;
}

export function time(iso: string, zone: string): string {
  return format(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(iso),
  );
}

export function day(iso: string, zone: string): string {
  return format(zone, { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(iso));
}

/** A date of the plan (`2021-10-27`), which is in no zone. */
export function date(plain: string, year = false): string {
  const options: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };
  if (year) options.year = 'numeric';
  const told = format('UTC', options).format(new Date(`${plain}T00:00:00Z`));
  // English has a comma after the weekday when there is a year, and none when there is not.
  return language.value === 'en' ? told.replace(',', '') : told;
}

/** The city of a zone, as the viewer says it: `Asia/Kuala_Lumpur` is Kuala Lumpur. */
export function zoneName(zone: string): string {
  return cityOf((zone.split('/').pop() ?? zone).replaceAll('_', ' '));
}

export interface Beside {
  readonly time: string;
  /** The viewer's date, when it is another one than the workshop's. */
  readonly date?: string;
  readonly weekday?: string;
}

/** The viewer's own time beside the workshop's, when the two differ. */
export function localTime(iso: string, zone: string, own = ownZone()): Beside | undefined {
  const here = time(iso, own);
  const sameDay = day(iso, own) === day(iso, zone);
  if (here === time(iso, zone) && sameDay) return undefined;
  if (sameDay) return { time: here };
  const short = format(own, { weekday: 'short', day: 'numeric', month: 'short' });
  const weekday = format(own, { weekday: 'short' });
  const moment = new Date(iso);
  return { time: here, date: short.format(moment), weekday: weekday.format(moment) };
}

/** What a countdown shows: `4:05`, `1:02:09`; never less than zero. */
export function clockFace(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
