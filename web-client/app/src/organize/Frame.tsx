import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { homeOf, identityOf } from '../identity/identity.ts';
import { navigate } from '../router.tsx';
import { Notice, PreferencesMenu } from '../sheets.tsx';
import { Banner, Button, buttonClass, Dialog, Icon, Mark, Menu } from '../ui/index.ts';
import { type Access, expired, rememberPlace, settleAccount } from './access.ts';
import { enterAccount } from './account.ctrl.ts';
import { type Trouble, troubleSentence } from './asking.ts';
import './life.css';
import './organize.css';
import { AccountForm } from './SignInForm.tsx';
import { o } from './texts.ts';

/** The page around everything that organizers see. */
export function Frame(props: { access: Access; children: ComponentChildren; onAgain: () => void }) {
  return (
    <div class="organize">
      <a class="skip" href="#main">
        {o('page.skip')}
      </a>
      <header class="top-bar no-print">
        <a class="home" href="/organize" aria-label={`Plenary, ${o('workshops.title')}`}>
          <Mark />
        </a>
        <div class="top-side push">
          <PreferencesMenu />
          <AccountMenu access={props.access} />
        </div>
      </header>
      <main id="main" class="organize-main">
        {props.children}
      </main>
      <SignInAgain onAgain={props.onAgain} />
    </div>
  );
}

function AccountMenu({ access }: { access: Access }) {
  return (
    <Menu label={<Icon name="person" />} name={o('account.menu')} buttonClass="icon-button">
      {() => (
        <>
          {access.name && (
            <p class="pad small">
              <span class="muted">{o('account.as')}</span>
              <br />
              <bdi class="strong">{access.name}</bdi>
            </p>
          )}
          {access.account && (
            <a class="menu-item" href="/account">
              <Icon name="settings" />
              {o('account.title')}
            </a>
          )}
          <button
            type="button"
            class="menu-item"
            onClick={() => {
              access.leave().then(() => navigate('/sign-in'), console.error);
            }}
          >
            <Icon name="signOut" />
            {o('account.sign-out')}
          </button>
        </>
      )}
    </Menu>
  );
}

/** Signing in again without leaving the page, so that what was typed in it stays. */
function SignInAgain({ onAgain }: { onAgain: () => void }) {
  return (
    <Dialog
      open={expired.value}
      title={o('sign-in.title')}
      onClose={() => {
        expired.value = false;
      }}
    >
      <p class="muted">{o('expired.here')}</p>
      <AccountForm
        submit={o('sign-in.submit')}
        onSubmit={(given) => enterAccount(given, settleAccount)}
        onIn={onAgain}
      />
    </Dialog>
  );
}

/** Leads those who have not signed in to where they can, and back. */
export function ToSignIn() {
  useEffect(() => {
    rememberPlace(location.pathname + location.hash);
    navigate('/sign-in', 'replace');
  }, []);
  return null;
}

/** A page of its own for those who can't be shown what they asked for. */
export function NotHere(props: { workshop: string; trouble: Trouble; onAgain: () => void }) {
  const identity = identityOf(props.workshop);
  const forbidden = props.trouble.is === 'forbidden' || props.trouble.is === 'missing';
  if (!forbidden) {
    return (
      <Notice
        icon="offline"
        title={o('failed.title')}
        action={
          <Button kind="primary" icon="refresh" onClick={props.onAgain}>
            {t('page.failed.again')}
          </Button>
        }
      >
        <p>{troubleSentence(props.trouble)}</p>
      </Notice>
    );
  }
  return (
    <Notice
      icon="door"
      title={o('forbidden.title')}
      action={
        <>
          {identity && (
            <a class={buttonClass({ kind: 'primary' })} href={homeOf(identity)}>
              {o('forbidden.own')}
            </a>
          )}
          <a class={buttonClass({ kind: identity ? 'plain' : 'primary' })} href="/organize">
            {o('forbidden.workshops')}
          </a>
          <a class={buttonClass({ kind: 'quiet' })} href="/sign-in">
            {o('forbidden.sign-in')}
          </a>
        </>
      }
    >
      <p>{o('forbidden.text')}</p>
    </Notice>
  );
}

/** What stands where something could not be had, with what to do. */
export function Failing(props: { trouble: Trouble; onAgain: () => void }) {
  return (
    <div role="alert">
      <Banner
        tone="bad"
        icon={props.trouble.is === 'offline' ? 'offline' : 'alert'}
        title={o('failed.title')}
        action={
          <Button size="small" icon="refresh" onClick={props.onAgain}>
            {t('page.failed.again')}
          </Button>
        }
      >
        {troubleSentence(props.trouble)}
      </Banner>
    </div>
  );
}

/** Said above what is shown when a newer one could not be had. */
export function Stale(props: { trouble: Trouble | undefined; onAgain: () => void }) {
  if (!props.trouble) return null;
  return (
    <div role="status">
      <Banner
        tone="warn"
        icon="offline"
        title={o('stale.title')}
        action={
          <Button size="small" icon="refresh" onClick={props.onAgain}>
            {t('page.failed.again')}
          </Button>
        }
      >
        {troubleSentence(props.trouble)}
      </Banner>
    </div>
  );
}
