import { list } from '../i18n/index.ts';
import { Banner } from '../ui/index.ts';
import type { TitleOf } from './acts.ctrl.ts';
import { o } from './texts.ts';

/** Names the sessions whose record cannot be read, so that nobody takes the rest for the whole. */
export function Unread({ sessions, titleOf }: { sessions: readonly string[]; titleOf: TitleOf }) {
  if (sessions.length === 0) return null;
  const titles = list(sessions.map((key) => titleOf('session', key)));
  return (
    <Banner tone="warn" title={o('unread.title')}>
      {o('unread.text', { count: sessions.length, titles })}
    </Banner>
  );
}
