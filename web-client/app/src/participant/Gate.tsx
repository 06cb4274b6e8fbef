import { Away, Out } from './Out.tsx';
import { RoomPage, type View } from './RoomPage.tsx';
import type { Room } from './room.ctrl.ts';
import { Waiting } from './Waiting.tsx';

/** The page for how this person stands with the workshop: in, waiting, or out for a reason. */
export function Gate(props: { room: Room; onLeave: () => void; view?: View }) {
  const { room } = props;
  const { value } = room.live.connection;
  switch (value.is) {
    case 'replaced':
    case 'removed':
    case 'ended':
    case 'expired':
      return <Out room={room} reason={value.is} />;
    case 'connecting':
    case 'online':
    case 'closed':
      return <In {...props} />;
    case 'reconnecting':
      return isBlank(room) && value.attempt > 1 ? <Away room={room} /> : <In {...props} />;
    case 'unavailable':
    case 'offline':
      return isBlank(room) ? <Away room={room} /> : <In {...props} />;
  }
}

const isBlank = (room: Room) => !room.session.value && !room.me.value;

function In(props: { room: Room; onLeave: () => void; view?: View }) {
  return props.room.me.value?.waiting ? <Waiting room={props.room} /> : <RoomPage {...props} />;
}
