import { t } from '../i18n/index.ts';
import { Loading, useLater } from './later.tsx';
import type { Room } from './room.ctrl.ts';
import { Seats } from './Seats.tsx';

const people = () => import('./People.tsx');

/** How many seats are here at once, and who, a part of its own, when somebody looks. */
export function PeopleSlot({ room, shown }: { room: Room; shown: boolean }) {
  const People = useLater(shown, people);
  return (
    <div class="stack">
      <Seats delegations={room.delegations.value} />
      {typeof People === 'object' ? (
        <Loading {...People} title={t('people.failed')} />
      ) : (
        shown && <People room={room} />
      )}
    </div>
  );
}
