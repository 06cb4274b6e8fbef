import {
  type Api,
  addDelegation,
  changeDelegation,
  type Person,
  takeOutDelegation,
  type Workshop,
} from '@plenary/client/rest';
import { useEffect, useState } from 'preact/hooks';
import { pick } from '../../i18n/index.ts';
import {
  ActionButton,
  Button,
  Dialog,
  EmptyState,
  Field,
  IconButton,
  Problem,
  Select,
} from '../../ui/index.ts';
import { told } from '../asking.ts';
import { SubPage } from '../SubPage.tsx';
import { refusalSentence } from '../texts.ts';
import { type Faults, faultsOf } from './draft.ctrl.ts';
import { p } from './texts.ts';

type Delegation = Workshop['delegations'][number];
export const kinds = ['member', 'observer', 'partner', 'secretariat'] as const;
type Kind = (typeof kinds)[number];

/** The delegations of a workshop: to add, rename and take out. */
export function Delegations(props: {
  api: Api;
  workshop: Workshop;
  people: readonly Person[];
  onBack: () => void;
  onChanged: () => void;
}) {
  const { api, workshop, people } = props;
  const [chosen, setChosen] = useState<Delegation | 'new'>();
  const count = (key: string) => people.filter(({ delegation }) => delegation === key).length;
  return (
    <SubPage
      tab="people"
      back={p('back')}
      title={p('delegations.title')}
      onBack={props.onBack}
      tools={
        <Button icon="plus" size="small" onClick={() => setChosen('new')}>
          {p('delegations.add')}
        </Button>
      }
    >
      <div class="card">
        {workshop.delegations.length === 0 && (
          <EmptyState icon="building" title={p('delegations.none')} />
        )}
        <ul class="plain-list">
          {workshop.delegations.map((delegation) => (
            <li key={delegation.key}>
              <span>
                <bdi class="strong">{pick(delegation.name)}</bdi>{' '}
                <span class="small muted">
                  {p(`kind.${delegation.kind}`)} ·{' '}
                  {p('delegations.people', { count: count(delegation.key) })}
                  {delegation.region && ` · ${delegation.region}`}
                </span>
              </span>
              <span class="row">
                <IconButton
                  icon="edit"
                  label={p('delegation.edit', { name: pick(delegation.name) })}
                  onClick={() => setChosen(delegation)}
                />
                {count(delegation.key) === 0 && (
                  <ActionButton
                    size="small"
                    icon="trash"
                    aria-label={p('delegation.out', { name: pick(delegation.name) })}
                    onAction={() =>
                      told(async () => {
                        await takeOutDelegation(api, workshop.key, delegation.key);
                        props.onChanged();
                      })
                    }
                  >
                    {p('out.do')}
                  </ActionButton>
                )}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <DelegationDialog
        api={api}
        workshop={workshop}
        delegation={chosen}
        onClose={() => setChosen(undefined)}
        onSaved={() => {
          setChosen(undefined);
          props.onChanged();
        }}
      />
    </SubPage>
  );
}

function DelegationDialog(props: {
  api: Api;
  workshop: Workshop;
  delegation: Delegation | 'new' | undefined;
  onClose: () => void;
  onSaved: () => void;
}) {
  const { api, workshop, delegation } = props;
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Kind>('member');
  const [region, setRegion] = useState('');
  const [faults, setFaults] = useState<Faults>({});
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const known = delegation === 'new' ? undefined : delegation;
    const own = workshop.languages[0] ?? 'en';
    setName(known ? (known.name[own] ?? pick(known.name)) : '');
    setKind(known?.kind ?? 'member');
    setRegion(known?.region ?? '');
    setFaults({});
  }, [delegation, workshop.languages]);

  async function save(): Promise<void> {
    if (!delegation || busy) return;
    const draft = { name, kind, ...(region.trim() && { region }) };
    setBusy(true);
    setFaults({});
    try {
      if (delegation === 'new') await addDelegation(api, workshop.key, draft);
      else {
        const { key, version = '' } = delegation;
        await changeDelegation(api, workshop.key, key, version, draft);
      }
      props.onSaved();
    } catch (problem) {
      const found = faultsOf(problem, refusalSentence);
      const outcome = await told(() => Promise.reject(problem));
      setFaults(Object.keys(found).length > 0 || outcome.ok ? found : { form: outcome.message });
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={delegation !== undefined}
      title={
        delegation && delegation !== 'new'
          ? p('delegation.edit', { name: pick(delegation.name) })
          : p('delegations.add')
      }
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{p('cancel')}</Button>
          <Button
            kind="primary"
            progress={busy ? 'pending' : 'idle'}
            onClick={() => {
              save().catch(console.error);
            }}
          >
            {p('save')}
          </Button>
        </>
      }
    >
      <Field
        label={p('field.name')}
        value={name}
        error={faults.name}
        autocomplete="off"
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Select
        label={p('field.kind')}
        value={kind}
        error={faults.kind}
        onChoose={setKind}
        choices={kinds.map((value) => ({ value, label: p(`kind.${value}`) }))}
      />
      <Field
        label={p('field.region')}
        value={region}
        error={faults.region}
        autocomplete="off"
        optional
        onInput={({ currentTarget }) => setRegion(currentTarget.value)}
      />
      <Problem>{faults.form}</Problem>
    </Dialog>
  );
}
