import type { Role } from '@plenary/client';
import type { Workshop } from '@plenary/client/rest';
import type { ComponentChildren } from 'preact';
import { pick, t } from '../i18n/index.ts';
import { Button, Field, Select } from '../ui/index.ts';
import { everyone, type PeopleFilter } from './people.ctrl.ts';
import { o } from './texts.ts';

/** Search and choosers over a table of people; that something is hidden is said, and undone at once. */
export function Filters(props: {
  filter: PeopleFilter;
  onFilter: (filter: PeopleFilter) => void;
  roles: readonly Role[];
  delegations: Workshop['delegations'];
  shown: number;
  all: number;
  children?: ComponentChildren;
}) {
  const { filter } = props;
  const set = (part: Partial<PeopleFilter>) => props.onFilter({ ...filter, ...part });
  return (
    <div class="filters no-print">
      <Field
        label={o('filter.search')}
        type="search"
        value={filter.search}
        placeholder={o('filter.search.hint')}
        onInput={({ currentTarget }) => set({ search: currentTarget.value })}
      />
      <Select
        label={o('filter.role')}
        value={filter.role}
        onChoose={(role) => set({ role })}
        choices={[
          { value: 'all', label: o('filter.role.all') },
          ...props.roles.map((role) => ({ value: role as string, label: t(`role.${role}`) })),
        ]}
      />
      <Select
        label={t('join.delegation')}
        value={filter.delegation}
        onChoose={(delegation) => set({ delegation })}
        choices={[
          { value: 'all', label: o('filter.delegation.all') },
          ...props.delegations.map(({ key, name }) => ({ value: key, label: pick(name) })),
          { value: 'none', label: t('people.others') },
        ]}
      />
      {props.children}
      <p class="filter-count small muted" role="status">
        {props.shown === props.all
          ? o('count.people', { count: props.all })
          : o('filter.count', { shown: props.shown, count: props.all })}
        {props.shown !== props.all && (
          <Button kind="quiet" size="small" onClick={() => props.onFilter(everyone)}>
            {o('filter.clear')}
          </Button>
        )}
      </p>
    </div>
  );
}
