import { useState } from 'preact/hooks';
import type { CrowdReport } from '../../../rehearse/browser/messages.ts';
import { LeadPage } from '../../src/lead/LeadPage.tsx';
import { leadOf } from '../../src/lead/lead.ctrl.ts';
import { WithAccess } from '../../src/lead/rehearsal/SimulatedPanel.tsx';
import type { Simulated } from '../../src/lead/rehearsal/simulated.ctrl.ts';
import { liveOf } from '../../src/live/live.ts';
import { fakeSession } from '../fake.ts';
import { crowd, session, usual } from '../lead-documents.ts';
import type { Scenes } from '../scene.ts';

const copy = {
  ...session,
  workshop: { ...session.workshop, key: `${session.workshop.key}~rehearsal-3` },
};
const access = { people: async () => [], token: async () => '' };
const times = { count: 26, p50: 62, p99: 214, max: 240 };
const report: CrowdReport = {
  workshop: copy.workshop.key,
  participants: 25,
  join: times,
  ack: { count: 41, p50: 24, p99: 96, max: 120 },
  commands: { joined: 25, online: 0, sent: 53, acked: 41, refused: 12, unanswered: 0 },
  refusals: { 'poll.answered-by-other': 12 },
  failures: {},
  bytesPerClient: { received: times, sent: times },
  ownLagMs: 40,
  attendance: [],
};
const counts = { joined: 26, online: 24, sent: 53, acked: 41, refused: 12 };

function Panel(props: { given?: Simulated; closed?: boolean; stranger?: boolean }) {
  const [lead] = useState(() =>
    leadOf(liveOf(fakeSession({ ...usual, session: copy, people: crowd(26) })), async () => ({
      code: '',
    })),
  );
  return (
    <main class="pad" style={{ maxInlineSize: '22rem' }}>
      <h1 class="unseen">Simulated participants</h1>
      <h2 class="unseen">Panel</h2>
      <WithAccess
        lead={lead}
        session={props.closed ? { ...copy, state: 'closed' } : copy}
        access={props.stranger ? undefined : access}
        {...(props.given && { given: props.given })}
      />
    </main>
  );
}

function Page() {
  const [lead] = useState(() =>
    leadOf(liveOf(fakeSession({ ...usual, session: copy })), async () => ({ code: '' })),
  );
  return <LeadPage lead={lead} onLeave={() => undefined} view="people" />;
}

const given = (state: Simulated) => () => <Panel given={state} />;

const scenes: Scenes = {
  'rehearsal-page': () => <Page />,
  'rehearsal-idle': () => <Panel />,
  'rehearsal-closed': () => <Panel closed />,
  'rehearsal-no-access': () => <Panel stranger />,
  'rehearsal-fetching': given({ is: 'fetching' }),
  'rehearsal-running': given({ is: 'running', people: 25, counts, failed: 0 }),
  'rehearsal-running-refused': given({ is: 'running', people: 25, counts, failed: 2 }),
  'rehearsal-checking': given({ is: 'stopping', people: 25 }),
  'rehearsal-over': given({ is: 'over', report }),
  'rehearsal-failed': given({ is: 'failed' }),
};
export default scenes;
