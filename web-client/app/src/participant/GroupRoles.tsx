import type { RoomDocument } from '@plenary/client';
import { list, t } from '../i18n/index.ts';
import { language } from '../i18n/language.ts';
import { told } from '../live/live.ts';
import { ActionButton, Icon, Menu } from '../ui/index.ts';
import type { Room } from './room.ctrl.ts';
import { type Part, partsOf } from './round.ctrl.ts';

/** Who reports, who keeps the time: the group hands this out itself. */
export function GroupRoles({ room, group }: { room: Room; group: RoomDocument }) {
  const me = room.me.value;
  const parts = partsOf(room.session.value?.round?.roles, group, me?.key);
  if (parts.length === 0) return null;
  const takes = me?.role === 'participant';
  return (
    <ul class="group-roles">
      {parts.map((part) => (
        <li key={part.role} class={part.mine ? 'mine' : undefined}>
          <Icon name="flag" size={18} />
          <span class="group-role">
            <span class="small muted">{part.name}</span>
            <span class={part.holder ? 'strong' : 'muted'}>
              {part.mine ? t('role.me') : <bdi>{part.holder?.name ?? t('role.nobody')}</bdi>}
            </span>
          </span>
          {takes && <Hand room={room} group={group} part={part} />}
        </li>
      ))}
    </ul>
  );
}

function Hand({ room, group, part }: { room: Room; group: RoomDocument; part: Part }) {
  const { role, mine, holder } = part;
  const me = room.me.value?.key ?? '';
  const give = async (person?: string) =>
    told(await room.live.send('breakout.role', { role, ...(person !== undefined && { person }) }));
  if (!holder) {
    return (
      <ActionButton size="small" onAction={() => give(me)}>
        {t('role.take')}
      </ActionButton>
    );
  }
  const others = Object.values(group.members).filter(
    ({ key, role: as }) => key !== holder.key && as === 'participant',
  );
  return (
    <Menu
      label={t(mine ? 'role.give' : 'role.change')}
      name={`${t(mine ? 'role.give' : 'role.change')}: ${part.name}`}
      buttonClass="button plain small"
    >
      {(close) => (
        <>
          {others.map(({ key, name }) => (
            <button
              key={key}
              type="button"
              class="menu-item"
              onClick={() => {
                give(key).catch(() => undefined);
                close();
              }}
            >
              <Icon name="person" />
              <bdi>{key === me ? t('role.take') : name}</bdi>
            </button>
          ))}
          <button
            type="button"
            class="menu-item"
            onClick={() => {
              give().catch(() => undefined);
              close();
            }}
          >
            <Icon name="close" />
            {t('role.nobody')}
          </button>
        </>
      )}
    </Menu>
  );
}

/** Which languages everybody who is here shares. */
export function SharedLanguages({ group }: { group: RoomDocument }) {
  const { languages, members } = group;
  if (!languages || Object.keys(members).length < 2) return null;
  const names = new Intl.DisplayNames([language.value], { type: 'language' });
  return (
    <p class="speakers small">
      <Icon name="globe" size={18} />
      <span>
        {languages.length === 0
          ? t('group.languages.none')
          : t('group.languages', { languages: list(languages.map((tag) => nameOf(names, tag))) })}
      </span>
    </p>
  );
}

function nameOf(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
