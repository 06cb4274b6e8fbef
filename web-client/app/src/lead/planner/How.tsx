import type { RunDocument } from '@plenary/client';
import { list, pick } from '../../i18n/index.ts';
import { Button, Chip } from '../../ui/index.ts';
import type { Lead } from '../lead.ctrl.ts';
import { isQuick } from '../quick/quick.ctrl.ts';
import { say } from '../texts.ts';
import { type Planning, p } from './texts.ts';

type Breakout = RunDocument['breakouts'][string];

/** How the plan wants groups to be formed, in words. */
export function How(props: { lead: Lead; breakout: string; onLeave: () => void }) {
  const { lead, breakout } = props;
  const is = lead.run.value?.breakouts[breakout];
  if (!is) return null;
  const mayChange = isQuick(breakout) && is.state === 'planned' && lead.shelf;
  return (
    <div class="plan-how">
      <ul aria-label={p('how')}>
        {factsOf(is, lead.run.value).map((fact) => (
          <li key={fact}>
            <Chip>{fact}</Chip>
          </li>
        ))}
      </ul>
      {mayChange && (
        <Button
          size="small"
          kind="quiet"
          icon="edit"
          onClick={() => {
            props.onLeave();
            lead.quick.value = { is: 'round', draft: breakout };
          }}
        >
          {p('how.change')}
        </Button>
      )}
    </div>
  );
}

const words: Readonly<Record<string, Planning>> = {
  delegation: 'word.delegation',
  region: 'word.region',
  language: 'word.language',
  role: 'word.role',
};

const worded = (attributes: readonly string[]) =>
  list(attributes.map((one) => (words[one] ? p(words[one]) : one)));

function factsOf(is: Breakout, run: RunDocument | undefined): readonly string[] {
  const { groups, spread = [], together = [], common = [], newPartnersSince = [], roles = [] } = is;
  const count = groups.count ?? groups.named?.length;
  const former = newPartnersSince.flatMap((key) => pick(run?.breakouts[key]?.title) || []);
  return [
    count !== undefined && p('how.count', { count }),
    groups.size !== undefined && p('how.size', { size: groups.size }),
    say(`breakout.kind.${is.assign}`),
    is.max !== undefined && p('how.max', { max: is.max }),
    spread.length > 0 && p('how.spread', { what: worded(spread) }),
    together.length > 0 && p('how.together', { what: worded(together) }),
    common.length > 0 && p('how.common', { what: worded(common) }),
    newPartnersSince.length > 0 &&
      (former.length > 0 ? p('how.new', { rounds: list(former) }) : p('how.new-plain')),
    roles.length > 0 && p('how.roles', { roles: list(roles) }),
    is.minutes !== undefined && say('run.minutes', { count: is.minutes }),
  ].filter((fact): fact is string => typeof fact === 'string');
}
