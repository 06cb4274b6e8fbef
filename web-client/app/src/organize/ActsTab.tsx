import { type Act, type Api, downloadActs, listActs, type Workshop } from '@plenary/client/rest';
import { useState } from 'preact/hooks';
import { date } from '../i18n/index.ts';
import { ActionButton, EmptyState, Select, Skeleton } from '../ui/index.ts';
import {
  aboutSentence,
  areaName,
  deedSentence,
  doer,
  type TitleOf,
  titlesOf,
} from './acts.ctrl.ts';
import { told, useAsked } from './asking.ts';
import { saveFile } from './download.ts';
import { Failing } from './Frame.tsx';
import { areasIn, filtered, namesIn } from './life.ctrl.ts';
import { o } from './texts.ts';
import { Unread } from './Unread.tsx';

/** Who did what on a day: acts of organizers and commands of sessions in one order. */
export function ActsTab({ workshop, api }: { workshop: Workshop; api: Api }) {
  return <ActsOfDay api={api} workshop={workshop.key} titleOf={titlesOf(workshop)} />;
}

/** The acts of a day in a workshop, or without one of the installation. */
export function ActsOfDay({
  api,
  workshop,
  titleOf,
}: {
  api: Api;
  workshop?: string;
  titleOf: TitleOf;
}) {
  const [day, setDay] = useState<string>();
  const [filter, setFilter] = useState({ by: '', kind: '' });
  const [asked, again] = useAsked(() => listActs(api, workshop, day), [api, workshop, day]);
  if (asked.is === 'loading') return <Skeleton lines={8} />;
  if (asked.is === 'failed') return <Failing trouble={asked.trouble} onAgain={again} />;
  const { acts, days, timezone } = asked.value;
  const shown = filtered(acts, filter);
  const all = { value: '', label: o('acts.all') };
  return (
    <div class="stack">
      <div class="acts-head">
        <Select
          label={o('acts.day')}
          choices={days.map((value) => ({ value, label: date(value, true) }))}
          value={asked.value.day}
          onChoose={setDay}
        />
        <Select
          label={o('acts.who')}
          choices={[all, ...namesIn(acts).map((name) => ({ value: name, label: name }))]}
          value={filter.by}
          onChoose={(by) => setFilter({ ...filter, by })}
        />
        <Select
          label={o('acts.what')}
          choices={[all, ...areasIn(acts).map((area) => ({ value: area, label: areaName(area) }))]}
          value={filter.kind}
          onChoose={(kind) => setFilter({ ...filter, kind })}
        />
        <ActionButton
          icon="down"
          onAction={() =>
            told(async () =>
              saveFile(
                await downloadActs(api, workshop, asked.value.day),
                `${workshop ?? 'acts'}-${asked.value.day}.csv`,
              ),
            )
          }
        >
          {o('acts.csv')}
        </ActionButton>
      </div>
      <Unread sessions={asked.value.unread} titleOf={titleOf} />
      {shown.length === 0 ? (
        <EmptyState icon="list" title={o('acts.none')}>
          {o('acts.none.text')}
        </EmptyState>
      ) : (
        <div class="table-scroll">
          <table class="acts">
            <caption class="unseen">{o('tab.acts')}</caption>
            <thead>
              <tr>
                <th scope="col">{o('acts.time')}</th>
                <th scope="col">{o('acts.who')}</th>
                <th scope="col">{o('acts.what')}</th>
                <th scope="col">{o('acts.about')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((act, index) => (
                <Line key={index} act={act} titleOf={titleOf} timezone={timezone} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

function Line({ act, titleOf, timezone }: { act: Act; titleOf: TitleOf; timezone: string }) {
  const about = act.about.map((one) => aboutSentence(act.kind, one, titleOf)).filter(Boolean);
  const session = act.session && titleOf('session', act.session);
  return (
    <tr>
      <td class="figures">
        <time dateTime={act.at}>{clock(act.at, timezone)}</time>
      </td>
      <td dir="auto">{doer(act) || <span class="muted">{o('acts.nobody')}</span>}</td>
      <td>{deedSentence(act.kind)}</td>
      <td dir="auto">
        {about.join(', ')}
        {session && <span class="muted small acts-session">{session}</span>}
      </td>
    </tr>
  );
}

const clock = (at: string, timeZone: string) =>
  new Intl.DateTimeFormat(document.documentElement.lang || 'en', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(at));
