import { type Api, addOwner, listOwners, type Owner, removeOwner } from '@plenary/client/rest';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { pick } from '../i18n/index.ts';
import { ActionButton, Button, Dialog, Field, Problem, Skeleton } from '../ui/index.ts';
import { told, useAsked } from './asking.ts';
import { Failing } from './Frame.tsx';
import { o } from './texts.ts';

interface Props {
  readonly api: Api;
  readonly workshop: {
    readonly key: string;
    readonly title: { readonly [language: string]: string };
  };
  /** Who is no owner any more has no page of the workshop either. */
  readonly onLeft: () => void;
}

/** Whose workshop it is: accounts are added by e-mail and taken out again, never the last. */
export function OwnersDialog(props: Props & { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={props.open} title={o('owners.title')} onClose={props.onClose}>
      <p class="muted" dir="auto">
        {pick(props.workshop.title)}
      </p>
      <Owners {...props} />
    </Dialog>
  );
}

function Owners({ api, workshop, onLeft }: Props) {
  const [asked, again] = useAsked(() => listOwners(api, workshop.key), [api, workshop.key]);
  const [email, setEmail] = useState('');
  const [problem, setProblem] = useState('');
  async function add(): Promise<void> {
    setProblem('');
    const outcome = await told(() => addOwner(api, workshop.key, email.trim()));
    if (!outcome.ok) return setProblem(outcome.message);
    setEmail('');
    again();
  }
  if (asked.is === 'loading') return <Skeleton lines={3} />;
  if (asked.is === 'failed') return <Failing trouble={asked.trouble} onAgain={again} />;
  return (
    <div class="stack">
      <ul class="account-list">
        {asked.value.map((owner) => (
          <OwnerLine
            key={owner.id}
            owner={owner}
            isLast={asked.value.length === 1}
            onRemove={() => told(() => removeOwner(api, workshop.key, owner.id))}
            onRemoved={owner.self ? onLeft : again}
          />
        ))}
      </ul>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          add().catch(console.error);
        }}
      >
        <Field
          label={o('owners.email')}
          hint={o('owners.hint')}
          type="email"
          value={email}
          onInput={({ currentTarget }) => setEmail(currentTarget.value)}
        />
        <Problem>{problem}</Problem>
        <div>
          <Button kind="primary" icon="plus" type="submit">
            {o('owners.add')}
          </Button>
        </div>
      </form>
    </div>
  );
}

function OwnerLine(props: {
  owner: Owner;
  isLast: boolean;
  onRemove: () => ReturnType<typeof told>;
  onRemoved: () => void;
}) {
  const { owner } = props;
  const [asking, setAsking] = useState(false);
  return (
    <li class="account-line">
      <div>
        <p class="strong" dir="auto">
          {owner.name}
          {owner.self && <span class="muted"> {o('accounts.self')}</span>}
        </p>
        <p class="muted small">{owner.email}</p>
      </div>
      {!props.isLast &&
        (asking ? (
          <TakeAway {...props} onEnd={() => setAsking(false)} />
        ) : (
          <Button size="small" kind="quiet" onClick={() => setAsking(true)}>
            {o('owners.remove')}
          </Button>
        ))}
    </li>
  );
}

function TakeAway(props: {
  owner: Owner;
  onRemove: () => ReturnType<typeof told>;
  onRemoved: () => void;
  onEnd: () => void;
}) {
  const { owner } = props;
  const box = useRef<HTMLFieldSetElement>(null);
  const id = useId();
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  return (
    <fieldset ref={box} class="stack-tight" aria-labelledby={id}>
      <p id={id} class="strong">
        {owner.self ? o('owners.remove.self') : o('owners.remove.ask', { name: owner.name })}
      </p>
      <div class="row tight">
        <Button size="small" onClick={props.onEnd}>
          {o('life.cancel')}
        </Button>
        <ActionButton
          size="small"
          kind="danger"
          onAction={async () => {
            const outcome = await props.onRemove();
            if (outcome.ok) props.onRemoved();
            return outcome;
          }}
        >
          {o('owners.remove')}
        </ActionButton>
      </div>
    </fieldset>
  );
}
