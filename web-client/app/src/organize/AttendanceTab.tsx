import {
  type Api,
  type Attendance,
  type AttendanceFormat,
  type AttendanceOf,
  downloadAttendance,
  getAttendance,
  type Workshop,
} from '@plenary/client/rest';
import { useEffect } from 'preact/hooks';
import { date, list, number, pick, t, time, zoneName } from '../i18n/index.ts';
import { ActionButton, Banner, Button, EmptyState, Icon, Skeleton } from '../ui/index.ts';
import { AttendanceDelegations } from './AttendanceDelegations.tsx';
import { AttendancePeople } from './AttendancePeople.tsx';
import { AttendancePresence } from './AttendancePresence.tsx';
import { titlesOf } from './acts.ctrl.ts';
import { told, useAsked } from './asking.ts';
import './attendance.css';
import {
  type Choosable,
  choosable,
  chosenOf,
  hms,
  percentDown,
  totalsOf,
} from './attendance.ctrl.ts';
import { saveFile } from './download.ts';
import { Failing, Stale } from './Frame.tsx';
import { StateChip } from './StateChip.tsx';
import { exact } from './Timeline.tsx';
import { o } from './texts.ts';
import { Unread } from './Unread.tsx';

const refreshEvery = 15_000;
const lookAgainEvery = 5_000;

/** Who was there when, of one session or of a day. */
export function AttendanceTab(props: {
  workshop: Workshop;
  api: Api;
  of?: string | undefined;
  onChoose: (of: string) => void;
  /** Asks again whether the session was opened. */
  onLookAgain: () => void;
}) {
  const { workshop, api } = props;
  const all = choosable(workshop);
  const chosen = chosenOf(all, props.of);
  if (!chosen) {
    return (
      <div class="card">
        <EmptyState icon="calendar" title={o('programme.none')}>
          <p>{o('programme.none.text')}</p>
        </EmptyState>
      </div>
    );
  }
  return (
    <div class="stack attendance">
      <Chooser {...props} all={all} chosen={chosen} />
      {chosen.begun ? (
        <Report key={chosen.value} workshop={workshop} api={api} chosen={chosen} />
      ) : (
        <NotOpenYet onLookAgain={props.onLookAgain} />
      )}
    </div>
  );
}

/** Says that it appears by itself, and sees to it. */
function NotOpenYet({ onLookAgain }: { onLookAgain: () => void }) {
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && onLookAgain();
    const timer = setInterval(look, lookAgainEvery);
    return () => clearInterval(timer);
  }, [onLookAgain]);
  return (
    <div class="card">
      <EmptyState icon="clock" title={o('attendance.not-open')}>
        <p>{o('attendance.not-open.text')}</p>
      </EmptyState>
    </div>
  );
}

function sessionOf(workshop: Workshop, of: AttendanceOf) {
  if (!('session' in of)) return undefined;
  return workshop.days.flatMap(({ sessions }) => sessions).find(({ key }) => key === of.session);
}

function Chooser(props: {
  workshop: Workshop;
  all: readonly Choosable[];
  chosen: Choosable;
  onChoose: (of: string) => void;
}) {
  const { chosen, workshop } = props;
  const session = sessionOf(workshop, chosen.of);
  return (
    <div class="chooser row no-print">
      <label for="attendance-of">{o('attendance.of')}</label>
      <select
        id="attendance-of"
        class="input"
        value={chosen.value}
        onChange={({ currentTarget }) => props.onChoose(currentTarget.value)}
      >
        {workshop.days.map(({ day, sessions }) => (
          <optgroup key={day} label={date(day, true)}>
            {sessions.map(({ key, title, starts, state }) => (
              <option key={key} value={key}>
                {`${starts} ${pick(title)} (${o(`state.${state}`)})`}
              </option>
            ))}
            <option value={`day.${day}`}>{o('attendance.day', { day: date(day) })}</option>
          </optgroup>
        ))}
      </select>
      {session && <StateChip state={session.state} />}
      {chosen.running && (
        <span class="small muted refreshing">
          <Icon name="refresh" size={16} />
          {o('attendance.refreshing')}
        </span>
      )}
    </div>
  );
}

function Report(props: { workshop: Workshop; api: Api; chosen: Choosable }) {
  const { workshop, api, chosen } = props;
  const [asked, again] = useAsked(
    () => getAttendance(api, workshop.key, chosen.of),
    [api, workshop.key, chosen.value],
    chosen.running ? refreshEvery : undefined,
  );
  if (asked.is === 'loading') return <ReportSkeleton />;
  if (asked.is === 'failed') return <Failing trouble={asked.trouble} onAgain={again} />;
  const attendance = asked.value;
  return (
    <>
      <Stale trouble={asked.stale} onAgain={again} />
      <ReportHead attendance={attendance} workshop={workshop} api={api} chosen={chosen} />
      <Unread sessions={attendance.unread ?? []} titleOf={titlesOf(workshop)} />
      {wasLive(attendance) && <Totals attendance={attendance} running={chosen.running} />}
      <Body attendance={attendance} workshop={workshop} running={chosen.running} />
      <Provenance attendance={attendance} />
    </>
  );
}

/** What the times mean and how the report was made; it stands on paper too. */
function Provenance({ attendance }: { attendance: Attendance }) {
  const zone = attendance.timezone;
  return (
    <footer class="provenance small muted stack-tight">
      <p>{o('attendance.times', { zone })}</p>
      {attendance.privacy === 'full' && <p>{o('attendance.bounds')}</p>}
      <p>
        {o('attendance.generated', {
          day: date(attendance.generatedAt.slice(0, 10), true),
          time: exact(attendance.generatedAt, zone),
        })}{' '}
        {attendance.head && (
          <>
            {o('attendance.head', { seq: attendance.head.seq })}{' '}
            <code dir="ltr">{attendance.head.hash}</code>
          </>
        )}
      </p>
    </footer>
  );
}

function ReportHead(props: {
  attendance: Attendance;
  workshop: Workshop;
  api: Api;
  chosen: Choosable;
}) {
  const { attendance, workshop, chosen } = props;
  const save = (format: AttendanceFormat) =>
    told(async () => {
      const blob = await downloadAttendance(props.api, workshop.key, chosen.of, format);
      saveFile(blob, `${workshop.key}-${chosen.value}-attendance.${format}`);
    });
  const title =
    attendance.day === undefined
      ? pick(attendance.title)
      : o('attendance.day', { day: date(attendance.day, true) });
  return (
    <div class="row spread">
      <h2 dir="auto">{title}</h2>
      <div class="row no-print">
        <ActionButton size="small" icon="down" onAction={() => save('csv')}>
          CSV
        </ActionButton>
        <ActionButton size="small" icon="down" onAction={() => save('xlsx')}>
          XLSX
        </ActionButton>
        <ActionButton size="small" icon="down" onAction={() => save('json')}>
          JSON
        </ActionButton>
        <Button size="small" icon="print" onClick={() => print()}>
          {o('print')}
        </Button>
      </div>
    </div>
  );
}

function liveTimes({ live, timezone }: Attendance, running: boolean): string {
  const said = live.map(({ from, until }, index) => {
    const now = running && index === live.length - 1;
    return `${time(from, timezone)}–${now ? o('attendance.now') : time(until, timezone)}`;
  });
  return said.length > 4 ? [...said.slice(0, 3), '…', said.at(-1)].join(', ') : said.join(', ');
}

/** Before that, nobody can be missing. */
const wasLive = ({ live, liveSeconds }: Attendance) => liveSeconds > 0 || live.length > 0;

function Totals({ attendance, running }: { attendance: Attendance; running: boolean }) {
  const totals = totalsOf(attendance);
  const zone = zoneName(attendance.timezone);
  return (
    <dl class="totals">
      <div>
        <dt>{o('total.live')}</dt>
        <dd class="figures">{hms(attendance.liveSeconds)}</dd>
        {attendance.live.length > 0 && (
          <dd class="small muted">
            {liveTimes(attendance, running)} · {o('zone', { zone })}
          </dd>
        )}
      </div>
      <div>
        <dt>{t('people')}</dt>
        <dd class="figures">
          {o('total.of', { part: number(totals.came), count: totals.people })}
        </dd>
        <dd class="small muted">{o('total.came')}</dd>
      </div>
      {totals.seats > 0 && (
        <div>
          <dt>{o('total.delegations')}</dt>
          <dd class="figures">
            {o('total.of', { part: number(totals.present), count: totals.seats })}
          </dd>
          <dd class="small muted">
            {totals.missing.length === 0
              ? o('total.seats.all')
              : t('seats.missing', { names: list(totals.missing.map(({ name }) => pick(name))) })}
          </dd>
        </div>
      )}
      {totals.reached !== undefined && (
        <div>
          <dt>{o('total.reached')}</dt>
          <dd class="figures">
            {o('total.of', { part: number(totals.reached), count: totals.people })}
          </dd>
          <dd class="small muted">
            {o('total.reached.text', { share: percentDown(attendance.threshold) })}
          </dd>
        </div>
      )}
    </dl>
  );
}

function Body(props: { attendance: Attendance; workshop: Workshop; running: boolean }) {
  const { attendance } = props;
  if (!wasLive(attendance)) {
    return (
      <div class="card">
        <EmptyState icon="clock" title={o('attendance.not-live')}>
          <p>{o(props.running ? 'attendance.not-live.text' : 'attendance.never-live.text')}</p>
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      {attendance.privacy !== 'full' && (
        <Banner icon="info" title={o(`attendance.privacy.${attendance.privacy}`)}>
          {o(`attendance.privacy.${attendance.privacy}.text`)}
        </Banner>
      )}
      {attendance.came === 0 && (
        <Banner icon="people" title={o('attendance.nobody')}>
          {o('attendance.nobody.text')}
        </Banner>
      )}
      <Log attendance={attendance} workshop={props.workshop} />
    </>
  );
}

/** As much as the workshop shows. */
function Log(props: { attendance: Attendance; workshop: Workshop }) {
  switch (props.attendance.privacy) {
    case 'full':
      return <AttendancePeople {...props} />;
    case 'presence':
      return <AttendancePresence {...props} />;
    case 'counts':
      return <AttendanceDelegations attendance={props.attendance} />;
  }
}

function ReportSkeleton() {
  return (
    <div class="stack" aria-busy="true">
      <span class="unseen" role="status">
        {o('loading')}
      </span>
      <dl class="totals">
        {[0, 1, 2, 3].map((total) => (
          <div key={total}>
            <dt class="unseen">{o('loading')}</dt>
            <dd>
              <Skeleton lines={2} />
            </dd>
          </div>
        ))}
      </dl>
      <div class="card">
        <Skeleton lines={10} />
      </div>
    </div>
  );
}
