import type { Act, Workshop } from '@plenary/client/rest';
import { date, pick } from '../i18n/index.ts';
import { areaOf } from './life.ctrl.ts';
import { o, wordOr } from './texts.ts';

/** What something of a workshop is called today; a key alone says it only where it is gone. */
export type TitleOf = (what: string, key: string) => string;

/** What was done. A newer server may know acts that this page has no words for. */
export const deedSentence = (kind: string): string => wordOr('act', kind, o('act.unknown'));

export const areaName = (area: string): string => wordOr('acts.area', area, o('acts.area.unknown'));

/** Who did it, as far as anybody knows. */
export function doer({ by, kind, about }: Act): string | undefined {
  if (by) return by;
  if (kind === 'signins.failed') return o('acts.unknown');
  return about.some(({ what, id }) => what === 'word' && id === 'link')
    ? o('acts.by-link')
    : undefined;
}

/** What or whom it was about; nothing where there is nothing to say. */
export function aboutSentence(kind: string, about: Act['about'][number], titleOf: TitleOf): string {
  const { what, id, name } = about;
  if (name) return name;
  switch (what) {
    case 'count':
      return counted(areaOf(kind), Number(id));
    case 'person':
    case 'gone':
    case 'account':
      return o('acts.gone');
    case 'day':
      return date(id);
    case 'card':
      return '';
    case 'word':
      return wordOr('acts.word', id, '');
    default:
      return titleOf(what, id);
  }
}

function counted(area: string, count: number): string {
  if (count === 0) return '';
  if (area === 'cards') return o('acts.count.cards', { count });
  return o(area === 'signins' ? 'acts.count' : 'acts.count.people', { count });
}

/** The titles of a workshop, as its plan has them now. */
export function titlesOf(workshop: Workshop): TitleOf {
  const sessions = workshop.days.flatMap((day) => day.sessions);
  return (what, key) => {
    const same = (one: { readonly key: string }) => one.key === key;
    const former = o('acts.former', { key });
    switch (what) {
      case 'session':
        return pick(sessions.find(same)?.title) || former;
      case 'item':
        return pick(sessions.flatMap(({ items }) => items).find(same)?.title) || former;
      case 'poll':
        return pick(sessions.flatMap(({ polls }) => polls).find(same)?.question) || former;
      case 'breakout':
        return pick(sessions.flatMap(({ breakouts }) => breakouts).find(same)?.title) || former;
      case 'sheet':
        return pick(sessions.flatMap(({ worksheets }) => worksheets).find(same)?.title) || former;
      case 'delegation':
        return pick(workshop.delegations.find(same)?.name) || former;
      case 'group':
        return groupName(workshop, key);
      default:
        return key;
    }
  };
}

/** Groups are numbered unless the plan names them. */
function groupName(workshop: Workshop, key: string): string {
  if (key === '') return '';
  if (key === 'plenary') return o('acts.plenary');
  const planned = workshop.days
    .flatMap(({ sessions }) => sessions)
    .flatMap(({ breakouts }) => breakouts)
    .flatMap(({ groups }) => groups.named ?? [])
    .find((group) => group.key === key);
  return pick(planned?.title) || o('acts.group', { group: key });
}
