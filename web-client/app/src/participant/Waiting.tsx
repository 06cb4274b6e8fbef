import type { LobbyDocument } from '@plenary/client';
import { pick, t } from '../i18n/index.ts';
import { usePage } from '../router.tsx';
import { PreferencesMenu } from '../sheets.tsx';
import { ConnectionState, Icon, Skeleton, TopBar } from '../ui/index.ts';
import type { Room } from './room.ctrl.ts';
import './participant.css';

/** Where guests wait until a facilitator admits them; they see no rooms and no people. */
export function Waiting({ room }: { room: Room }) {
  const lobby: LobbyDocument | undefined = room.live.topic('lobby').value;
  usePage(t('waiting.title'));
  return (
    <div class="room">
      <TopBar
        over={lobby && pick(lobby.workshop.title)}
        title={lobby ? pick(lobby.session.title) : 'Plenary'}
      >
        <ConnectionState line={room.live.line.value} waiting={room.live.outbox.value.length} />
        <PreferencesMenu />
      </TopBar>
      <main id="main" class="waiting">
        <section class="stage-head stack">
          <span class="notice-icon breathing">
            <Icon name="door" size={28} />
          </span>
          <h1>{t('waiting.title')}</h1>
          <p class="lead">{t('waiting.text')}</p>
          {lobby ? (
            <p class="muted">{t(`waiting.${lobby.session.state}`)}</p>
          ) : (
            <Skeleton lines={1} />
          )}
          {room.me.value && (
            <p class="small muted">{t('waiting.as', { name: room.me.value.name })}</p>
          )}
        </section>
      </main>
    </div>
  );
}
