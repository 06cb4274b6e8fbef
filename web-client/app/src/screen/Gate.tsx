import { useEffect, useLayoutEffect } from 'preact/hooks';
import { homeOf } from '../identity/identity.ts';
import { isAway } from '../live/Away.tsx';
import { navigate, usePage } from '../router.tsx';
import { Icon, type IconName } from '../ui/index.ts';
import { ScreenPage } from './ScreenPage.tsx';
import type { Screen } from './screen.ctrl.ts';
import './screen.css';
import { w } from './texts.ts';

/** The page for how the screen stands with the workshop: shown, or out for a reason. */
export function Gate({ screen, workshop }: { screen: Screen; workshop: string }) {
  const { is } = screen.live.connection.value;
  const role = screen.me.value?.role;
  // Who leads sees results that the room does not: nobody else's page stands on the wall.
  const isElsewhere = role !== undefined && role !== 'screen';
  useEffect(() => {
    if (isElsewhere) navigate(homeOf({ workshop, role }), 'replace');
  }, [isElsewhere, role, workshop]);
  useLayoutEffect(() => {
    const { classList } = document.documentElement;
    classList.add('on-wall');
    return () => classList.remove('on-wall');
  }, []);
  if (isElsewhere) return null;
  switch (is) {
    case 'replaced':
      return <Plain icon="copy" title={w('replaced.title')} text={w('replaced.text')} />;
    case 'removed':
      return <Plain icon="door" title={w('removed.title')} text={w('removed.text')} />;
    case 'ended':
      return <Plain icon="calendar" title={w('ended.title')} text={w('ended.text')} />;
    case 'expired':
      return <Plain icon="link" title={w('expired.title')} text={w('expired.text')} />;
    case 'connecting':
    case 'online':
    case 'closed':
    case 'reconnecting':
    case 'unavailable':
    case 'offline':
      if (!isAway(screen.live)) return <ScreenPage screen={screen} />;
      return <Plain icon="offline" title={w('away.title')} text={w('away.text')} />;
  }
}

function Plain(props: { icon: IconName; title: string; text: string }) {
  usePage(props.title);
  return (
    <main id="main" class="wall-plain">
      <Icon name={props.icon} size={48} />
      <h1>{props.title}</h1>
      <p class="muted">{props.text}</p>
    </main>
  );
}
