import { pick } from '../../i18n/index.ts';
import { language } from '../../i18n/language.ts';
import { Banner, Icon, IconButton } from '../../ui/index.ts';
import type { Lead } from '../lead.ctrl.ts';
import { say } from '../texts.ts';
import { placedIn } from './draft.ctrl.ts';
import type { Planner } from './planner.ctrl.ts';
import { type Planning, p } from './texts.ts';
import { type Names, sentenceOf, valueName } from './violation.ctrl.ts';

const told = 3;

/** Which wishes the groups leave unmet, as sentences. */
export function Unmet({ lead, plan }: { lead: Lead; plan: Planner }) {
  const { violations } = plan.draft.value;
  const names = namesOf(lead, (key) => groupTitle(lead, plan, key));
  const sentences = violations.map((violation) => sentenceOf(violation, names));
  if (placedIn(plan.draft.value) === 0) return null;
  return (
    <div role="status">
      {sentences.length === 0 ? (
        <p class="plan-met small">
          <Icon name="check" size={18} />
          {p('met')}
        </p>
      ) : (
        <Banner tone="warn" title={p('unmet', { count: sentences.length })}>
          <Sentences all={sentences} />
        </Banner>
      )}
    </div>
  );
}

/** The first sentences, the others on demand. */
export function Sentences({ all }: { all: readonly string[] }) {
  const shown = all.length > told + 1 ? all.slice(0, told) : all;
  const rest = all.slice(shown.length);
  return (
    <>
      <List all={shown} />
      {rest.length > 0 && (
        <details>
          <summary>{p('more', { count: rest.length })}</summary>
          <List all={rest} />
        </details>
      )}
    </>
  );
}

const List = ({ all }: { all: readonly string[] }) => (
  <ul class="lead-sentences">
    {all.map((sentence) => (
      <li key={sentence} dir="auto">
        {sentence}
      </li>
    ))}
  </ul>
);

export function groupTitle(lead: Lead, plan: Planner, key: string): string {
  const title = plan.draft.value.titles.get(key);
  return title ? pick(title) : titleIn(lead, key);
}

/** Groups that are only counted have a number for a title. */
export function titleIn(lead: Lead, key: string): string {
  const group = lead.groups.value.find((one) => one.key === key);
  return group ? pick(group.title) : p('group', { n: key });
}

export function namesOf(lead: Lead, group: (key: string) => string): Names {
  const people = Object.values(lead.people.value?.people ?? {});
  const byKey = new Map(people.map(({ key, name }) => [key, name]));
  const delegations = lead.delegations.value?.delegations;
  return {
    person: (key) => byKey.get(key) ?? key,
    group,
    value: (attribute, value) =>
      attribute === 'role' && isRole(value)
        ? say(`role.${value}`)
        : valueName(attribute, value, (key) => pick(delegations?.[key]?.name), language.value),
  };
}

const roles = ['participant', 'observer', 'speaker', 'interpreter', 'facilitator'] as const;
const isRole = (value: string): value is (typeof roles)[number] =>
  (roles as readonly string[]).includes(value);

const lineTexts: Readonly<Record<string, Planning>> = {
  'groups.person-unknown': 'lines.groups.person-unknown',
  'groups.person-twice': 'lines.groups.person-twice',
  'groups.group-unknown': 'lines.groups.group-unknown',
  'groups.not-participant': 'lines.groups.not-participant',
};

/** Why a list was not taken, or what was wrong in it, by line. */
export function Lines({ plan }: { plan: Planner }) {
  const lines = plan.lines.value;
  const refused = plan.refusedList.value;
  if (refused) {
    return (
      <div role="alert">
        <Banner
          tone="warn"
          icon="file"
          title={p('list.refused')}
          action={
            <IconButton icon="close" label={p('lines.hide')} onClick={() => plan.forgetLines()} />
          }
        >
          {refused} {p('list.refused.stay')}
        </Banner>
      </div>
    );
  }
  if (lines.length === 0) return null;
  const sentences = lines.map(({ line, code, value = '', message }) => {
    const key = lineTexts[code];
    return p('lines.line', { line, text: key ? p(key, { value }) : message });
  });
  return (
    <div role="status">
      <Banner
        tone="warn"
        icon="file"
        title={p('lines', { count: lines.length })}
        action={
          <IconButton icon="close" label={p('lines.hide')} onClick={() => plan.forgetLines()} />
        }
      >
        <Sentences all={sentences} />
      </Banner>
    </div>
  );
}
