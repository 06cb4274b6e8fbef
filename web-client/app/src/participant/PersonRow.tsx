import { t } from '../i18n/index.ts';
import { Avatar, Icon } from '../ui/index.ts';

interface Known {
  readonly name: string;
  readonly online: boolean;
  readonly head?: boolean;
  readonly attends?: string;
}

/** A person with the square of their delegation, and whether they are here now. */
export function PersonRow(props: { person: Known; hue: number | undefined; mine?: boolean }) {
  const { name, online, head, attends } = props.person;
  return (
    <li class={online ? 'person' : 'person away'}>
      <Avatar name={name} hue={props.hue} size="small" away={!online} />
      <span class="person-name">
        <bdi>{name}</bdi>
        {props.mine && <span class="muted small"> {t('people.you')}</span>}
      </span>
      {head && (
        <span class="mark-word muted small">
          <Icon name="crown" size={16} />
          {t('people.head')}
        </span>
      )}
      {online && attends === 'onsite' && <span class="muted small">{t('people.onsite')}</span>}
      {!online && <span class="muted small">{t('people.away')}</span>}
    </li>
  );
}
