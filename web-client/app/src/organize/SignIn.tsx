import type { Api } from '@plenary/client/rest';
import type { ComponentChildren } from 'preact';
import { t } from '../i18n/index.ts';
import { ProviderDoor } from '../provider/ProviderButton.tsx';
import { navigate, usePage } from '../router.tsx';
import { Sheet } from '../sheets.tsx';
import { Banner } from '../ui/index.ts';
import { expired, placeBefore, settleAccount } from './access.ts';
import { type AccountFaults, enterAccount } from './account.ctrl.ts';
import './organize.css';
import { AccountForm } from './SignInForm.tsx';
import { o } from './texts.ts';

export default function SignIn() {
  return <SignInPage again={expired.value} />;
}

export function SignInPage(props: {
  again: boolean;
  api?: Api;
  email?: string;
  faults?: AccountFaults;
  /** Stands for the organization's sign-in where no server says whether there is one. */
  door?: ComponentChildren;
}) {
  usePage(o('sign-in.title'));
  return (
    <Sheet
      foot={
        <p>
          {o('sign-in.participant')} <a href="/">{t('page.lost.join')}</a>
        </p>
      }
    >
      <div class="stack">
        <h1>{o('sign-in.title')}</h1>
        {props.again ? (
          <Banner tone="warn" title={o('expired.title')}>
            {o('expired.text')}
          </Banner>
        ) : (
          <p class="muted">{o('sign-in.text')}</p>
        )}
        <AccountForm
          submit={o('sign-in.submit')}
          given={{ email: props.email ?? '' }}
          {...(props.faults && { faults: props.faults })}
          onSubmit={(given) => enterAccount(given, settleAccount, props.api)}
          onIn={() => navigate(placeBefore(), 'replace')}
        />
        {props.door === undefined ? <ProviderDoor /> : props.door}
      </div>
    </Sheet>
  );
}
