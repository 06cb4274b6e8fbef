import { useRef, useState } from 'preact/hooks';
import { Banner, Button, Field } from '../ui/index.ts';
import type { AccountFaults, Credentials, Outcome } from './account.ctrl.ts';
import { o } from './texts.ts';

const nothing: Credentials = { email: '', password: '', name: '' };

/** The fields of an account; what is wrong is told where it is, and the first such field is entered. */
export function AccountForm(props: {
  submit: string;
  /** Whether an account is made: it is asked for a name, and told the rule for passwords. */
  making?: boolean;
  given?: Partial<Credentials>;
  faults?: AccountFaults;
  onSubmit: (given: Credentials) => Promise<Outcome>;
  onIn: () => void;
}) {
  const element = useRef<HTMLFormElement>(null);
  const [given, setGiven] = useState<Credentials>({ ...nothing, ...props.given });
  const [faults, setFaults] = useState<AccountFaults>(props.faults ?? {});
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(false);
  const set = (part: Partial<Credentials>) => setGiven({ ...given, ...part });

  async function submit(): Promise<void> {
    if (busy) return;
    setBusy(true);
    const outcome = await props.onSubmit(given);
    setBusy(false);
    if (outcome.is === 'in') return props.onIn();
    setFaults(outcome.faults);
    requestAnimationFrame(() => {
      element.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    });
  }

  return (
    <form
      ref={element}
      class="card account-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit().catch(() => setBusy(false));
      }}
    >
      {faults.form && (
        <div role="alert">
          <Banner tone="bad">{faults.form}</Banner>
        </div>
      )}
      {props.making && (
        <Field
          label={o('account.name')}
          hint={o('account.name.hint')}
          optional
          name="name"
          autocomplete="name"
          maxLength={64}
          value={given.name}
          error={faults.name}
          onInput={({ currentTarget }) => set({ name: currentTarget.value })}
        />
      )}
      <Field
        label={o('account.email')}
        type="email"
        name="email"
        autocomplete="username"
        required
        maxLength={254}
        value={given.email}
        error={faults.email}
        onInput={({ currentTarget }) => set({ email: currentTarget.value })}
      />
      <div class="stack-tight">
        <Field
          label={o('account.password')}
          hint={props.making && o('password.rule')}
          type={shown ? 'text' : 'password'}
          name="password"
          autocomplete={props.making ? 'new-password' : 'current-password'}
          autocapitalize="none"
          spellcheck={false}
          required
          value={given.password}
          error={faults.password}
          onInput={({ currentTarget }) => set({ password: currentTarget.value })}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={shown}
            onChange={({ currentTarget }) => setShown(currentTarget.checked)}
          />
          <span>{o('password.show')}</span>
        </label>
      </div>
      <Button type="submit" kind="primary" size="large" wide progress={busy ? 'pending' : 'idle'}>
        {props.submit}
      </Button>
    </form>
  );
}
