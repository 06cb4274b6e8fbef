import type { PollDocument } from '@plenary/client';
import { useEffect, useRef } from 'preact/hooks';
import { pick, t } from '../i18n/index.ts';
import { Chip, Icon } from '../ui/index.ts';
import { PollCard } from './PollCard.tsx';
import { stackOf, standOf } from './polls.ctrl.ts';
import type { Room } from './room.ctrl.ts';

/** The place of polls: always there, filled when something is asked. */
export function PollSlot({ room }: { room: Room }) {
  const { front, alsoOpen, earlier } = stackOf(room.polls.value, room.chosen.value);
  const before = useRef<string | undefined>(undefined);
  const key = front && `${front.key} ${front.round}`;
  const guarded = before.current !== undefined && before.current !== key;
  useEffect(() => {
    before.current = key;
  }, [key]);
  if (!front) {
    return (
      <div class="slot">
        <Icon name="ballot" />
        <p>{t('polls.none')}</p>
      </div>
    );
  }
  return (
    <div class="stack">
      <PollCard key={key} room={room} poll={front} guarded={guarded} />
      {alsoOpen.length > 0 && (
        <PollList
          room={room}
          polls={alsoOpen}
          title={t('polls.also', { count: alsoOpen.length })}
        />
      )}
      {earlier.length > 0 && (
        <details class="earlier">
          <summary>{t('polls.earlier', { count: earlier.length })}</summary>
          <PollList room={room} polls={earlier} />
        </details>
      )}
    </div>
  );
}

function PollList(props: { room: Room; polls: readonly PollDocument[]; title?: string }) {
  return (
    <section class="stack tight" aria-label={props.title ?? t('polls.earlier.name')}>
      {props.title && <h3 class="small muted">{props.title}</h3>}
      <ul class="poll-list">
        {props.polls.map((poll) => (
          <li key={poll.key}>
            <button
              type="button"
              onClick={() => {
                props.room.chosen.value = poll.key;
              }}
            >
              <span dir="auto">{pick(poll.question)}</span>
              <PollChip room={props.room} poll={poll} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PollChip({ room, poll }: { room: Room; poll: PollDocument }) {
  const me = room.me.value;
  if (!me) return null;
  if (room.drafts.value.has(`${poll.key} ${poll.round}`)) {
    return <Chip tone="warn">{t('chip.draft')}</Chip>;
  }
  const stand = standOf(poll, me.polls[poll.key], room.live.outbox.value, me.name);
  switch (stand.is) {
    case 'asked':
      return <Chip tone="accent">{t('chip.asked')}</Chip>;
    case 'sending':
      return <Chip tone="warn">{t('chip.sending')}</Chip>;
    case 'answered':
      return (
        <Chip tone="good" icon="check">
          {t('chip.answered')}
        </Chip>
      );
    case 'watching':
      return <Chip>{t('poll.open')}</Chip>;
    case 'closed':
      return <Chip>{t('poll.closed')}</Chip>;
  }
}
