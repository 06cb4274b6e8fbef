import { pick } from '../../i18n/index.ts';
import { ActionButton, Chip, Icon } from '../../ui/index.ts';
import { c } from '../cockpit/texts.ts';
import type { Lead } from '../lead.ctrl.ts';
import type { SheetThing } from '../run.ctrl.ts';
import { copiesOf, isIdle } from './harvest.ctrl.ts';

/** A worksheet in the run: how far its copies are, and the one thing to do with it next. */
export function SheetRow({ lead, sheet }: { lead: Lead; sheet: SheetThing }) {
  const title = pick(sheet.title);
  const { key, state } = sheet;
  const isShown = lead.front.value?.sheet === key;
  return (
    <li class={`lead-thing is-${state}`}>
      <Icon name="file" />
      <div class="lead-thing-what">
        <button
          type="button"
          class="lead-thing-title link"
          aria-pressed={isShown}
          title={c('sheet.show')}
          onClick={() => {
            lead.front.value = isShown ? undefined : { sheet: key, tab: 'progress' };
          }}
        >
          <span dir="auto">{title}</span>
        </button>
        <div class="lead-thing-foot">
          <p class="muted small figures">
            {state === 'open' ? (
              <Chip tone="accent">{c('sheet.state.open')}</Chip>
            ) : (
              c(`sheet.state.${state}`)
            )}{' '}
            {state === 'planned' ? `· ${c(`sheet.per.${sheet.per}`)}` : begun(lead, key)}
          </p>
          <Step lead={lead} sheet={sheet} title={title} />
        </div>
      </div>
    </li>
  );
}

function begun(lead: Lead, key: string): string {
  const line = lead.sheets.value?.sheets[key];
  if (!line) return '';
  const copies = copiesOf(line);
  return c('sheet.begun', {
    begun: copies.filter((copy) => !isIdle(copy)).length,
    count: copies.length,
  });
}

function Step({ lead, sheet, title }: { lead: Lead; sheet: SheetThing; title: string }) {
  const { action, key } = sheet;
  if (!action) return null;
  const label = c(`sheet.do.${action}`);
  const act = action === 'close' ? lead.do.closeSheet : lead.do.openSheet;
  return (
    <ActionButton
      key={action}
      size="small"
      kind={action === 'open' ? 'plain' : 'quiet'}
      aria-label={c('sheet.do.name', { action: label, title })}
      onAction={() => act(key)}
    >
      {label}
    </ActionButton>
  );
}
