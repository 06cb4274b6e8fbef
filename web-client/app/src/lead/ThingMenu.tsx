import { Icon, Menu } from '../ui/index.ts';
import type { Lead } from './lead.ctrl.ts';
import { MenuAction, MenuQuestion } from './MenuAction.tsx';
import { p } from './planner/texts.ts';
import { isQuick } from './quick/quick.ctrl.ts';
import type { SheetThing, Thing } from './run.ctrl.ts';
import { say } from './texts.ts';

/** What else can be done with a poll or a round: planning it, taking a slip back, changing a draft. */
type Kind = Exclude<Thing, SheetThing>;

export function ThingMenu({ lead, thing, title }: { lead: Lead; thing: Kind; title: string }) {
  const isDraft = lead.shelf !== undefined && isQuick(thing.key) && thing.state === 'planned';
  const isOver = thing.is === 'breakout' && thing.action === 'again';
  // Before a round starts, planning stands beside the menu.
  const isPlannable = thing.is === 'breakout' && thing.action === 'again';
  if (!isDraft && !isOver && !isPlannable) return null;
  return (
    <Menu
      buttonClass="icon-button"
      name={say('thing.menu', { title })}
      label={<Icon name="more" />}
    >
      {(close) => (
        <>
          {isPlannable && <PlanChoice lead={lead} breakout={thing.key} onDone={close} />}
          {isOver && <GoOn lead={lead} breakout={thing.key} onDone={close} />}
          {isDraft && <DraftChoices lead={lead} thing={thing} onDone={close} />}
        </>
      )}
    </Menu>
  );
}

function PlanChoice(props: { lead: Lead; breakout: string; onDone: () => void }) {
  return (
    <button
      type="button"
      class="menu-item"
      onClick={() => {
        props.onDone();
        props.lead.forming.value = props.breakout;
      }}
    >
      <Icon name="group" />
      {p('open')}
    </button>
  );
}

function GoOn(props: { lead: Lead; breakout: string; onDone: () => void }) {
  const { lead, breakout, onDone } = props;
  return (
    <>
      <MenuAction
        icon="undo"
        label={say('breakout.go-on')}
        onAction={() => lead.do.reopenRound(breakout)}
        onDone={onDone}
      />
      <MenuAction
        icon="clock"
        label={say('breakout.go-on.minutes')}
        onAction={() => lead.do.reopenRound(breakout, 5)}
        onDone={onDone}
      />
    </>
  );
}

function DraftChoices({ lead, thing, onDone }: { lead: Lead; thing: Kind; onDone: () => void }) {
  return (
    <>
      <button
        type="button"
        class="menu-item"
        onClick={() => {
          onDone();
          lead.quick.value = { is: thing.is === 'poll' ? 'poll' : 'round', draft: thing.key };
        }}
      >
        <Icon name="edit" />
        {say('draft.edit')}
      </button>
      <MenuQuestion
        icon="trash"
        label={say('draft.delete')}
        question={say('draft.delete.question')}
        yes={say('draft.delete.yes')}
        onAction={async () => {
          const session = lead.session.value?.key;
          if (!lead.shelf || session === undefined) return { ok: true };
          return lead.shelf.remove(session, thing.is, thing.key);
        }}
        onDone={onDone}
      />
    </>
  );
}
