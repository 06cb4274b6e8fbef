import type { SessionDocument } from '@plenary/client';
import { useEffect, useState } from 'preact/hooks';
import type { CrowdReport, Mood } from '../../../../rehearse/browser/messages.ts';
import type { Quantiles } from '../../../../rehearse/report/quantiles.ts';
import { saveFile } from '../../organize/download.ts';
import { Banner, Button, Field, Icon, Select } from '../../ui/index.ts';
import type { Lead } from '../lead.ctrl.ts';
import { say } from '../texts.ts';
import { type CrowdAccess, crowdAccess } from './crowd-access.ts';
import { openWorker } from './open-worker.ts';
import './rehearsal.css';
import { peopleAtMost, type Simulated, SimulatedPeople } from './simulated.ctrl.ts';

const moods: readonly Mood[] = ['calm', 'usual', 'lively'];

/** Brings simulated participants into a rehearsal, from the page of who leads it. */
export default function SimulatedPanel({ lead }: { lead: Lead }) {
  const session = lead.session.value;
  if (!session) return null;
  return <WithAccess lead={lead} session={session} access={crowdAccess(session.workshop.key)} />;
}

export function WithAccess(props: {
  lead: Lead;
  session: SessionDocument;
  access: CrowdAccess | undefined;
  given?: Simulated;
}) {
  const { access, session, lead } = props;
  const [simulated] = useState(() => access && new SimulatedPeople(access, openWorker));
  useEffect(() => () => simulated?.end(), [simulated]);
  const state = props.given ?? simulated?.state.value;
  const stop = () => simulated?.stop();
  return (
    <section class="lead-needs simulated" aria-labelledby="lead-simulated">
      <h3 id="lead-simulated" class="lead-kicker">
        {say('sim.title')}
      </h3>
      {!state && <p class="muted small">{say('sim.no-access')}</p>}
      {state && (
        <Body
          {...{ state, session, stop }}
          start={(people, mood) =>
            simulated?.start(
              { url: location.origin, workshop: session.workshop.key, session: session.key },
              { people, mood, without: lead.me.value?.key },
            )
          }
          planned={plannedOf(lead)}
        />
      )}
    </section>
  );
}

interface Actions {
  readonly session: SessionDocument;
  readonly planned: number;
  readonly start: (people: number, mood: Mood) => void;
  readonly stop: () => void;
}

function Body(props: Actions & { state: Simulated }) {
  const { state } = props;
  switch (state.is) {
    case 'idle':
      return <Begin {...props} busy={false} />;
    case 'fetching':
      return <Begin {...props} busy />;
    case 'running':
      return <Running state={state} stop={props.stop} />;
    case 'stopping':
      return (
        <p class="small" role="status">
          {say('sim.checking')}
        </p>
      );
    case 'over':
      return (
        <>
          <Outcome report={state.report} />
          <Begin {...props} busy={false} />
        </>
      );
    case 'failed':
      return (
        <>
          <div role="alert">
            <Banner tone="bad" title={say('sim.failed')} />
          </div>
          <Begin {...props} busy={false} />
        </>
      );
  }
}

function Begin(props: Actions & { busy: boolean }) {
  const { session } = props;
  const most = Math.min(props.planned || peopleAtMost, peopleAtMost);
  const [people, setPeople] = useState<string>();
  const [mood, setMood] = useState<Mood>('usual');
  const count = Math.max(1, Math.min(most, Math.round(Number(people ?? most)) || 1));
  if (session.state === 'closed') return <p class="muted small">{say('sim.closed')}</p>;
  return (
    <div class="stack tight">
      <p class="muted small">{say(session.state === 'planned' ? 'sim.planned' : 'sim.text')}</p>
      <div class="simulated-wishes">
        <Field
          label={say('sim.people')}
          type="number"
          inputMode="numeric"
          min={1}
          max={most}
          value={people ?? String(most)}
          onInput={(event) => setPeople(event.currentTarget.value)}
        />
        <Select
          label={say('sim.mood')}
          value={mood}
          choices={moods.map((value) => ({ value, label: say(`sim.mood.${value}`) }))}
          onChoose={setMood}
        />
      </div>
      <Button
        icon="people"
        wide
        progress={props.busy ? 'pending' : 'idle'}
        onClick={() => props.start(count, mood)}
      >
        {say('sim.start', { count })}
      </Button>
    </div>
  );
}

function Running(props: { state: Simulated & { is: 'running' }; stop: () => void }) {
  const { people, counts, failed } = props.state;
  return (
    <div class="stack tight">
      <progress
        class="simulated-bar"
        max={people}
        value={counts.online}
        aria-label={say('sim.online')}
      />
      <dl class="simulated-counts figures">
        <Count name={say('sim.online')} value={`${counts.online}/${people}`} />
        <Count name={say('sim.acked')} value={String(counts.acked)} />
        <Count name={say('sim.refused')} value={String(counts.refused)} />
      </dl>
      {counts.refused > 0 && <p class="muted small">{say('sim.refused.why')}</p>}
      {failed > 0 && <p class="small">{say('sim.not-in', { count: failed })}</p>}
      <Button icon="close" wide onClick={props.stop}>
        {say('sim.stop')}
      </Button>
    </div>
  );
}

function Count({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt class="muted small">{name}</dt>
      <dd class="strong">{value}</dd>
    </div>
  );
}

function Outcome({ report }: { report: CrowdReport }) {
  const off = Math.max(0, ...report.attendance.map(({ maxSeconds }) => maxSeconds));
  const beyond = report.attendance.reduce((sum, one) => sum + one.beyond.length, 0);
  const isFine = beyond === 0 && report.commands.unanswered === 0;
  return (
    <div class="stack tight" role="status">
      <p class="strong">
        <Icon name={isFine ? 'check' : 'alert'} size={18} />{' '}
        {say(isFine ? 'sim.fine' : 'sim.not-fine')}
      </p>
      <dl class="simulated-counts figures">
        <Count name={say('sim.join')} value={milliseconds(report.join)} />
        <Count name={say('sim.ack')} value={milliseconds(report.ack)} />
        <Count name={say('sim.attendance')} value={`${off} s`} />
      </dl>
      <Button
        size="small"
        icon="down"
        onClick={() => {
          const text = JSON.stringify(report, null, 2);
          saveFile(new Blob([text], { type: 'application/json' }), `${report.workshop}.json`);
        }}
      >
        {say('sim.save')}
      </Button>
    </div>
  );
}

const milliseconds = ({ count, p99 }: Quantiles) => (count === 0 ? '–' : `${p99} ms`);

/** How many there are whom one could bring in. */
function plannedOf(lead: Lead): number {
  const mine = lead.me.value?.key;
  return Object.values(lead.people.value?.people ?? {}).filter(({ key }) => key !== mine).length;
}
