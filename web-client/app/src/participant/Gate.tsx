import { Away, isAway } from '../live/Away.tsx';
import { Out } from './Out.tsx';
import { RoomPage, type View } from './RoomPage.tsx';
import type { Room } from './room.ctrl.ts';
import { Waiting } from './Waiting.tsx';

/** The page for how this person stands with the workshop: in, waiting, or out for a reason. */
export function Gate(props: { room: Room; onLeave: () => void; view?: View }) {
  const { room } = props;
  const { is } = room.live.connection.value;
  switch (is) {
    case 'replaced':
    case 'removed':
    case 'ended':
    case 'expired':
      return <Out room={room} reason={is} />;
    case 'connecting':
    case 'online':
    case 'closed':
    case 'reconnecting':
    case 'unavailable':
    case 'offline':
      if (isAway(room.live)) return <Away live={room.live} />;
      return room.me.value?.waiting ? <Waiting room={room} /> : <RoomPage {...props} />;
  }
}
