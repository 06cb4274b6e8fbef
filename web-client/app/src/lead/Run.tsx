import type { SessionDocument } from '@plenary/client';
import { list, pick } from '../i18n/index.ts';
import { ActionButton, EmptyState, Icon, type IconName, Skeleton } from '../ui/index.ts';
import type { Lead } from './lead.ctrl.ts';
import type { Outside } from './outside.ctrl.ts';
import { QuickButtons } from './quick/Quick.tsx';
import { type RunItem, runOf, type Thing } from './run.ctrl.ts';
import { NextCard, SessionCard } from './SessionCard.tsx';
import { shortcut } from './shortcuts.ctrl.ts';
import { ThingRow } from './ThingRow.tsx';
import { say } from './texts.ts';

/** The run of the session: how it stands, its items, what belongs to them, what comes after. */
export function Run({ lead, onShow }: { lead: Lead; onShow?: () => void }) {
  const session = lead.session.value;
  if (!session) return <Skeleton title lines={8} />;
  return (
    <>
      <SessionCard lead={lead} session={session} {...(onShow && { onShow })} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="lead-run-list" aria-label={say('run.list')} tabIndex={0}>
        <QuickButtons lead={lead} />
        <Items lead={lead} session={session} />
        <NextCard lead={lead} session={session} />
      </section>
    </>
  );
}

function Items({ lead, session }: { lead: Lead; session: SessionDocument }) {
  const { items, loose, looseOutside } = runOf(lead.run.value, session, lead.decisions.value);
  const isLoose = loose.length + looseOutside.length > 0;
  if (items.length === 0 && !isLoose) {
    return (
      <EmptyState icon="list" title={say('run.empty')}>
        {say('run.empty.text')}
      </EmptyState>
    );
  }
  return (
    <>
      {items.length > 0 && (
        <section aria-labelledby="lead-items">
          <h3 id="lead-items" class="lead-kicker">
            {say('run.items')}
          </h3>
          <ol class="lead-run-items">
            {items.map((item) => (
              <Item key={item.key} lead={lead} item={item} />
            ))}
          </ol>
        </section>
      )}
      {isLoose && (
        <section aria-labelledby="lead-loose">
          <h3 id="lead-loose" class="lead-kicker">
            {say('run.loose')}
          </h3>
          <Things lead={lead} things={loose} outside={looseOutside} />
        </section>
      )}
    </>
  );
}

function Item({ lead, item }: { lead: Lead; item: RunItem }) {
  const title = pick(item.title);
  return (
    <li
      class={`lead-run-item is-${item.place}`}
      aria-current={item.place === 'now' ? 'step' : undefined}
    >
      <div class="lead-run-line">
        <span class="lead-run-nth figures" aria-hidden="true">
          {item.place === 'now' ? <Icon name="play" size={16} /> : item.nth}
        </span>
        <div class="lead-run-what">
          <p class="lead-run-title" dir="auto">
            {title}
          </p>
          <p class="muted small">
            {item.place === 'now' && <b class="lead-run-now">{say('run.now')}</b>}
            {say('run.minutes', { count: item.minutes })}
            {item.speakers.length > 0 && ` · ${list(item.speakers)}`}
          </p>
        </div>
        {item.startable && <StartItem lead={lead} item={item} title={title} />}
      </div>
      <Things lead={lead} things={item.things} outside={item.outside} />
    </li>
  );
}

function Things(props: { lead: Lead; things: readonly Thing[]; outside: readonly Outside[] }) {
  const { lead, things, outside } = props;
  if (things.length + outside.length === 0) return null;
  return (
    <ul class="lead-things">
      {things.map((thing) => (
        <ThingRow key={`${thing.is} ${thing.key}`} lead={lead} thing={thing} />
      ))}
      {outside.map((part) => (
        <OutsideRow key={`${part.is} ${part.key}`} part={part} />
      ))}
    </ul>
  );
}

const icons: Record<Outside['is'], IconName> = {
  poll: 'ballot',
  breakout: 'group',
  decision: 'flag',
};

/** What the plan has here and Plenary does not hold: to be read, with nothing to press. */
function OutsideRow({ part }: { part: Outside }) {
  return (
    <li class="lead-thing is-outside">
      <Icon name={icons[part.is]} />
      <div class="lead-thing-what">
        <p class="lead-thing-title" dir="auto">
          {part.title}
        </p>
        <p class="muted small">{part.what}</p>
      </div>
    </li>
  );
}

function StartItem({ lead, item, title }: { lead: Lead; item: RunItem; title: string }) {
  const name = say('item.start.name', { title });
  return (
    <ActionButton
      size="small"
      kind={item.place === 'next' ? 'plain' : 'quiet'}
      aria-label={name}
      {...(item.nth < 10 ? shortcut(item.nth, name) : { title: name })}
      onAction={() => lead.do.startItem(item.key)}
    >
      {say('item.start')}
    </ActionButton>
  );
}
