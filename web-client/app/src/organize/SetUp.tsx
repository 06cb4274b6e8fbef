import type { Api } from '@plenary/client/rest';
import { navigate, usePage, useSecret } from '../router.tsx';
import { Notice, Sheet } from '../sheets.tsx';
import { buttonClass } from '../ui/index.ts';
import { settleAccount } from './access.ts';
import { type AccountFaults, type Credentials, makeAccount } from './account.ctrl.ts';
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
  return props.secret ? <FirstAccount {...props} /> : <NoLink />;
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

function FirstAccount(props: {
  secret: string;
  api?: Api;
  given?: Partial<Credentials>;
  faults?: AccountFaults;
}) {
  usePage(o('setup.title'));
  return (
    <Sheet
      foot={
        <p>
          {o('setup.known')} <a href="/sign-in">{o('sign-in.submit')}</a>
        </p>
      }
    >
      <div class="stack">
        <h1>{o('setup.title')}</h1>
        <p class="muted">{o('setup.text')}</p>
        <AccountForm
          making
          submit={o('setup.submit')}
          {...(props.given && { given: props.given })}
          {...(props.faults && { faults: props.faults })}
          onSubmit={(given) => makeAccount(props.secret, given, settleAccount, props.api)}
          onIn={() => navigate('/organize', 'replace')}
        />
      </div>
    </Sheet>
  );
}
