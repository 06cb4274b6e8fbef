import type { PreparedDocument } from '@plenary/client';
import type { Proposal } from '@plenary/client/rest';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { time } from '../../i18n/index.ts';
import {
  announce,
  Banner,
  Button,
  Dialog,
  EmptyState,
  Icon,
  Skeleton,
  Switch,
  toast,
} from '../../ui/index.ts';
import { breakoutName } from '../breakout-name.ts';
import type { Answer } from '../desk.ts';
import type { Lead } from '../lead.ctrl.ts';
import { CallStrip } from '../Needs.tsx';
import { say } from '../texts.ts';
import { AsLeft } from './AsLeft.tsx';
import { Finish } from './Finish.tsx';
import { How } from './How.tsx';
import { leave, leftOf } from './left.ctrl.ts';
import { PlanGroups } from './PlanGroups.tsx';
import { placesOf } from './places.ctrl.ts';
import { Earlier, FromList, Guessed } from './Sources.tsx';
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
  const place = `${lead.session.value?.key ?? ''}/${breakout}`;
  const [{ plan, wasLeft }, setAt] = useState(() => {
    const former = leftOf(lead.left, place, is);
    return { plan: former ?? planOf(lead, breakout), wasLeft: former !== undefined };
  });
  const prepared = usePrepared(lead, breakout);
  const isSelf = is?.assign === 'self-select';
  const [begun, setBegun] = useState<Plan>();
  const waits = is?.prepared === true && prepared === undefined;
  useEffect(() => {
    if (begun === plan || waits || isSelf) return;
    setBegun(plan);
    const ready = wasLeft ? plan.resume() : plan.begin(prepared, is?.assign === 'manual');
    ready.catch(() => undefined);
  }, [waits, begun, plan]);
  const close = () => {
    lead.forming.value = undefined;
  };
  const done = () => {
    lead.left.delete(place);
    close();
  };
  const goAway = () => {
    if (lead.forming.peek() !== breakout) return;
    close();
    if (!isSelf && leave(lead.left, place, plan, is)) {
      toast(p('left.said'), () => {
        lead.forming.value = breakout;
      });
    }
  };
  const anew = () => {
    lead.left.delete(place);
    setAt({ plan: planOf(lead, breakout), wasLeft: false });
  };
  return (
    <Dialog
      open
      wide="full"
      title={p('title', { title: is ? breakoutName(is) : '' })}
      onClose={goAway}
      actions={<Finish lead={lead} plan={plan} breakout={breakout} onDone={done} />}
    >
      <CallStrip lead={lead} onShow={goAway} />
      <How lead={lead} breakout={breakout} onLeave={goAway} />
      {isSelf ? (
        <EmptyState icon="hand" title={p('self')}>
          {p('self.text')} {is?.max !== undefined && p('self.max', { max: is.max })}
        </EmptyState>
      ) : (
        <>
          {wasLeft && <AsLeft onAnew={anew} />}
          {prepared && <Ready lead={lead} prepared={prepared} breakout={breakout} onDone={done} />}
          <Body lead={lead} plan={plan} breakout={breakout} waits={waits} />
        </>
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

function Body(props: { lead: Lead; plan: Plan; breakout: string; waits: boolean }) {
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
      <Failed plan={plan} />
      <Guessed plan={plan} />
      <Lines plan={plan} />
      <Unmet lead={lead} plan={plan} />
      {people.length === 0 ? (
        <EmptyState icon="people" title={p('none.nobody')}>
          {p(everyone ? 'none.nobody.all' : 'none.nobody.text')}
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

function Ready(props: {
  lead: Lead;
  prepared: PreparedDocument;
  breakout: string;
  onDone: () => void;
}) {
  const { lead, prepared } = props;
  const zone = lead.session.value?.workshop.timezone ?? 'UTC';
  return (
    <p class="plan-line plan-ready small">
      <Icon name="check" size={18} />
      <span>{p('ready.by', { name: prepared.by, time: time(prepared.at, zone) })}</span>
      <Drop lead={lead} breakout={props.breakout} onDone={props.onDone} />
    </p>
  );
}

function Drop(props: { lead: Lead; breakout: string; onDone: () => void }) {
  return (
    <Button
      size="small"
      kind="quiet"
      onClick={() => {
        props.onDone();
        props.lead.do.prepare(props.breakout).then(
          (told) => {
            if (!told.ok) toast(told.message);
          },
          () => undefined,
        );
      }}
    >
      {p('keep.drop')}
    </Button>
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
