import type { MeDocument, PollDocument, RoomDocument, SessionDocument } from '@plenary/client';
import { pick, t } from '../i18n/index.ts';

/** What a person who does not look at the page must hear of. */
export interface Heard {
  readonly session?: SessionDocument | undefined;
  readonly me?: MeDocument | undefined;
  readonly room?: RoomDocument | undefined;
  readonly polls: readonly PollDocument[];
}

const states = {
  planned: undefined,
  open: 'say.open',
  live: 'say.live',
  paused: 'say.paused',
  closed: 'say.closed',
} as const;

/** The sentences about what differs, in the order in which they matter; none on arrival. */
export function news(before: Heard, after: Heard): string[] {
  if (!before.session || !after.session) return [];
  return [
    ...sessionNews(before.session, after.session),
    ...groupNews(before.me, after.me),
    ...pollNews(before.polls, after.polls),
    ...messageNews(before.room, after.room),
  ];
}

function sessionNews(before: SessionDocument, after: SessionDocument): string[] {
  if (before.key !== after.key) return [t('say.session', { title: pick(after.title) })];
  const said: string[] = [];
  const key = before.state === after.state ? undefined : states[after.state];
  if (key === 'say.live' && before.state === 'paused') said.push(t('say.resumed'));
  else if (key) said.push(t(key));
  const item = after.now && after.items[after.now.item];
  if (item && before.now?.item !== after.now?.item) {
    said.push(t('say.item', { title: pick(item.title) }));
  }
  return said;
}

function groupNews(before: MeDocument | undefined, after: MeDocument | undefined): string[] {
  if (!before || before.group?.key === after?.group?.key) return [];
  if (after?.group) {
    const key = before.group ? 'say.regrouped' : 'say.group';
    return [t(key, { group: pick(after.group.title) })];
  }
  return [t('say.plenary')];
}

function pollNews(before: readonly PollDocument[], after: readonly PollDocument[]): string[] {
  const was = new Map(before.map((poll) => [poll.key, poll]));
  return after.flatMap((poll) => {
    const earlier = was.get(poll.key);
    const changed = earlier?.state !== poll.state || earlier.round !== poll.round;
    if (!changed) return [];
    if (poll.state === 'open') return [t('say.poll-open', { question: pick(poll.question) })];
    return earlier ? [t('say.poll-closed', { question: pick(poll.question) })] : [];
  });
}

function messageNews(before: RoomDocument | undefined, after: RoomDocument | undefined): string[] {
  if (!before || !after || before.key !== after.key) return [];
  return Object.entries(after.messages)
    .filter(([key]) => !(key in before.messages))
    .map(([, { text, from }]) => t('say.message', { from, text }));
}
