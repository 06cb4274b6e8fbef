import type { RoomDocument, Round } from '@plenary/client';
import { useEffect, useRef } from 'preact/hooks';
import { pick, t, time } from '../i18n/index.ts';
import { callOf } from '../live/call.ts';
import { second } from '../live/clock.ts';
import { told } from '../live/live.ts';
import { urgency } from '../ui/Countdown.tsx';
import { ActionButton, Banner, Countdown, Icon, Skeleton } from '../ui/index.ts';
import { Call } from './Call.tsx';
import { GroupChoices } from './ChooseGroup.tsx';
import { GroupRoles, SharedLanguages } from './GroupRoles.tsx';
import { PersonRow } from './PersonRow.tsx';
import type { Room } from './room.ctrl.ts';
import { lateBy } from './round.ctrl.ts';
import { hueOf } from './seats.ctrl.ts';

/** What my group is to do, how long it has and the way to call a facilitator: the head of the stage in a round. */
export function GroupHead({ room }: { room: Room }) {
  const group = room.group.value;
  const session = room.session.value;
  const round = session?.round;
  if (!group) return <Skeleton title lines={2} />;
  return (
    <div class="stack">
      <div class="head-line">
        <div class="stack tight">
          <p class="kicker">
            <Icon name="group" size={18} />
            {t('group.kicker', { round: pick(group.breakoutTitle) })}
          </p>
          <h1 dir="auto">{pick(group.title)}</h1>
        </div>
        {round && <TimeLeft round={round} />}
      </div>
      {group.prompt && (
        <p class="prompt" dir="auto">
          {pick(group.prompt)}
        </p>
      )}
      {session && <Call address={callOf(session, group)} text="group.call" />}
      <Help room={room} group={group} />
      {round && <Closing round={round} />}
      {round && <Late room={room} round={round} />}
      <Messages room={room} group={group} zone={session?.workshop.timezone ?? 'UTC'} />
    </div>
  );
}

/** The last seconds before everyone is back in plenary. */
function Closing({ round }: { round: Round }) {
  if (!round.deadline) return null;
  const left = Math.ceil((Date.parse(round.deadline) - second.value) / 1000);
  if (left <= 0 || left > 15) return null;
  return (
    <Banner tone="accent" icon="room" title={t('closing.title', { count: left })}>
      {t('closing.text')}
    </Banner>
  );
}

/** For who came when the group was at work already. */
function Late({ room, round }: { room: Room; round: Round }) {
  const late = lateBy(round, room.me.value?.group, second.value);
  if (late === undefined) return null;
  return <p class="small muted">{t('late', { count: late })}</p>;
}

export function TimeLeft({ round, choosing }: { round: Round; choosing?: boolean }) {
  if (!round.deadline) return <p class="muted small">{t('group.open-end')}</p>;
  const left = Date.parse(round.deadline) - second.value;
  const word =
    left <= 0
      ? 'group.over'
      : choosing
        ? 'choose.time'
        : (`group.left.${urgency(left, round.warnAtMinutes)}` as const);
  return (
    <div class="time-left">
      <Countdown until={round.deadline} warnAtMinutes={round.warnAtMinutes} size="large" />
      <p class="small muted">{t(word)}</p>
    </div>
  );
}

function Messages(props: { room: Room; group: RoomDocument; zone: string }) {
  const { room, group, zone } = props;
  const [newest, ...earlier] = Object.entries(group.messages).sort(([, a], [, b]) =>
    b.at.localeCompare(a.at),
  );
  if (!newest) return null;
  return (
    <div class="stack tight">
      <Message key={newest[0]} room={room} id={newest[0]} message={newest[1]} zone={zone} />
      {earlier.length > 0 && (
        <details class="earlier">
          <summary>{t('group.messages.earlier', { count: earlier.length })}</summary>
          <div class="stack tight">
            {earlier.map(([key, message]) => (
              <Message key={key} room={room} id={key} message={message} zone={zone} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

function Message(props: {
  room: Room;
  id: string;
  message: RoomDocument['messages'][string];
  zone: string;
}) {
  const { room, id } = props;
  const { text, from, at } = props.message;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => room.whenSeen(place.current, id), [room, id]);
  return (
    <div ref={place}>
      <Banner tone="accent" icon="message">
        <p class="small muted">
          {from} · <time dateTime={at}>{time(at, props.zone)}</time>
        </p>
        <p dir="auto">{text}</p>
      </Banner>
    </div>
  );
}

/** Who is in my group. */
export function GroupBody({ room }: { room: Room }) {
  const group = room.group.value;
  if (!group) return null;
  const members = Object.entries(group.members).sort(([, a], [, b]) => a.rank - b.rank);
  return (
    <section class="card stack" aria-label={t('group.members')}>
      <h2 class="side-title">{t('group.members.count', { count: members.length })}</h2>
      <SharedLanguages group={group} />
      <ul class="members">
        {members.map(([id, member]) => (
          <PersonRow
            key={id}
            person={member}
            hue={hueOf(member.delegation, room.delegations.value)}
            mine={member.key === room.me.value?.key}
          />
        ))}
      </ul>
      <GroupRoles room={room} group={group} />
      <ChangeGroup room={room} />
    </section>
  );
}

/** Where groups are chosen, one may choose again. */
function ChangeGroup({ room }: { room: Room }) {
  const session = room.session.value;
  if (session?.round?.assign !== 'self-select') return null;
  if (room.me.value?.role !== 'participant') return null;
  return (
    <details class="earlier change-group">
      <summary>{t('choose.change')}</summary>
      <GroupChoices room={room} session={session} />
    </details>
  );
}

function Help({ room, group }: { room: Room; group: RoomDocument }) {
  const { help } = group;
  if (!help) {
    return (
      <div class="help">
        <ActionButton
          icon="bell"
          onAction={async () => told(await room.live.send('breakout.help', {}))}
        >
          {t('help.ask')}
        </ActionButton>
      </div>
    );
  }
  const minutes = Math.max(0, Math.floor((second.value - Date.parse(help.since)) / 60_000));
  return (
    <div class="help" role="status">
      <Banner
        tone="good"
        icon="bell"
        title={t('help.asked')}
        action={
          <ActionButton
            size="small"
            icon="undo"
            onAction={async () => told(await room.live.send('breakout.help', { done: true }))}
          >
            {t('help.undo')}
          </ActionButton>
        }
      >
        <p>
          {minutes < 1
            ? t('help.by.now', { name: help.name })
            : t('help.by', { name: help.name, count: minutes })}
        </p>
      </Banner>
    </div>
  );
}
