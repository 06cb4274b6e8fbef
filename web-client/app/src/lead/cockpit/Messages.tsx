import type { SessionDocument } from '@plenary/client';
import { list, pick, time } from '../../i18n/index.ts';
import type { Lead } from '../lead.ctrl.ts';
import { type Said, saidOf } from './cockpit.ctrl.ts';
import { c } from './texts.ts';

/** What was said to the groups, and how many have seen it. */
export function Messages({ lead, session }: { lead: Lead; session: SessionDocument }) {
  const said = saidOf(lead.said.value);
  if (said.length === 0) return null;
  return (
    <section class="lead-said" aria-labelledby="lead-said">
      <h4 id="lead-said" class="lead-kicker">
        {c('messages')}
      </h4>
      <ul>
        {said.map((message) => (
          <li key={message.key}>
            <p dir="auto">{message.text}</p>
            <p class="muted small figures">
              {time(message.at, session.workshop.timezone)} · <bdi>{message.from}</bdi> ·{' '}
              {toWhom(lead, message)} · <Seen message={message} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Seen({ message }: { message: Said }) {
  const { groupsSeen, groups, seen, of } = message;
  return (
    <b title={c('messages.people', { seen, of })}>
      {c('messages.seen', { seen: groupsSeen, count: groups.length })}
    </b>
  );
}

function toWhom(lead: Lead, { groups }: Said): string {
  const all = lead.groups.value;
  if (groups.length >= all.length) return c('messages.to.all');
  const titles = all.filter(({ key }) => groups.includes(key)).map(({ title }) => pick(title));
  return c('messages.to', { groups: list(titles) });
}
