import { useEffect } from 'preact/hooks';
import { Away, isAway } from '../live/Away.tsx';
import { navigate } from '../router.tsx';
import { Notice } from '../sheets.tsx';
import { Button, buttonClass } from '../ui/index.ts';
import { leads, participantPage } from './access.ctrl.ts';
import { LeadPage, type View } from './LeadPage.tsx';
import type { Lead } from './lead.ctrl.ts';
import { say } from './texts.ts';

/** The page for how this person stands with the workshop: leading it, or out for a reason. */
export function Gate(props: { lead: Lead; workshop: string; onLeave: () => void; view?: View }) {
  const { lead } = props;
  const { is } = lead.live.connection.value;
  const role = lead.me.value?.role;
  const away = role !== undefined && !leads(role);
  useEffect(() => {
    if (away) navigate(participantPage(props.workshop), 'replace');
  }, [away, props.workshop]);
  if (away) return null;
  switch (is) {
    case 'replaced':
      return (
        <Notice
          icon="copy"
          title={say('replaced.title')}
          action={
            <Button kind="primary" onClick={() => lead.live.reconnect()}>
              {say('replaced.here')}
            </Button>
          }
        >
          <p>{say('replaced.text')}</p>
        </Notice>
      );
    case 'removed':
      return (
        <Notice icon="door" title={say('out.title')} action={<SignIn />}>
          <p>{say('out.text')}</p>
        </Notice>
      );
    case 'ended':
      return (
        <Notice
          icon="calendar"
          title={say('ended.title')}
          action={
            <Button icon="refresh" onClick={() => lead.live.reconnect()}>
              {say('ended.again')}
            </Button>
          }
        >
          <p>{say('ended.text')}</p>
        </Notice>
      );
    case 'expired':
      return (
        <Notice icon="link" title={say('expired.title')} action={<SignIn />}>
          <p>{say('expired.text')}</p>
        </Notice>
      );
    case 'connecting':
    case 'online':
    case 'reconnecting':
    case 'unavailable':
    case 'offline':
    case 'closed':
      return isAway(lead.live) ? <Away live={lead.live} /> : <LeadPage {...props} />;
  }
}

/** Nobody is known here: a personal link or an organizer's sign-in leads in. */
export function Stranger() {
  return (
    <Notice icon="link" title={say('stranger.title')} action={<SignIn />}>
      <p>{say('stranger.text')}</p>
    </Notice>
  );
}

function SignIn() {
  return (
    <a class={buttonClass({ kind: 'plain' })} href="/sign-in">
      {say('stranger.sign-in')}
    </a>
  );
}
