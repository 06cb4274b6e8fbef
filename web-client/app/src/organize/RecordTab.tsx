import {
  type Api,
  type ProgrammeSession,
  type Verification,
  verifyJournal,
  type Workshop,
} from '@plenary/client/rest';
import { date, number, pick } from '../i18n/index.ts';
import { Banner, Button, EmptyState, Skeleton } from '../ui/index.ts';
import { useAsked } from './asking.ts';
import { Failing } from './Frame.tsx';
import { StateChip } from './StateChip.tsx';
import { o } from './texts.ts';

/** Whether the journals of the sessions are as they were written. */
export function RecordTab({ workshop, api }: { workshop: Workshop; api: Api }) {
  const begun = workshop.days.flatMap(({ day, sessions }) =>
    sessions.filter(({ state }) => state !== 'planned').map((session) => ({ day, session })),
  );
  return (
    <div class="stack">
      <div>
        <h2>{o('record.title')}</h2>
        <p class="muted measure">{o('record.text')}</p>
      </div>
      {begun.length === 0 ? (
        <div class="card">
          <EmptyState icon="file" title={o('record.none')}>
            <p>{o('record.none.text')}</p>
          </EmptyState>
        </div>
      ) : (
        begun.map(({ day, session }) => (
          <SessionRecord
            key={session.key}
            api={api}
            workshop={workshop.key}
            day={day}
            session={session}
          />
        ))
      )}
    </div>
  );
}

function SessionRecord(props: {
  api: Api;
  workshop: string;
  day: string;
  session: ProgrammeSession;
}) {
  const { api, workshop, session } = props;
  const [asked, again] = useAsked(
    () => verifyJournal(api, workshop, session.key),
    [api, workshop, session.key],
  );
  return (
    <section class="card stack-tight record" aria-label={pick(session.title)}>
      <div class="row spread">
        <div>
          <h3 dir="auto">{pick(session.title)}</h3>
          <p class="muted small">
            {date(props.day)}, {session.starts}
          </p>
        </div>
        <div class="row">
          <StateChip state={session.state} />
          <Button size="small" icon="refresh" onClick={again}>
            {o('record.again')}
          </Button>
        </div>
      </div>
      {asked.is === 'loading' && (
        <>
          <span class="unseen" role="status">
            {o('record.checking')}
          </span>
          <Skeleton lines={2} />
        </>
      )}
      {asked.is === 'failed' && <Failing trouble={asked.trouble} onAgain={again} />}
      {asked.is === 'there' && <Verdict verification={asked.value} />}
    </section>
  );
}

function Verdict({ verification }: { verification: Verification }) {
  const { valid, entries, anchors, firstBad } = verification;
  return (
    <>
      <Banner
        tone={valid ? 'good' : 'bad'}
        title={o(valid ? 'record.valid' : 'record.broken')}
        {...(valid && { icon: 'check' as const })}
      >
        {valid
          ? o(anchors > 0 ? 'record.valid.text' : 'record.unsigned.text')
          : o('record.broken.text', { entry: number(firstBad ?? 0) })}
      </Banner>
      <dl class="record-facts">
        <div>
          <dt class="muted small">{o('record.entries')}</dt>
          <dd class="figures">{number(entries)}</dd>
        </div>
        <div>
          <dt class="muted small">{o('record.anchors')}</dt>
          <dd class="figures">{number(anchors)}</dd>
        </div>
        {firstBad !== undefined && (
          <div>
            <dt class="muted small">{o('record.first-bad')}</dt>
            <dd class="figures">{number(firstBad)}</dd>
          </div>
        )}
      </dl>
    </>
  );
}
