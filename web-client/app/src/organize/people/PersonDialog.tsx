import type { Attends, Role } from '@plenary/client';
import {
  type Api,
  addPerson,
  changePerson,
  listPeople,
  type Person,
  RequestRefused,
  type Workshop,
} from '@plenary/client/rest';
import { useEffect, useState } from 'preact/hooks';
import { pick, t } from '../../i18n/index.ts';
import { announce, Banner, Button, Dialog, Field, Problem, Select } from '../../ui/index.ts';
import { troubleOf, troubleSentence } from '../asking.ts';
import { refusalSentence } from '../texts.ts';
import { draftOf, type Faults, faultsOf, nothingTyped, type Typed, typedOf } from './draft.ctrl.ts';
import { p } from './texts.ts';

const roles: readonly Role[] = [
  'participant',
  'speaker',
  'observer',
  'interpreter',
  'assessor',
  'facilitator',
  'organizer',
  'screen',
];
const attends: readonly Attends[] = ['onsite', 'remote', 'phone'];

/** Accounts have e-mails too: of a person, the same code says something else. */
const sentenceOfPerson = (code: string, message: string): string =>
  code === 'email.taken' ? p('email.taken') : refusalSentence(code, message);

/** Adds a person, or changes one: `person` is whom, `new` a new one. */
export function PersonDialog(props: {
  api: Api;
  workshop: Workshop;
  person: Person | 'new' | undefined;
  onClose: () => void;
  onSaved: () => void;
}) {
  const { api, workshop, person } = props;
  const [typed, setTyped] = useState<Typed>(nothingTyped);
  const [version, setVersion] = useState('');
  const [faults, setFaults] = useState<Faults>({});
  const [newer, setNewer] = useState<Person>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    setFaults({});
    setNewer(undefined);
    setTyped(person && person !== 'new' ? typedOf(person) : nothingTyped);
    setVersion(person && person !== 'new' ? (person.version ?? '') : '');
  }, [person]);
  const set = (change: Partial<Typed>) => setTyped((before) => ({ ...before, ...change }));

  async function save(): Promise<void> {
    if (!person || busy) return;
    setBusy(true);
    setFaults({});
    try {
      if (person === 'new') await addPerson(api, workshop.key, draftOf(typed));
      else await changePerson(api, workshop.key, person.key, version, draftOf(typed));
      announce(p(person === 'new' ? 'added' : 'saved', { name: typed.name }));
      props.onSaved();
    } catch (problem) {
      await refused(problem);
    } finally {
      setBusy(false);
    }
  }

  async function refused(problem: unknown): Promise<void> {
    const known = problem instanceof RequestRefused;
    setFaults(
      known ? faultsOf(problem, sentenceOfPerson) : { form: troubleSentence(troubleOf(problem)) },
    );
    if (!known || problem.code !== 'register.changed' || !person || person === 'new') return;
    const now = (await listPeople(api, workshop.key)).find(({ key }) => key === person.key);
    setNewer(now);
    setVersion(now?.version ?? version);
  }

  return (
    <Dialog
      open={person !== undefined}
      title={person === 'new' ? p('add.title') : p('edit.title')}
      wide
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
            {person === 'new' ? p('add.do') : newer ? p('changed.again') : p('save')}
          </Button>
        </>
      }
    >
      <form
        class="person-form"
        onSubmit={(event) => {
          event.preventDefault();
          save().catch(console.error);
        }}
      >
        <Field
          label={p('field.name')}
          value={typed.name}
          error={faults.name}
          autocomplete="off"
          autoFocus
          required
          onInput={({ currentTarget }) => set({ name: currentTarget.value })}
        />
        <Select
          label={p('field.role')}
          value={typed.role}
          error={faults.role}
          onChoose={(role) => set({ role })}
          choices={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        />
        <Select
          label={p('field.delegation')}
          value={typed.delegation}
          error={faults.delegation}
          onChoose={(delegation) => set({ delegation })}
          choices={[
            { value: '', label: p('field.delegation.none') },
            ...workshop.delegations.map(({ key, name }) => ({ value: key, label: pick(name) })),
          ]}
        />
        <Select
          label={p('field.attends')}
          value={typed.attends || (workshop.mode === 'virtual' ? 'remote' : 'onsite')}
          error={faults.attends}
          onChoose={(chosen) => set({ attends: chosen })}
          choices={attends.map((way) => ({ value: way, label: p(`attends.${way}`) }))}
        />
        <Field
          label={p('field.languages')}
          hint={p('field.languages.hint')}
          value={typed.languages}
          error={faults.languages}
          autocomplete="off"
          spellcheck={false}
          optional
          onInput={({ currentTarget }) => set({ languages: currentTarget.value })}
        />
        <Field
          label={p('field.email')}
          hint={p('field.email.hint')}
          type="email"
          value={typed.email}
          error={faults.email}
          autocomplete="off"
          optional
          onInput={({ currentTarget }) => set({ email: currentTarget.value })}
        />
        {typed.delegation && (
          <div class="stack-tight wide">
            <label class="check">
              <input
                type="checkbox"
                checked={typed.head}
                onChange={({ currentTarget }) => set({ head: currentTarget.checked })}
              />
              {p('field.head')}
            </label>
            <p class="small muted">{p('field.head.hint')}</p>
            <Problem>{faults.head}</Problem>
          </div>
        )}
        <button type="submit" hidden />
      </form>
      <Problem>{faults.form}</Problem>
      {newer && (
        <Banner tone="warn" title={p('changed.now', { name: newer.name })}>
          <dl class="plain-facts">
            <dt>{p('field.role')}</dt>
            <dd>{t(`role.${newer.role}`)}</dd>
            <dt>{p('field.delegation')}</dt>
            <dd dir="auto">{newer.delegation ?? p('field.delegation.none')}</dd>
            <dt>{p('field.email')}</dt>
            <dd>{newer.email ?? '–'}</dd>
          </dl>
        </Banner>
      )}
    </Dialog>
  );
}
