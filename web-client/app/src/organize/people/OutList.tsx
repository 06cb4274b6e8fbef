import { type Api, type Person, putBackPerson } from '@plenary/client/rest';
import { t } from '../../i18n/index.ts';
import { ActionButton, Chip } from '../../ui/index.ts';
import { told } from '../asking.ts';
import { p } from './texts.ts';

/** Those who were taken out or removed, each with the way back. */
export function OutList(props: {
  api: Api;
  workshop: string;
  out: readonly Person[];
  delegationName: (key: string) => string;
  onChanged: () => void;
}) {
  if (props.out.length === 0) return null;
  return (
    <details class="card out-list no-print">
      <summary>
        <span class="strong">{p('out.list')}</span> <span class="muted">{props.out.length}</span>
      </summary>
      <p class="small muted">{p('out.list.hint')}</p>
      <ul class="plain-list">
        {props.out.map((person) => (
          <li key={person.key}>
            <span>
              <bdi class="strong">{person.name}</bdi>{' '}
              <span class="small muted">
                {person.delegation && <bdi>{props.delegationName(person.delegation)}</bdi>}
                {person.delegation && ' · '}
                {t(`role.${person.role}`)}
              </span>{' '}
              {person.banned && <Chip tone="warn">{p('out.banned')}</Chip>}
            </span>
            <ActionButton
              size="small"
              icon="undo"
              aria-label={p('back.of', { name: person.name })}
              onAction={() =>
                told(async () => {
                  await putBackPerson(props.api, props.workshop, person.key);
                  props.onChanged();
                })
              }
            >
              {p('back.do')}
            </ActionButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
