import type { PreparedDocument } from '@plenary/client';
import type { Proposal } from '@plenary/client/rest';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { pick, time } from '../../i18n/index.ts';
import { announce, Banner, Button, Dialog, EmptyState, Icon, Skeleton, Switch } from '../../ui/index.ts';
import type { Answer } from '../desk.ts';
import type { Lead } from '../lead.ctrl.ts';
import { CallStrip } from '../Needs.tsx';
import { say } from '../texts.ts';
import { Finish } from './Finish.tsx';
import { How } from './How.tsx';
import { PlanGroups } from './PlanGroups.tsx';
import { placesOf } from './places.ctrl.ts';
import { Earlier, FromList } from './Sources.tsx';
import './planner.css';
import { type Planner as Plan, plannable, plannerOf } from './planner.ctrl.ts';
import { p } from './texts.ts';
import { Lines, Unmet } from './Unmet.tsx';

/** Where groups are prepared: who goes where, and which wishes that leaves unmet. */
export function Planner({ lead }: { lead: Lead }) {
  const key = lead.forming.value;
  const breakout = key === undefined ? undefined : lead.run.value?.breakouts[key];
  if (key === undefined || !breakout) return null;
  return <Planning key={key} lead={lead} breakout={key} />;
}

const nobodyToAsk = {
  propose: async (): Promise<Answer<Proposal>> => ({ ok: false, message: say('quick.offline') }),
  read: async (): Promise<Answer<Proposal>> => ({ ok: false, message: say('quick.offline') }),
};

function Planning({ lead, breakout }: { lead: Lead; breakout: string }) {
  const is = lead.run.value?.breakouts[breakout];
  const [plan] = useState(() => planOf(lead, breakout));
  const prepared = usePrepared(lead, breakout);
  const isSelf = is?.assign === 'self-select';
  const [begun, setBegun] = useState(false);
  const waits = is?.prepared === true && prepared === undefined;
  useEffect(() => {
    if (begun || waits || isSelf) return;
    setBegun(true);
    plan.begin(prepared, is?.assign === 'manual').catch(() => undefined);
  }, [waits, begun]);
  const close = () => {
    lead.forming.value = undefined;
  };
  return (
    <Dialog
      open
      wide="full"
      title={p('title', { title: pick(is?.title) })}
      onClose={close}
      actions={<Finish lead={lead} plan={plan} breakout={breakout} onDone={close} />}
    >
      <CallStrip lead={lead} onShow={close} />
      <How lead={lead} breakout={breakout} onLeave={close} />
      {isSelf ? (
        <EmptyState icon="hand" title={p('self')}>
          {p('self.text')} {is?.max !== undefined && p('self.max', { max: is.max })}
        </EmptyState>
      ) : (
        <Body lead={lead} plan={plan} breakout={breakout} waits={waits} prepared={prepared} />
      )}
    </Dialog>
  );
}

function planOf(lead: Lead, breakout: string): Plan {
  const session = lead.session.peek();
  const people = lead.people.peek();
  const is = lead.run.peek()?.breakouts[breakout];
  const present = plannable(people, false).length;
  const everyone = session?.state !== 'live' || present === 0;
  const groups = placesOf(is?.groups ?? {}, everyone ? plannable(people, true).length : present);
  return plannerOf(lead.desk ?? nobodyToAsk, session?.key ?? '', breakout, groups, everyone);
}

/** What is kept ready for a breakout, for as long as somebody looks at it. */
function usePrepared(lead: Lead, breakout: string): PreparedDocument | undefined {
  const topic = `prepared/${breakout}` as const;
  useEffect(() => lead.live.want(topic), [topic]);
  return useMemo(() => lead.live.topic(topic), [topic]).value;
}

function Body(props: {
  lead: Lead;
  plan: Plan;
  breakout: string;
  waits: boolean;
  prepared: PreparedDocument | undefined;
}) {
  const { lead, plan } = props;
  const everyone = plan.everyone.value;
  const people = plannable(lead.people.value, everyone);
  return (
    <div class="plan">
      <div class="plan-tools">
        <Button
          size="small"
          icon="refresh"
          title={p('shuffle.hint')}
          onClick={quietly(plan.shuffle)}
        >
          {p('shuffle')}
        </Button>
        <Earlier lead={lead} plan={plan} />
        <FromList plan={plan} />
        <Button
          size="small"
          kind="quiet"
          icon="undo"
          disabled={!plan.mayUndo.value}
          onClick={() => {
            plan.undo();
            announce(p('said.undone'));
          }}
        >
          {p('undo')}
        </Button>
        <span class="plan-busy muted small" role="status">
          {plan.busy.value && (
            <>
              <span class="spinner" aria-hidden="true" /> {p('busy')}
            </>
          )}
        </span>
      </div>
      <Switch
        on={everyone}
        label={p('everyone')}
        hint={p('everyone.hint')}
        onTurn={(on) => {
          plan.setEveryone(on).catch(() => undefined);
        }}
      />
      {props.prepared && <Ready lead={lead} prepared={props.prepared} />}
      <Failed plan={plan} />
      <Lines plan={plan} />
      <Unmet lead={lead} plan={plan} />
      {people.length === 0 ? (
        <EmptyState icon="people" title={p('none.nobody')}>
          {p('none.nobody.text')}
        </EmptyState>
      ) : props.waits ? (
        <Skeleton lines={8} />
      ) : (
        <PlanGroups lead={lead} plan={plan} breakout={props.breakout} people={people} />
      )}
    </div>
  );
}

export const quietly = (act: () => Promise<void>) => () => {
  act().catch(() => undefined);
};

function Ready({ lead, prepared }: { lead: Lead; prepared: PreparedDocument }) {
  const zone = lead.session.value?.workshop.timezone ?? 'UTC';
  return (
    <p class="plan-ready small">
      <Icon name="check" size={18} />
      <span>{p('ready.by', { name: prepared.by, time: time(prepared.at, zone) })}</span>
    </p>
  );
}

function Failed({ plan }: { plan: Plan }) {
  const problem = plan.problem.value;
  return (
    <div role="alert">
      {problem && (
        <Banner
          tone="warn"
          icon="offline"
          title={p('failed')}
          action={
            <Button size="small" icon="refresh" onClick={quietly(plan.propose)}>
              {p('again')}
            </Button>
          }
        >
          {problem} {p('failed.hand')}
        </Banner>
      )}
    </div>
  );
}
