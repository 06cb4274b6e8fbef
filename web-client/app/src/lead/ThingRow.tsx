import { pick } from '../i18n/index.ts';
import { ActionButton, Button, Chip, Countdown, Icon } from '../ui/index.ts';
import { breakoutName } from './breakout-name.ts';
import { Confirm } from './Confirm.tsx';
import { SheetRow } from './harvest/SheetRow.tsx';
import type { Lead } from './lead.ctrl.ts';
import { p } from './planner/texts.ts';
import type { Thing } from './run.ctrl.ts';
import { shortcut } from './shortcuts.ctrl.ts';
import { ThingMenu } from './ThingMenu.tsx';
import { say } from './texts.ts';

/** A poll, breakout or worksheet with the one thing to do with it next. */
export function ThingRow({ lead, thing }: { lead: Lead; thing: Thing }) {
  if (thing.is === 'sheet') return <SheetRow lead={lead} sheet={thing} />;
  return thing.is === 'poll' ? (
    <PollRow lead={lead} poll={thing} />
  ) : (
    <BreakoutRow lead={lead} breakout={thing} />
  );
}

type PollThing = Thing & { is: 'poll' };
type BreakoutThing = Thing & { is: 'breakout' };

function PollRow({ lead, poll }: { lead: Lead; poll: PollThing }) {
  const title = pick(poll.question);
  const shownNow = lead.chosen.value === poll.key;
  return (
    <li class={`lead-thing is-${poll.state}`}>
      <Icon name="ballot" />
      <div class="lead-thing-what">
        {poll.state === 'planned' ? (
          <p class="lead-thing-title" dir="auto">
            {title}
          </p>
        ) : (
          <button
            type="button"
            class="lead-thing-title link"
            aria-pressed={shownNow}
            title={say('poll.show')}
            onClick={() => {
              lead.chosen.value = shownNow ? undefined : poll.key;
              lead.front.value = undefined;
            }}
          >
            <span dir="auto">{title}</span>
          </button>
        )}
        <div class="lead-thing-foot">
          <p class="muted small">
            {poll.state === 'open' ? (
              <Chip tone="accent">{say('poll.on')}</Chip>
            ) : (
              poll.state === 'closed' && `${say('poll.closed')} · `
            )}
            {poll.state !== 'open' &&
              `${say(`poll.kind.${poll.type}`)}, ${say(`poll.by.${poll.by}`)}`}
            {poll.state === 'open' && <PollCount lead={lead} poll={poll.key} />}
          </p>
          <PollStep lead={lead} poll={poll} />
          <ThingMenu lead={lead} thing={poll} title={title} />
        </div>
      </div>
    </li>
  );
}

function PollCount({ lead, poll }: { lead: Lead; poll: string }) {
  const shown = lead.polls.value.find(({ key }) => key === poll);
  if (!shown) return null;
  const { answered, entitled } = shown;
  return (
    <span class="figures">
      {' '}
      {answered}/{entitled}
    </span>
  );
}

/** The one thing to do with a poll next, wherever the poll is shown. */
export function PollStep(props: {
  lead: Lead;
  poll: Pick<PollThing, 'key' | 'action' | 'question'>;
  /** In the middle there is room, and keys press the button of the list. */
  large?: boolean;
}) {
  const { lead, poll, large = false } = props;
  const { action, key } = poll;
  if (!action) return null;
  const label = say(`poll.action.${action}`);
  const name = say('poll.action.name', { action: label, title: pick(poll.question) });
  const keys = large ? {} : shortcut('o', name);
  const size = large ? 'usual' : 'small';
  if (action === 'close') {
    const { answered = 0, entitled = 0 } = lead.polls.value.find((p) => p.key === key) ?? {};
    return (
      <Confirm
        key="close"
        {...{ label, name, size, ...(!large && { keys: shortcut('o', name) }) }}
        question={say('confirm.poll', { answered, entitled })}
        yes={say('confirm.poll.yes')}
        onAction={() => lead.do.closePoll(key)}
      />
    );
  }
  const acts = {
    open: lead.do.openPoll,
    publish: lead.do.publishPoll,
    again: lead.do.askAgain,
  } as const;
  return (
    <ActionButton
      key={action}
      size={size}
      kind={action === 'again' ? 'quiet' : large ? 'primary' : 'plain'}
      aria-label={name}
      {...keys}
      onAction={() => acts[action](key)}
    >
      {label}
    </ActionButton>
  );
}

function BreakoutRow({ lead, breakout }: { lead: Lead; breakout: BreakoutThing }) {
  const title = breakoutName(breakout);
  const round = breakout.state === 'on' ? lead.session.value?.round : undefined;
  const minutes = breakout.minutes
    ? say('run.minutes', { count: breakout.minutes })
    : say('board.open-end');
  return (
    <li class={`lead-thing is-${breakout.state}`}>
      <Icon name="group" />
      <div class="lead-thing-what">
        <p class="lead-thing-title" dir="auto">
          {title}
        </p>
        <div class="lead-thing-foot">
          <p class="muted small">
            {breakout.state === 'on' ? (
              <span class="row tight">
                <Chip tone="accent">{say('breakout.on')}</Chip>
                {round?.deadline && (
                  <Countdown until={round.deadline} warnAtMinutes={round.warnAtMinutes} silent />
                )}
              </span>
            ) : (
              `${breakout.state === 'closed' ? `${say('breakout.closed')} · ` : ''}${say(`breakout.kind.${breakout.assign}`)} · ${minutes}`
            )}
            {breakout.prepared && breakout.state === 'planned' && (
              <>
                {' '}
                <Chip tone="good" icon="check">
                  {p('ready')}
                </Chip>
              </>
            )}
          </p>
          <span class="lead-thing-steps">
            {plansApart(breakout) && <PlanButton lead={lead} breakout={breakout} title={title} />}
            <BreakoutStep lead={lead} breakout={breakout} title={title} />
          </span>
          <ThingMenu lead={lead} thing={breakout} title={title} />
        </div>
      </div>
    </li>
  );
}

/** Groups are planned before they start, which is no less of a step than starting them. */
export const plansApart = ({ action, assign, prepared }: BreakoutThing): boolean =>
  action === 'start' && (assign !== 'manual' || prepared === true);

function BreakoutStep(props: { lead: Lead; breakout: BreakoutThing; title: string }) {
  const { lead, title } = props;
  const { action, key, assign } = props.breakout;
  if (action === 'close') return null;
  if (!action) return <PlanButton {...props} />;
  const manual = assign === 'manual' && !props.breakout.prepared;
  const label = say(
    action === 'again'
      ? 'breakout.action.again'
      : manual
        ? 'breakout.action.form'
        : 'breakout.action.start',
  );
  const look = {
    size: 'small',
    kind: action === 'again' ? 'quiet' : 'plain',
    'aria-label': say('poll.action.name', { action: label, title }),
  } as const;
  if (manual) {
    return (
      <Button
        {...look}
        onClick={() => {
          lead.forming.value = key;
        }}
      >
        {label}
      </Button>
    );
  }
  return (
    <ActionButton {...look} onAction={() => lead.do.startRound(key)}>
      {label}
    </ActionButton>
  );
}

/** Before it can start, what can be done is to prepare it. */
function PlanButton(props: { lead: Lead; breakout: BreakoutThing; title: string }) {
  const { lead, breakout, title } = props;
  if (breakout.state === 'on' || lead.session.value?.state === 'closed') return null;
  return (
    <Button
      size="small"
      kind="quiet"
      aria-label={say('poll.action.name', { action: p('open'), title })}
      onClick={() => {
        lead.forming.value = breakout.key;
      }}
    >
      {p('open')}
    </Button>
  );
}
