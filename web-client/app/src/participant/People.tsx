import { useEffect, useState } from 'preact/hooks';
import { pick, t } from '../i18n/index.ts';
import { Avatar, EmptyState, Icon, Segments, Skeleton } from '../ui/index.ts';
import { markOf } from '../ui/marks.ts';
import { PersonRow } from './PersonRow.tsx';
import { type Party, partiesOf, roomsOf } from './people.ctrl.ts';
import type { Room } from './room.ctrl.ts';
import { delegationsOf, hueOf } from './seats.ctrl.ts';

type Grouping = 'delegations' | 'rooms';

/** Who is here, by delegations or rooms. */
export default function People({ room }: { room: Room }) {
  const [by, setBy] = useState<Grouping>('delegations');
  const { live } = room;
  useEffect(() => live.want('people', 'rooms'), [live]);
  const people = live.topic('people').value;
  return (
    <>
      <Segments
        name={t('people.by')}
        choices={[
          { value: 'delegations', label: t('people.by.delegations') },
          { value: 'rooms', label: t('people.by.rooms') },
        ]}
        chosen={by}
        onChoose={setBy}
      />
      {!people && <Skeleton lines={6} />}
      {people && by === 'delegations' && <Parties room={room} />}
      {people && by === 'rooms' && <Rooms room={room} />}
    </>
  );
}

function Parties({ room }: { room: Room }) {
  const delegations = room.delegations.value;
  const parties = partiesOf(room.live.topic('people').value, delegations);
  if (parties.length === 0 && delegationsOf(delegations).length === 0) {
    return <EmptyState icon="people" title={t('people.none')} />;
  }
  return (
    <ul class="parties">
      {parties.map((party) => (
        <PartyRow key={party.delegation?.key ?? ''} party={party} room={room} />
      ))}
    </ul>
  );
}

function PartyRow({ party: { delegation, people }, room }: { party: Party; room: Room }) {
  const here = people.filter(({ online }) => online).length;
  const name = delegation ? pick(delegation.name) : t('people.others');
  return (
    <li>
      <details class={here > 0 ? 'party' : 'party absent'}>
        <summary>
          <Avatar
            name={name}
            code={markOf(room.delegations.value, delegation?.key)}
            hue={delegation?.rank}
            away={here === 0}
          />
          <span class="party-name">
            <bdi>{name}</bdi>
            {delegation && !delegation.seat && (
              <span class="muted small">{t(`delegation.${delegation.kind}`)}</span>
            )}
          </span>
          <span class="muted small figures">
            {here > 0 ? t('people.here', { count: here }) : t('people.missing')}
          </span>
          <Icon name="chevron" size={16} />
        </summary>
        <ul>
          {people.map((person) => (
            <PersonRow
              key={person.key}
              person={person}
              hue={delegation?.rank}
              mine={person.key === room.me.value?.key}
            />
          ))}
        </ul>
      </details>
    </li>
  );
}

function Rooms({ room }: { room: Room }) {
  const rooms = roomsOf(room.live.topic('rooms').value, room.live.topic('people').value);
  return (
    <ul class="parties">
      {rooms.map(({ key, title, people }) => (
        <li key={key}>
          <details class="party" open={key === room.me.value?.room}>
            <summary>
              <Icon name={key === 'plenary' ? 'room' : 'group'} />
              <span class="party-name">
                <bdi>{key === 'plenary' ? t('room.plenary') : pick(title)}</bdi>
                {key === room.me.value?.room && <span class="muted small">{t('room.mine')}</span>}
              </span>
              <span class="muted small figures">{t('people.here', { count: people.length })}</span>
              <Icon name="chevron" size={16} />
            </summary>
            <ul>
              {people.map((person) => (
                <PersonRow
                  key={person.key}
                  person={person}
                  hue={hueOf(person.delegation, room.delegations.value)}
                  mine={person.key === room.me.value?.key}
                />
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
