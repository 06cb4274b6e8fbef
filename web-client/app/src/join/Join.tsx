import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { pick, t } from '../i18n/index.ts';
import { enter } from '../identity/enter.ts';
import { homeOf, identities } from '../identity/identity.ts';
import { ProviderDoor } from '../provider/ProviderButton.tsx';
import { type Params, usePage } from '../router.tsx';
import { Sheet } from '../sheets.tsx';
import { Banner, Button, Field, Icon } from '../ui/index.ts';
import './join.css';
import { type Guest, type JoinForm, joinForm } from './join.ctrl.ts';

export default function Join({ params }: { params: Params }) {
  const [form] = useState(() => joinForm(location.search, params.code));
  const [fromLink] = useState(() => form.guest.peek().code !== '');
  return <JoinPage form={form} fromLink={fromLink} />;
}

export function JoinPage(props: {
  form: JoinForm;
  fromLink: boolean;
  /** Stands for the organization's sign-in where no server says whether there is one. */
  door?: ComponentChildren;
}) {
  const { form, fromLink } = props;
  usePage(t('join.title'));
  return (
    <Sheet
      foot={
        <p>
          {t('join.organizer')} <a href="/sign-in">{t('join.sign-in')}</a>
        </p>
      }
    >
      <div class="stack">
        <h1>{t('join.title')}</h1>
        {!fromLink && <Known />}
        <JoinFields form={form} fromLink={fromLink} />
        {props.door !== undefined ? (
          props.door
        ) : (
          <ProviderDoor
            code={() => form.guest.value.code}
            onMissing={() => {
              form.faults.value = { code: t('join.code.missing') };
            }}
          />
        )}
      </div>
      <p class="muted small">{t('join.link')}</p>
    </Sheet>
  );
}

function Known() {
  const [known] = useState(identities);
  if (known.length === 0) return null;
  return (
    <ul class="known">
      {known.slice(0, 3).map((identity) => (
        <li key={identity.workshop}>
          <a href={homeOf(identity)} class="known-place">
            <span>
              <span class="strong">{pick(identity.title)}</span>
              <span class="muted small">{t('join.continue', { name: identity.name })}</span>
            </span>
            <Icon name="arrow" />
          </a>
        </li>
      ))}
    </ul>
  );
}

function JoinFields({ form, fromLink }: { form: JoinForm; fromLink: boolean }) {
  const element = useRef<HTMLFormElement>(null);
  const guest = form.guest.value;
  const faults = form.faults.value;
  const set = (part: Partial<Guest>) => {
    form.guest.value = { ...form.guest.value, ...part };
  };

  async function submit(): Promise<void> {
    const entered = await form.submit();
    if (entered) enter(entered);
    else element.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }

  return (
    <form
      ref={element}
      class="card join-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit().catch(() => undefined);
      }}
    >
      {faults.form && (
        <div role="alert">
          <Banner tone="bad">{faults.form}</Banner>
        </div>
      )}
      <div class="code-field">
        <Field
          label={t('join.code')}
          hint={fromLink ? t('join.code.from-link') : t('join.code.hint')}
          name="code"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          required
          maxLength={40}
          value={guest.code}
          error={faults.code}
          onInput={({ currentTarget }) => set({ code: currentTarget.value.toUpperCase() })}
        />
      </div>
      <Field
        label={t('join.name')}
        hint={t('join.name.hint')}
        name="name"
        autocomplete="name"
        required
        maxLength={120}
        value={guest.name}
        error={faults.name}
        onInput={({ currentTarget }) => set({ name: currentTarget.value })}
      />
      <Field
        label={t('join.delegation')}
        hint={t('join.delegation.hint')}
        optional
        name="delegation"
        autocomplete="organization"
        maxLength={120}
        value={guest.delegation}
        error={faults.delegation}
        onInput={({ currentTarget }) => set({ delegation: currentTarget.value })}
      />
      <Button
        type="submit"
        kind="primary"
        size="large"
        wide
        progress={form.busy.value ? 'pending' : 'idle'}
      >
        {t('join.submit')}
      </Button>
    </form>
  );
}
