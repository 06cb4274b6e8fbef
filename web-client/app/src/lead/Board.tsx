import type { Round, SessionDocument } from '@plenary/client';
import { useState } from 'preact/hooks';
import { pick } from '../i18n/index.ts';
import {
  ActionButton,
  Banner,
  Button,
  buttonClass,
  Countdown,
  EmptyState,
  IconButton,
  Segments,
} from '../ui/index.ts';
import {
  type Group,
  inPlenary,
  isDense,
  plenary,
  type Show,
  shown,
  shows,
  totalsOf,
} from './board.ctrl.ts';
import { Confirm } from './Confirm.tsx';
import { GroupCard, PlenaryCard } from './GroupCard.tsx';
import type { Lead } from './lead.ctrl.ts';
import { shortcut } from './shortcuts.ctrl.ts';
import { say } from './texts.ts';

/** All groups of the round at once, with what they need. */
export function Board(props: { lead: Lead; session: SessionDocument; round: Round }) {
  const { lead, session, round } = props;
  const [show, setShow] = useState<Show>('all');
  const groups = lead.groups.value;
  const dense = isDense(groups);
  const seen = shown(groups, show);
  const here = lead.me.value?.room;
  const rest = show === 'all' ? inPlenary(lead.rooms.value, lead.people.value) : [];
  return (
    <section class="lead-board stack" aria-labelledby="lead-board">
      <Head lead={lead} round={round} groups={groups} canAct={session.state === 'live'} />
      <Visit lead={lead} group={groups.find(({ key }) => key === here)} />
      <Violations lead={lead} />
      {groups.length > 4 && <Shows groups={groups} show={show} onShow={setShow} />}
      {seen.length === 0 && <EmptyState icon="group" title={say('board.none')} />}
      <ul class={dense ? 'lead-groups dense' : 'lead-groups'}>
        {seen.map((group) => (
          <GroupCard key={group.key} {...{ lead, group, dense }} mine={group.key === here} />
        ))}
        {rest.length > 0 && <PlenaryCard lead={lead} people={rest} dense={dense} />}
      </ul>
      {groups.length > 1 && <p class="muted small">{say('board.drag')}</p>}
    </section>
  );
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
      {props.canAct && <Acts lead={lead} hasEnd={round.deadline !== undefined} />}
    </header>
  );
}

function Acts({ lead, hasEnd }: { lead: Lead; hasEnd: boolean }) {
  return (
    <div class="lead-board-acts">
      <fieldset class="lead-extend">
        <legend class="unseen">{say('board.extend')}</legend>
        {hasEnd && (
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
  const sentences = lead.violations.value;
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
          }}
        />
      }
    >
      <ul class="lead-sentences">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Banner>
  );
}

function Shows(props: { groups: readonly Group[]; show: Show; onShow: (show: Show) => void }) {
  const { help, missing } = totalsOf(props.groups);
  const counts: Record<Show, number> = { all: props.groups.length, help, missing };
  return (
    <Segments
      name={say('board.show')}
      choices={shows.map((value) => ({
        value,
        label: say(`board.show.${value}`, { count: counts[value] }),
      }))}
      chosen={props.show}
      onChoose={props.onShow}
    />
  );
}
