import type { Round, SessionDocument, Titled } from '@plenary/client';
import { pick, t } from '../i18n/index.ts';
import { second } from '../live/clock.ts';
import { told } from '../live/live.ts';
import { ActionButton, Banner, Button, Countdown, Icon } from '../ui/index.ts';
import type { Room } from './room.ctrl.ts';

interface Starting {
  readonly room: Room;
  readonly round: Round;
  readonly group: Titled;
  readonly begins: number;
}

/** The first seconds of a round: what comes, that nothing need be done, and the ways out. */
export function GroupStart({ room, round, group, begins }: Starting) {
  const left = Math.max(1, Math.ceil((begins - second.value) / 1000));
  return (
    <div class="stack group-start">
      <p class="kicker">
        <Icon name="group" size={18} />
        {t('group.kicker', { round: pick(round.title) })}
      </p>
      <h1>{t('start.title', { count: left })}</h1>
      <p class="lead">{t('start.text', { group: pick(group.title) })}</p>
      <div class="row">
        <Button
          kind="primary"
          icon="arrow"
          onClick={() => {
            room.gone.value = round.startedAt;
          }}
        >
          {t('start.go')}
        </Button>
        <ActionButton
          kind="quiet"
          onAction={async () => told(await room.live.send('breakout.decline', {}))}
        >
          {t('start.stay')}
        </ActionButton>
      </div>
    </div>
  );
}

interface Outside {
  readonly room: Room;
  readonly session: SessionDocument;
  readonly seat?: Titled;
  readonly declined: boolean;
}

/** For those who stay in plenary while groups work, with the way in where there is one. */
export function RoundNote({ room, session: { round }, seat, declined }: Outside) {
  if (!round) return null;
  const chooses = round.assign === 'self-select' && room.me.value?.role === 'participant';
  return (
    <Banner
      icon="group"
      title={t('round.on', { title: pick(round.title), count: round.groups })}
      action={
        round.deadline && <Countdown until={round.deadline} warnAtMinutes={round.warnAtMinutes} />
      }
    >
      <div class="stack tight">
        <p>{seat ? t('round.seat', { group: pick(seat.title) }) : t('round.on.text')}</p>
        {(seat || declined) && !chooses && (
          <div>
            <ActionButton
              size="small"
              icon="arrow"
              onAction={async () => {
                room.went();
                return told(await room.live.send('breakout.join', {}));
              }}
            >
              {seat ? t('round.join', { group: pick(seat.title) }) : t('round.join.any')}
            </ActionButton>
          </div>
        )}
      </div>
    </Banner>
  );
}
