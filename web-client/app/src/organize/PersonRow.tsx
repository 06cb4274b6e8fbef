import type { PersonAttendance, TimedPerson } from '@plenary/client/rest';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { Fill, Icon } from '../ui/index.ts';
import { hms, percentDown, reaches } from './attendance.ctrl.ts';
import { type Rooms, Timeline, timelineWords } from './Timeline.tsx';
import { o } from './texts.ts';
import type { Scale } from './timeline.ctrl.ts';

/** The name of somebody with what they are. */
export function Attended({ row, delegation }: { row: PersonAttendance; delegation?: string }) {
  return (
    <span class="attended">
      <bdi class="strong">{row.name}</bdi>
      <span class="small muted">
        {delegation && (
          <>
            <bdi>{delegation}</bdi> ·{' '}
          </>
        )}
        {t(`role.${row.role}`)}
      </span>
    </span>
  );
}

/** What is certain, what counts, and what may be at most. */
export function Bounds({ row }: { row: TimedPerson }) {
  return (
    <>
      <td class="figures muted">{hms(row.lower)}</td>
      <td class="figures strong">{hms(row.seconds)}</td>
      <td class="figures muted">{hms(row.upper)}</td>
    </>
  );
}

/** The share of the live time, with the mark that it must reach; a word tells whether it did. */
export function Share({ row, threshold }: { row: TimedPerson; threshold: number }) {
  const reached = reaches(row.share, threshold);
  const came = row.spans.length > 0;
  return (
    <span class={reached ? 'share reached' : 'share'}>
      <span class="share-words">
        {reached && <Icon name="check" size={16} />}
        <span>{came ? percentDown(row.share) : o('absent')}</span>
        {came && (
          <span class="unseen">
            {o(reached ? 'share.reached' : 'share.below', { share: percentDown(threshold) })}
          </span>
        )}
      </span>
      <span class="share-bar" aria-hidden="true">
        <Fill share={row.share} />
        <Threshold at={threshold} />
      </span>
    </span>
  );
}

function Threshold({ at }: { at: number }) {
  const mark = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    mark.current?.style.setProperty('--at', String(at));
  }, [at]);
  return <span ref={mark} class="threshold" />;
}

/** A timeline that is read as words and opens as a table. */
export function TimelineButton(props: {
  row: PersonAttendance;
  scale: Scale;
  zone: string;
  rooms: Rooms;
  opened: boolean;
  onToggle: () => void;
}) {
  const { row, zone, rooms } = props;
  return (
    <button
      type="button"
      class="timeline-button"
      aria-expanded={props.opened}
      onClick={props.onToggle}
    >
      <span class="unseen">
        {o('timeline.of', { name: row.name })} {timelineWords(row.spans, zone, rooms)}
      </span>
      <Timeline scale={props.scale} spans={row.spans} zone={zone} rooms={rooms} />
    </button>
  );
}
