import type { PollDocument } from '@plenary/client';
import { list, number, pick } from '../i18n/index.ts';
import { Bars, Chip, Fill, type IconName } from '../ui/index.ts';
import { type Answerer, answerersOf, audienceOf, meanOf, optionsOf } from './answers.ctrl.ts';
import { EnterAnswer } from './EnterAnswer.tsx';
import type { Lead } from './lead.ctrl.ts';
import { pollAction } from './run.ctrl.ts';
import { PollStep } from './ThingRow.tsx';
import { say } from './texts.ts';

const namedAtOnce = 12;

/** A poll as those who lead see it: who sees the results, the results, who has not answered. */
export function PollPanel({ lead, poll }: { lead: Lead; poll: PollDocument }) {
  const session = lead.session.value;
  const answerers = answerersOf(
    lead.answered(poll.key).value,
    lead.people.value,
    lead.delegations.value,
    pick,
  );
  const action = session && pollAction(poll, session);
  const id = `lead-poll-${poll.key}`;
  return (
    <section class="card lead-poll-panel stack" aria-labelledby={id}>
      <header class="stack tight">
        <div class="row">
          <Chip tone={poll.state === 'open' ? 'accent' : 'plain'} icon="ballot">
            {say(poll.state === 'open' ? 'poll.on' : 'poll.closed')}
          </Chip>
          <Seen poll={poll} />
          {poll.round > 1 && (
            <span class="muted small">{say('poll.again.round', { count: poll.round })}</span>
          )}
        </div>
        <h3 id={id} class="lead-poll-question" dir="auto">
          {pick(poll.question)}
        </h3>
      </header>
      <div class="lead-poll-stand">
        <Progress poll={poll} answerers={answerers} />
        {action && (
          <PollStep lead={lead} large poll={{ key: poll.key, question: poll.question, action }} />
        )}
      </div>
      <Results lead={lead} poll={poll} />
      {poll.state === 'open' && session?.state === 'live' && (
        <EnterAnswer lead={lead} poll={poll} answerers={answerers} />
      )}
    </section>
  );
}

function Seen({ poll }: { poll: PollDocument }) {
  const audience = audienceOf(poll);
  const icon: IconName = audience === 'everyone' ? 'eye' : 'person';
  return (
    <Chip icon={icon} tone={audience === 'everyone' ? 'good' : 'plain'}>
      {say(`poll.audience.${audience}`)}
    </Chip>
  );
}

function Results({ lead, poll }: { lead: Lead; poll: PollDocument }) {
  const results = lead.results(poll.key).value;
  if (!results) return <p class="muted">{say('poll.none')}</p>;
  const mean = poll.type === 'scale' ? meanOf(results.tally) : undefined;
  return (
    <>
      <Bars
        name={pick(poll.question)}
        answers={results.answers}
        bars={optionsOf(poll, pick).map(({ key, label }) => ({
          key,
          label,
          count: results.tally[key] ?? 0,
        }))}
      />
      {mean !== undefined && (
        <p class="strong">{say('poll.mean', { mean: Math.round(mean * 10) / 10 })}</p>
      )}
    </>
  );
}

function Progress({ poll, answerers }: { poll: PollDocument; answerers: readonly Answerer[] }) {
  const { answered, entitled, by } = poll;
  return (
    <div class="stack tight">
      <div class="lead-pace">
        <p class="figures strong">
          {say(`poll.progress.${by}`, { answered: number(answered), count: entitled })}
        </p>
        <span class="lead-pace-bar">
          <Fill share={entitled > 0 ? answered / entitled : 0} />
        </span>
      </div>
      <Waiting waiting={answerers.filter((one) => !one.answered)} open={poll.state === 'open'} />
    </div>
  );
}

function Waiting({ waiting, open }: { waiting: readonly Answerer[]; open: boolean }) {
  if (waiting.length === 0) return <p class="muted">{say('poll.everyone')}</p>;
  const text = open ? 'poll.waiting' : 'poll.unanswered';
  const names = waiting.map(({ name }) => name);
  if (names.length <= namedAtOnce) {
    return <p class={open ? 'lead-waiting-for' : 'muted'}>{say(text, { names: list(names) })}</p>;
  }
  return (
    <details class={open ? 'lead-waiting-for' : 'muted'}>
      <summary>{say(`${text}.many-people`, { all: number(names.length) })}</summary>
      <p>{names.join(' · ')}</p>
    </details>
  );
}
