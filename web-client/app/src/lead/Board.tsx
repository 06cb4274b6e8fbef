import type { Round, SessionDocument } from '@plenary/client';
import { useState } from 'preact/hooks';
import { pick } from '../i18n/index.ts';
import { second } from '../live/clock.ts';
import {
  ActionButton,
  Banner,
  Button,
  buttonClass,
  Countdown,
  EmptyState,
  IconButton,
  Segments,
  Select,
} from '../ui/index.ts';
import { isRoomy } from '../ui/wide.ts';
import { type Group, inPlenary, isDense, plenary, totalsOf } from './board.ctrl.ts';
import { Confirm } from './Confirm.tsx';
import { Chosen } from './cockpit/Chosen.tsx';
import {
  type Order,
  offered,
  ordered,
  orders,
  type Show,
  shown,
  type Watched,
  watchedOf,
} from './cockpit/cockpit.ctrl.ts';
import { Messages } from './cockpit/Messages.tsx';
import { Choosing, Undecided } from './cockpit/Progress.tsx';
import { SetTime } from './cockpit/SetTime.tsx';
import { c } from './cockpit/texts.ts';
import { GroupCard, PlenaryCard } from './GroupCard.tsx';
import type { Lead } from './lead.ctrl.ts';
import { namesOf, Sentences, titleIn } from './planner/Unmet.tsx';
import { sentenceOf } from './planner/violation.ctrl.ts';
import { shortcut } from './shortcuts.ctrl.ts';
import { say } from './texts.ts';

/** All groups of the round at once, with what they need. */
export function Board(props: { lead: Lead; session: SessionDocument; round: Round }) {
  const { lead, session, round } = props;
  const [show, setShow] = useState<Show>('all');
  const [order, setOrder] = useState<Order>('number');
  const groups = watched(lead, round);
  const dense = isDense(groups);
  const seen = ordered(shown(groups, show), order);
  const here = lead.me.value?.room;
  const rest = show === 'all' ? inPlenary(lead.rooms.value, lead.people.value) : [];
  const canAct = session.state === 'live';
  const isNarrow = !isRoomy.value;
  return (
    <section class="lead-board stack" aria-labelledby="lead-board">
      <Head lead={lead} round={round} groups={groups} canAct={canAct} />
      <Visit lead={lead} group={groups.find(({ key }) => key === here)} />
      <Violations lead={lead} />
      <Choosing lead={lead} round={round} />
      <Undecided lead={lead} canAct={canAct} />
      <div class="lead-board-tools">
        {groups.length > 4 && (
          <>
            <Shows isNarrow={isNarrow} groups={groups} show={show} onShow={setShow} />
            <Select
              label={c('order')}
              value={order}
              choices={orders.map((value) => ({ value, label: c(`order.${value}`) }))}
              onChoose={setOrder}
            />
          </>
        )}
        <ChooseButton lead={lead} isShort={isNarrow && groups.length > 4} />
      </div>
      {seen.length === 0 && <EmptyState icon="group" title={say('board.none')} />}
      <ul class={dense ? 'lead-groups dense' : 'lead-groups'}>
        {seen.map((group) => (
          <GroupCard
            key={group.key}
            {...{ lead, group, dense }}
            roles={round.roles ?? []}
            mine={group.key === here}
          />
        ))}
        {rest.length > 0 && <PlenaryCard lead={lead} people={rest} />}
      </ul>
      <Chosen lead={lead} />
      <Messages lead={lead} session={session} />
      {groups.length > 1 && <p class="muted small">{say('board.drag')}</p>}
    </section>
  );
}

function watched(lead: Lead, round: Round): readonly Watched[] {
  const groups = lead.watch.value;
  const sheets = lead.sheets.value;
  const now = second.value;
  return lead.groups.value.map((group) => watchedOf(group, { groups, sheets, round, now }));
}

function Head(props: { lead: Lead; round: Round; groups: readonly Group[]; canAct: boolean }) {
  const { lead, round, groups } = props;
  const { here, all } = totalsOf(groups);
  return (
    <header class="lead-board-head">
      <div class="lead-board-what">
        <h3 id="lead-board" dir="auto">
          {pick(round.title)}
        </h3>
        <p class="muted small figures">{say('board.here', { here, all })}</p>
      </div>
      <div class="lead-board-clock">
        {round.deadline ? (
          <Countdown until={round.deadline} warnAtMinutes={round.warnAtMinutes} size="large" />
        ) : (
          <span class="muted">{say('board.open-end')}</span>
        )}
      </div>
      {props.canAct && <Acts lead={lead} round={round} />}
    </header>
  );
}

function Acts({ lead, round }: { lead: Lead; round: Round }) {
  return (
    <div class="lead-board-acts">
      <fieldset class="lead-extend">
        <legend class="unseen">{say('board.extend')}</legend>
        {round.deadline !== undefined && (
          <ActionButton
            size="small"
            {...shortcut('s', say('board.minus.name'))}
            onAction={() => lead.do.extend(-1)}
          >
            {say('board.minus')}
          </ActionButton>
        )}
        <ActionButton
          size="small"
          title={say('board.plus1.name')}
          onAction={() => lead.do.extend(1)}
        >
          {say('board.plus1')}
        </ActionButton>
        <ActionButton
          size="small"
          {...shortcut('e', say('board.plus5.name'))}
          onAction={() => lead.do.extend(5)}
        >
          {say('board.plus5')}
        </ActionButton>
        <SetTime lead={lead} round={round} />
      </fieldset>
      <Button
        size="small"
        icon="message"
        {...shortcut('m', say('board.message'))}
        onClick={() => {
          lead.writing.value = {};
        }}
      >
        {say('board.message')}
      </Button>
      <Confirm
        size="small"
        label={say('board.close')}
        question={say('confirm.round')}
        yes={say('confirm.round.yes')}
        onAction={() => lead.do.closeRound()}
      />
    </div>
  );
}

/** Where I look in, and the way back. */
function Visit({ lead, group }: { lead: Lead; group: Group | undefined }) {
  if (!group) return null;
  return (
    <Banner
      tone="accent"
      icon="door"
      title={say('visit.title', { group: pick(group.title) })}
      action={
        <span class="row">
          {group.call && (
            <a
              class={buttonClass({ size: 'small' })}
              href={group.call}
              target="_blank"
              rel="noreferrer"
            >
              {say('visit.call')}
            </a>
          )}
          <ActionButton
            size="small"
            kind="primary"
            {...shortcut('w', say('visit.return'))}
            onAction={() => lead.do.visit(plenary)}
          >
            {say('visit.return')}
          </ActionButton>
        </span>
      }
    >
      {group.prompt && <p dir="auto">{pick(group.prompt)}</p>}
    </Banner>
  );
}

function Violations({ lead }: { lead: Lead }) {
  const names = namesOf(lead, (key) => titleIn(lead, key));
  const unmet = lead.unmet.value.map((violation) => sentenceOf(violation, names));
  const sentences = unmet.length > 0 ? unmet : lead.violations.value;
  if (sentences.length === 0) return null;
  return (
    <Banner
      tone="warn"
      title={say('board.violations', { count: sentences.length })}
      action={
        <IconButton
          icon="close"
          label={say('board.violations.close')}
          onClick={() => {
            lead.violations.value = [];
            lead.unmet.value = [];
          }}
        />
      }
    >
      <Sentences all={sentences} />
    </Banner>
  );
}

/** Which groups are shown: side by side where there is room, else behind one field. */
function Shows(props: {
  isNarrow: boolean;
  groups: readonly Watched[];
  show: Show;
  onShow: (show: Show) => void;
}) {
  const name = say('board.show');
  const choices = offered(props.groups, props.show).map(([value, count]) => ({
    value,
    label: c(`show.${value}`, { count }),
  }));
  return props.isNarrow ? (
    <Select label={name} value={props.show} choices={choices} onChoose={props.onShow} />
  ) : (
    <Segments name={name} choices={choices} chosen={props.show} onChoose={props.onShow} />
  );
}

/** Turns the people of all groups into something to choose from. */
function ChooseButton({ lead, isShort }: { lead: Lead; isShort: boolean }) {
  const isOn = lead.picked.value !== undefined;
  const label = c(isOn ? 'choose.done' : 'choose');
  return (
    <Button
      size="small"
      {...(!isShort && { icon: isOn ? 'close' : 'people' })}
      aria-label={label}
      aria-pressed={isOn}
      onClick={() => {
        lead.picked.value = isOn ? undefined : new Set();
      }}
    >
      {isShort ? c(isOn ? 'choose.done.short' : 'choose.short') : label}
    </Button>
  );
}
