import type { FormerRound } from '@plenary/client/rest';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Doubtful } from '../../doubtful/Doubtful.tsx';
import { date, pick } from '../../i18n/index.ts';
import { Button, Icon, Menu, Problem, Skeleton } from '../../ui/index.ts';
import type { Lead } from '../lead.ctrl.ts';
import type { Planner } from './planner.ctrl.ts';
import { p } from './texts.ts';

/** The rounds that are over in the whole workshop, with their day, to come again. */
export function Earlier({ lead, plan }: { lead: Lead; plan: Planner }) {
  return (
    <Menu
      buttonClass="button plain small"
      label={
        <>
          <Icon name="calendar" />
          <span>{p('like')}</span>
        </>
      }
    >
      {(close) => (
        <Rounds
          lead={lead}
          onChoose={(breakout) => {
            close();
            plan.like(breakout).catch(() => undefined);
          }}
        />
      )}
    </Menu>
  );
}

function Rounds({ lead, onChoose }: { lead: Lead; onChoose: (breakout: string) => void }) {
  const [rounds, setRounds] = useState<readonly FormerRound[]>();
  const [problem, setProblem] = useState('');
  useEffect(() => {
    lead.desk?.rounds().then(
      (answer) => (answer.ok ? setRounds(answer.value) : setProblem(answer.message)),
      () => undefined,
    );
  }, []);
  const zone = lead.session.value?.workshop.timezone ?? 'UTC';
  return (
    <div class="plan-rounds">
      <p class="lead-menu-title strong">{p('like.title')}</p>
      <Problem>{problem}</Problem>
      {!rounds && !problem && (
        <div role="status">
          <span class="unseen">{p('like.loading')}</span>
          <Skeleton lines={3} />
        </div>
      )}
      {rounds?.length === 0 && <p class="muted small plan-pad">{p('like.none')}</p>}
      {rounds?.map((round) => (
        <button
          key={`${round.session} ${round.breakout}`}
          type="button"
          class="menu-item"
          onClick={() => onChoose(round.breakout)}
        >
          <span>
            <span class="block" dir="auto">
              {pick(round.title)}
            </span>
            <span class="muted small">{about(round, zone)}</span>
          </span>
        </button>
      ))}
    </div>
  );
}

function about({ endedAt, groups }: FormerRound, zone: string): string {
  const sets = Object.values(groups);
  const people = sets.reduce((sum, set) => sum + set.length, 0);
  const day = new Intl.DateTimeFormat('sv', { timeZone: zone }).format(new Date(endedAt));
  return [
    date(day),
    p('how.count', { count: sets.length }),
    p('like.people', { count: people }),
  ].join(' · ');
}

/** Groups that somebody wrote down elsewhere. */
export function FromList({ plan }: { plan: Planner }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="small"
        icon="up"
        title={p('upload.hint')}
        onClick={() => input.current?.click()}
      >
        {p('upload')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={p('upload')}
        accept=".csv,.tsv,.txt,.xlsx,text/csv"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) plan.read(file).catch(() => undefined);
          currentTarget.value = '';
        }}
      />
    </>
  );
}

/** Words of a list whose letters were guessed, and other ways to read them. */
export function Guessed({ plan }: { plan: Planner }) {
  const doubtful = plan.doubtful.value;
  if (!doubtful) return null;
  return (
    <div role="status">
      <Doubtful
        encoding={doubtful.encoding}
        words={doubtful.words}
        onChoose={(encoding) => {
          plan.readAgain(encoding).catch(() => undefined);
        }}
        onRight={() => plan.trust()}
      />
    </div>
  );
}
