import type { SessionDocument } from '@plenary/client';
import { t } from '../i18n/index.ts';

export interface Line {
  readonly key: string;
  readonly item: SessionDocument['items'][string];
  /** When the plan has it begin. */
  readonly at: string;
  readonly stand: 'over' | 'skipped' | 'now' | 'to-come';
}

/** The items in their order with the times of the plan; what is before now is over, or was skipped. */
export function programmeOf(session: SessionDocument): Line[] {
  const items = Object.entries(session.items).sort(([, a], [, b]) => a.rank - b.rank);
  const now = items.findIndex(([key]) => key === session.now?.item);
  let at = Date.parse(session.startsAt);
  return items.map(([key, item], index) => {
    const begins = new Date(at).toISOString();
    at += item.minutes * 60_000;
    const isPast = session.state === 'closed' || index < now;
    const stand = isPast ? (item.begun ? 'over' : 'skipped') : index === now ? 'now' : 'to-come';
    return { key, item, at: begins, stand };
  });
}

/** The item after the one that is on. */
export function itemAfter(session: SessionDocument): Line | undefined {
  const lines = programmeOf(session);
  const now = lines.findIndex(({ stand }) => stand === 'now');
  return lines[now + 1];
}

/** When the item that is on should be over, had it begun as it did and taken as long as planned. */
export function plannedEnd({ now, items }: SessionDocument): string | undefined {
  const item = now && items[now.item];
  if (!now || !item) return undefined;
  return new Date(Date.parse(now.since) + item.minutes * 60_000).toISOString();
}

const minute = 60_000;
const hour = 60 * minute;
const aDay = 24 * hour;

/** How long it is until the start, in words: digits would look like one more time of the day. */
export function startsIn(left: number): string {
  if (left >= aDay) return t('lobby.days', { count: Math.floor(left / aDay) });
  if (left >= hour) return t('lobby.hours', { count: Math.floor(left / hour) });
  return t('lobby.minutes', { count: Math.ceil(left / minute) });
}
