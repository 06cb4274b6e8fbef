import {
  type Accounts,
  type Api,
  changeAccount,
  changePassword,
  type Invited,
  inviteAccount,
  listAccounts,
  type Owner,
  removeAccount,
  signOutEverywhere,
  withdrawInvitation,
} from '@plenary/client/rest';
import { useEffect, useState } from 'preact/hooks';
import { date } from '../i18n/index.ts';
import { navigate, usePage } from '../router.tsx';
import {
  ActionButton,
  announce,
  Button,
  Dialog,
  Field,
  Problem,
  Skeleton,
  type Told,
} from '../ui/index.ts';
import { type Access, accessTo, keepAccount } from './access.ts';
import { told, useAsked } from './asking.ts';
import { CopyButton } from './Copy.tsx';
import { Failing, Frame, ToSignIn } from './Frame.tsx';
import { o } from './texts.ts';

export default function AccountRoute() {
  const [access, setAccess] = useState(() => accessTo());
  if (!access?.account) return <ToSignIn />;
  return <AccountPage access={access} onAgain={() => setAccess(accessTo() ?? access)} />;
}

/** Oneself, the other accounts, and the links that invite more. */
export function AccountPage({ access, onAgain }: { access: Access; onAgain: () => void }) {
  usePage(o('account.title'));
  const { api } = access;
  const [asked, again] = useAsked(() => listAccounts(api), [api]);
  return (
    <Frame access={access} onAgain={onAgain}>
      <h1>{o('account.title')}</h1>
      {asked.is === 'loading' && <Skeleton lines={6} />}
      {asked.is === 'failed' && <Failing trouble={asked.trouble} onAgain={again} />}
      {asked.is === 'there' && (
        <div class="account-page">
          <Myself api={api} accounts={asked.value} onChanged={again} />
          <Password api={api} />
          <Others api={api} accounts={asked.value} onChanged={again} />
          <SignOut api={api} />
          <section class="card stack" aria-labelledby="acts">
            <h2 id="acts">{o('installation.acts')}</h2>
            <p class="muted">{o('installation.acts.text')}</p>
            <p>
              <a href="/account/acts">{o('installation.acts.show')}</a>
            </p>
          </section>
        </div>
      )}
    </Frame>
  );
}

function Myself(props: { api: Api; accounts: Accounts; onChanged: () => void }) {
  const self = props.accounts.accounts.find((account) => account.self);
  const [form, setForm] = useState({ name: '', email: '', password: '' });
  useEffect(() => {
    setForm({ name: self?.name ?? '', email: self?.email ?? '', password: '' });
  }, [self?.name, self?.email]);
  const [isNameless, setNameless] = useState(false);
  const otherEmail = form.email.trim().toLowerCase() !== self?.email;
  async function save(): Promise<Told> {
    setNameless(form.name.trim() === '');
    if (form.name.trim() === '') return { ok: false, message: '' };
    return told(async () => {
      const changed = await changeAccount(props.api, {
        name: form.name,
        ...(otherEmail && { email: form.email, password: form.password }),
      });
      keepAccount(changed);
      props.onChanged();
    });
  }
  return (
    <section class="card stack" aria-labelledby="myself">
      <h2 id="myself">{o('account.myself')}</h2>
      <Field
        label={o('account.name')}
        autocomplete="name"
        value={form.name}
        maxLength={64}
        error={isNameless ? o('account.name.missing') : undefined}
        onInput={({ currentTarget }) => setForm({ ...form, name: currentTarget.value })}
      />
      <Field
        label={o('account.email')}
        type="email"
        autocomplete="email"
        value={form.email}
        onInput={({ currentTarget }) => setForm({ ...form, email: currentTarget.value })}
      />
      {otherEmail && (
        <Field
          label={o('account.password.now')}
          hint={o('account.password.why')}
          type="password"
          autocomplete="current-password"
          value={form.password}
          onInput={({ currentTarget }) => setForm({ ...form, password: currentTarget.value })}
        />
      )}
      <div>
        <ActionButton kind="primary" onAction={save}>
          {o('account.save')}
        </ActionButton>
      </div>
    </section>
  );
}

function Password({ api }: { api: Api }) {
  const [form, setForm] = useState({ current: '', password: '' });
  async function change(): Promise<Told> {
    const outcome = await told(() => changePassword(api, form.current, form.password));
    if (outcome.ok) {
      setForm({ current: '', password: '' });
      announce(o('account.password.done'));
    }
    return outcome;
  }
  return (
    <section class="card stack" aria-labelledby="password">
      <h2 id="password">{o('account.password')}</h2>
      <Field
        label={o('account.password.now')}
        type="password"
        autocomplete="current-password"
        value={form.current}
        onInput={({ currentTarget }) => setForm({ ...form, current: currentTarget.value })}
      />
      <Field
        label={o('account.password.new')}
        hint={o('account.password.rule')}
        type="password"
        autocomplete="new-password"
        value={form.password}
        onInput={({ currentTarget }) => setForm({ ...form, password: currentTarget.value })}
      />
      <div>
        <ActionButton kind="primary" onAction={change}>
          {o('account.password.change')}
        </ActionButton>
      </div>
    </section>
  );
}

function Others(props: { api: Api; accounts: Accounts; onChanged: () => void }) {
  const { api, accounts, onChanged } = props;
  const [invited, setInvited] = useState<Invited>();
  const [removing, setRemoving] = useState<Owner>();
  return (
    <section class="card stack" aria-labelledby="accounts">
      <h2 id="accounts">{o('accounts.title')}</h2>
      <p class="muted">{o('accounts.text')}</p>
      <ul class="account-list">
        {accounts.accounts.map((account) => (
          <li key={account.id} class="account-line">
            <div>
              <p class="strong" dir="auto">
                {account.name}
                {account.self && <span class="muted"> {o('accounts.self')}</span>}
              </p>
              <p class="muted small">{account.email}</p>
            </div>
            {accounts.accounts.length > 1 && (
              <Button size="small" kind="quiet" onClick={() => setRemoving(account)}>
                {o('accounts.remove')}
              </Button>
            )}
          </li>
        ))}
        {accounts.invitations.map(({ id, by, expiresAt }) => (
          <li key={id} class="account-line">
            <div>
              <p>{o('invitation.open')}</p>
              <p class="muted small">
                {o('invitation.by', { name: by, day: date(expiresAt.slice(0, 10), true) })}
              </p>
            </div>
            <ActionButton
              size="small"
              kind="quiet"
              onAction={async () => {
                const outcome = await told(() => withdrawInvitation(api, id));
                if (outcome.ok) onChanged();
                return outcome;
              }}
            >
              {o('invitation.withdraw')}
            </ActionButton>
          </li>
        ))}
      </ul>
      {invited ? (
        <div class="stack-tight" role="status">
          <p>{o('invitation.made')}</p>
          <p class="account-link" dir="ltr">
            {invited.url}
          </p>
          <div>
            <CopyButton
              text={invited.url}
              what={o('invitation.link')}
              label={o('invitation.copy')}
            />
          </div>
        </div>
      ) : (
        <div>
          <ActionButton
            icon="plus"
            onAction={() =>
              told(async () => {
                setInvited(await inviteAccount(api));
                onChanged();
              })
            }
          >
            {o('accounts.invite')}
          </ActionButton>
        </div>
      )}
      <RemoveDialog
        api={api}
        account={removing}
        onClose={() => setRemoving(undefined)}
        onRemoved={() => {
          setRemoving(undefined);
          if (removing?.self) navigate('/sign-in');
          else onChanged();
        }}
      />
    </section>
  );
}

function RemoveDialog(props: {
  api: Api;
  account: Owner | undefined;
  onClose: () => void;
  onRemoved: () => void;
}) {
  const { account } = props;
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState('');
  useEffect(() => {
    setPassword('');
    setProblem('');
  }, [account]);
  async function remove(): Promise<void> {
    if (!account) return;
    const outcome = await told(() => removeAccount(props.api, account.id, password));
    if (!outcome.ok) return setProblem(outcome.message);
    props.onRemoved();
  }
  return (
    <Dialog
      open={account !== undefined}
      title={o('accounts.remove.title', { name: account?.name ?? '' })}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{o('life.cancel')}</Button>
          <Button
            kind="danger"
            icon="trash"
            onClick={() => {
              remove().catch(console.error);
            }}
          >
            {o('accounts.remove')}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p>{o('accounts.remove.text')}</p>
        <Field
          label={o('account.password.mine')}
          type="password"
          autocomplete="current-password"
          value={password}
          onInput={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        <Problem>{problem}</Problem>
      </div>
    </Dialog>
  );
}

function SignOut({ api }: { api: Api }) {
  return (
    <section class="card stack" aria-labelledby="everywhere">
      <h2 id="everywhere">{o('everywhere.title')}</h2>
      <p class="muted">{o('everywhere.text')}</p>
      <div>
        <ActionButton
          icon="signOut"
          onAction={async () => {
            const outcome = await told(() => signOutEverywhere(api));
            if (outcome.ok) {
              api.tokens?.forget();
              navigate('/sign-in');
            }
            return outcome;
          }}
        >
          {o('everywhere.do')}
        </ActionButton>
      </div>
    </section>
  );
}
