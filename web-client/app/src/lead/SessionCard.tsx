import type { NextSession, SessionDocument } from '@plenary/client';
import { useEffect, useRef, useState } from 'preact/hooks';
import { date, localTime, pick, time, zoneName } from '../i18n/index.ts';
import { ActionButton, Chip, Icon, type IconName, Menu, type Tone } from '../ui/index.ts';
import { Confirm, Question } from './Confirm.tsx';
import { presentOf } from './crowd.ctrl.ts';
import type { Lead } from './lead.ctrl.ts';
import { MenuAction } from './MenuAction.tsx';
import { answer, shortcut } from './shortcuts.ctrl.ts';
import { type Control, onwardOf, type Step, stepsOf } from './steps.ctrl.ts';
import { say } from './texts.ts';

const tones: Record<SessionDocument['state'], Tone> = {
  planned: 'plain',
  open: 'accent',
  live: 'good',
  paused: 'warn',
  closed: 'plain',
};

const icons: Record<Control, IconName> = {
  open: 'door',
  start: 'play',
  pause: 'pause',
  resume: 'play',
  close: 'close',
  reopen: 'undo',
};

/** How the session stands and what leads on from here. */
export function SessionCard(props: {
  lead: Lead;
  session: SessionDocument;
  /** Brings this card to where it is seen: on a telephone it may stand behind another view. */
  onShow?: () => void;
}) {
  const { lead, session, onShow } = props;
  const { first, others } = stepsOf(session);
  const onward = first ? undefined : onwardOf(session);
  const [isClosing, ask] = useState(false);
  const head = useRef<HTMLDivElement>(null);
  const canClose = others.includes('close');
  useEffect(() => {
    if (!canClose) return;
    return answer('x', () => {
      onShow?.();
      ask(true);
    });
  }, [canClose, onShow]);
  return (
    <section class="lead-session-card stack tight">
      <div ref={head} class="row between">
        <StateChip state={session.state} />
        {others.length > 0 && (
          <OtherControls lead={lead} others={others} onClose={() => ask(true)} />
        )}
      </div>
      {canClose && isClosing && (
        <Question
          question={say('confirm.session')}
          yes={say('confirm.session.yes')}
          onAction={() => lead.do.control('close')}
          onEnd={() => {
            ask(false);
            head.current?.querySelector<HTMLElement>('.menu > button')?.focus();
          }}
        />
      )}
      <p class="muted small">{about(lead, session)}</p>
      {first && <First lead={lead} step={first} />}
      {onward?.is === 'ready' && <Onward lead={lead} {...onward} primary />}
    </section>
  );
}

export function StateChip({ state }: { state: SessionDocument['state'] }) {
  return <Chip tone={tones[state]}>{say(`state.${state}`)}</Chip>;
}

function about(lead: Lead, session: SessionDocument): string {
  const { here } = presentOf(lead.people.value);
  switch (session.state) {
    case 'planned':
      return `${say('session.planned')} ${starts(session)}`;
    case 'open':
      return `${say('session.open')} ${say('session.live', { count: here })}.`;
    case 'live':
      return say('session.live', { count: here });
    case 'paused':
      return say('session.paused');
    case 'closed':
      return say('session.closed');
  }
}

function starts({ startsAt, starts: planned, workshop }: SessionDocument): string {
  return say('session.planned.starts', {
    time: planned || time(startsAt, workshop.timezone),
    zone: zoneName(workshop.timezone),
  });
}

function First({ lead, step }: { lead: Lead; step: Step }) {
  if (step.is === 'item') {
    const title = pick(step.item.title);
    const keys = shortcut('n', say('item.next', { title }));
    return (
      <ActionButton
        key={step.item.key}
        kind="primary"
        icon="play"
        wide
        {...keys}
        onAction={() => lead.do.startItem(step.item.key)}
      >
        <span class="lead-two-lines">
          <span>{say('item.next.short')}</span>
          <span class="cut small">{title}</span>
        </span>
      </ActionButton>
    );
  }
  const { control } = step;
  const label = say(`control.${control}`);
  if (control === 'close') {
    return (
      <Confirm
        label={label}
        kind="primary"
        wide
        question={say('confirm.session')}
        yes={say('confirm.session.yes')}
        keys={shortcut('x', label)}
        onAction={() => lead.do.control('close')}
      />
    );
  }
  return (
    <ActionButton
      key={control}
      kind="primary"
      icon={icons[control]}
      wide
      {...shortcut(control === 'resume' ? 'p' : 'n', label)}
      onAction={() => lead.do.control(control)}
    >
      {label}
    </ActionButton>
  );
}

function OtherControls(props: { lead: Lead; others: readonly Control[]; onClose: () => void }) {
  const { lead, others } = props;
  return (
    <span class="row tight">
      {others.includes('pause') && (
        <ActionButton
          key="pause"
          size="small"
          icon="pause"
          {...shortcut('p', say('control.pause'))}
          onAction={() => lead.do.control('pause')}
        >
          {say('control.pause')}
        </ActionButton>
      )}
      <Menu name={say('control.others')} buttonClass="icon-button" label={<Icon name="more" />}>
        {(close) =>
          others
            .filter((control) => control !== 'pause')
            .map((control) => (
              <Other key={control} {...{ lead, control, close }} onClose={props.onClose} />
            ))
        }
      </Menu>
    </span>
  );
}

function Other(props: { lead: Lead; control: Control; close: () => void; onClose: () => void }) {
  const { lead, control, close } = props;
  const label = say(`control.${control}`);
  if (control !== 'close') {
    const act = () => lead.do.control(control);
    return <MenuAction icon={icons[control]} label={label} onAction={act} onDone={close} />;
  }
  return (
    <button
      type="button"
      class="menu-item"
      {...shortcut('x', label)}
      onClick={() => {
        close();
        props.onClose();
      }}
    >
      <Icon name="close" />
      {label}
    </button>
  );
}

/** What comes after this session, and the way there. */
export function NextCard({ lead, session }: { lead: Lead; session: SessionDocument }) {
  const onward = onwardOf(session);
  if (!onward) return null;
  const { to } = onward;
  const isLater = stepsOf(session).first !== undefined;
  return (
    <section class="lead-next-card stack tight" aria-labelledby="lead-next">
      <h3 id="lead-next" class="lead-kicker">
        {say('next.title')}
      </h3>
      <p class="strong" dir="auto">
        {pick(to.title)}
      </p>
      <p class="muted small">{when(to, session)}</p>
      {isLater && onward.is === 'ready' && <Onward lead={lead} {...onward} />}
    </section>
  );
}

function when(to: NextSession, { day, workshop }: SessionDocument): string {
  const beside = localTime(to.startsAt, workshop.timezone);
  const own =
    beside &&
    say('session.planned.own', {
      time: beside.date ? `${beside.date}, ${beside.time}` : beside.time,
    });
  return [to.day !== day && date(to.day), to.starts, own].filter(Boolean).join(' · ');
}

function Onward(props: { lead: Lead; to: NextSession; closes: boolean; primary?: boolean }) {
  const { lead, to, closes } = props;
  const kind = props.primary ? 'primary' : 'plain';
  const act = () => lead.do.goOn(to.key, closes);
  if (closes) {
    return (
      <Confirm
        wide
        kind={kind}
        label={say('next.onward')}
        question={say('confirm.onward', { title: pick(to.title) })}
        yes={say('confirm.onward.yes')}
        onAction={act}
      />
    );
  }
  return (
    <ActionButton wide kind={kind} icon="door" onAction={act}>
      {say(to.state === 'planned' ? 'next.open' : 'next.go')}
    </ActionButton>
  );
}
