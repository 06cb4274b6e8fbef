import type { Api } from '@plenary/client/rest';
import { useEffect, useState } from 'preact/hooks';
import { navigate, usePage, useSecret } from '../router.tsx';
import { Notice, Sheet } from '../sheets.tsx';
import { buttonClass, Skeleton } from '../ui/index.ts';
import { settleAccount } from './access.ts';
import {
  type AccountFaults,
  type Credentials,
  type Invitation,
  invitationOf,
  makeAccount,
} from './account.ctrl.ts';
import './organize.css';
import { AccountForm } from './SignInForm.tsx';
import { o } from './texts.ts';

export default function SetUp() {
  const secret = useSecret();
  return <SetUpPage key={secret} secret={secret} />;
}

export function SetUpPage(props: {
  secret: string;
  api?: Api;
  given?: Partial<Credentials>;
  faults?: AccountFaults;
}) {
  return props.secret ? <NewAccount {...props} /> : <NoLink />;
}

function NoLink() {
  return (
    <Notice
      icon="link"
      title={o('setup.no-link')}
      action={
        <a class={buttonClass({ kind: 'primary' })} href="/sign-in">
          {o('sign-in.submit')}
        </a>
      }
    >
      <p>{o('setup.no-link.text')}</p>
    </Notice>
  );
}

function NewAccount(props: {
  secret: string;
  api?: Api;
  given?: Partial<Credentials>;
  faults?: AccountFaults;
}) {
  const [invitation, setInvitation] = useState<Invitation>();
  useEffect(() => {
    invitationOf(props.secret, props.api).then(setInvitation, () => undefined);
  }, [props.secret]);
  const words = invitation?.is ?? 'unknown';
  usePage(o(`setup.title.${words}`));
  if (!invitation) {
    return (
      <Sheet>
        <Skeleton title lines={6} />
      </Sheet>
    );
  }
  const faults = invitation.fault ? { form: invitation.fault } : props.faults;
  return (
    <Sheet
      foot={
        <p>
          {o('setup.known')} <a href="/sign-in">{o('sign-in.submit')}</a>
        </p>
      }
    >
      <div class="stack">
        <h1>{o(`setup.title.${words}`)}</h1>
        <p class="muted">{o(`setup.text.${words}`)}</p>
        <AccountForm
          making
          submit={o('setup.submit')}
          {...(props.given && { given: props.given })}
          {...(faults && { faults })}
          onSubmit={(given) => makeAccount(props.secret, given, settleAccount, props.api)}
          onIn={() => navigate('/organize', 'replace')}
        />
      </div>
    </Sheet>
  );
}
