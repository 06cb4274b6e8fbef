import type { ComponentChildren } from 'preact';
import { t } from './i18n/index.ts';
import { navigate, usePage } from './router.tsx';
import { Button, Icon, type IconName, Mark, Menu, Preferences } from './ui/index.ts';

export function PreferencesMenu() {
  return (
    <Menu label={<Icon name="globe" />} name={t('preferences.open')} buttonClass="icon-button">
      {() => (
        <div class="pad">
          <Preferences />
        </div>
      )}
    </Menu>
  );
}

/** A page of one column around one thing to do. */
export function Sheet(props: { children: ComponentChildren; foot?: ComponentChildren }) {
  return (
    <div class="sheet">
      <header>
        <Mark />
        <PreferencesMenu />
      </header>
      <main id="main">{props.children}</main>
      <footer>{props.foot}</footer>
    </div>
  );
}

/** A page that says where one stands and what to do next. */
export function Notice(props: {
  icon: IconName;
  /** The workshop, where it is known. */
  over?: string | undefined;
  title: string;
  children?: ComponentChildren;
  action?: ComponentChildren;
}) {
  usePage(props.title);
  return (
    <Sheet>
      <div class="notice stack">
        <span class="notice-icon">
          <Icon name={props.icon} size={28} />
        </span>
        <div class="notice-head">
          {props.over && <p class="muted small">{props.over}</p>}
          <h1>{props.title}</h1>
        </div>
        {props.children && <div class="stack muted notice-text">{props.children}</div>}
        {props.action && <div class="row">{props.action}</div>}
      </div>
    </Sheet>
  );
}

export function Lost() {
  return (
    <Notice
      icon="search"
      title={t('page.lost.title')}
      action={
        <Button kind="primary" onClick={() => navigate('/')}>
          {t('page.lost.join')}
        </Button>
      }
    >
      <p>{t('page.lost.text')}</p>
    </Notice>
  );
}
