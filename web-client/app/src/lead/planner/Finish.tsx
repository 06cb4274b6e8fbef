import { useState } from 'preact/hooks';
import { ActionButton, Select, type Told } from '../../ui/index.ts';
import type { Lead } from '../lead.ctrl.ts';
import { asKeyed, onlyOf, placedIn } from './draft.ctrl.ts';
import { type Planner, plannable } from './planner.ctrl.ts';
import { p } from './texts.ts';

type Late = 'fit' | 'hand';

/** The end of planning: kept for later, or begun. */
export function Finish(props: { lead: Lead; plan: Planner; breakout: string; onDone: () => void }) {
  const { lead, plan, breakout, onDone } = props;
  const is = lead.run.value?.breakouts[breakout];
  const isSelf = is?.assign === 'self-select';
  const [late, setLate] = useState<Late>(is?.assign === 'manual' ? 'hand' : 'fit');
  const session = lead.session.value;
  const isLive = session?.state === 'live';
  const another = session?.round !== undefined;
  const isEmpty = !isSelf && placedIn(plan.draft.value) === 0;

  async function finish(did: Promise<Told>): Promise<Told> {
    const outcome = await did;
    if (outcome.ok) onDone();
    return outcome;
  }
  const start = (): Promise<Told> => {
    if (isSelf) return finish(lead.do.startRound(breakout));
    const draft = plan.draft.value;
    if (late === 'fit') {
      return finish(lead.do.startPrepared(breakout, asKeyed(draft), [...draft.locked]));
    }
    const here = new Set(plannable(lead.people.value, false).map(({ key }) => key));
    return finish(lead.do.startRound(breakout, onlyOf(draft, here)));
  };
  const keep = (): Promise<Told> => {
    const draft = plan.draft.value;
    return finish(lead.do.prepare(breakout, asKeyed(draft), [...draft.locked]));
  };
  return (
    <div class="plan-finish">
      {!isSelf && (
        <Select
          label={p('late')}
          value={late}
          choices={[
            { value: 'fit', label: p('late.fit') },
            { value: 'hand', label: p('late.hand') },
          ]}
          onChoose={setLate}
        />
      )}
      {!isLive && <span class="muted small">{p('start.later')}</span>}
      {isLive && another && <span class="muted small">{p('start.another')}</span>}
      <span class="plan-finish-acts">
        {!isSelf && (
          <ActionButton
            kind={isLive && !another ? 'plain' : 'primary'}
            icon="check"
            disabled={isEmpty}
            onAction={keep}
          >
            {p('keep')}
          </ActionButton>
        )}
        {isLive && !another && (
          <ActionButton kind="primary" icon="play" disabled={isEmpty} onAction={start}>
            {p('start')}
          </ActionButton>
        )}
      </span>
    </div>
  );
}
