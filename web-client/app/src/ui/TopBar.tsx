import type { ComponentChildren } from 'preact';
import { t } from '../i18n/index.ts';

/** The bar of every page: where I am; what the page wants to tell always; my own menu. */
export function TopBar(props: {
  /** The wider place, small: the workshop. */
  over?: ComponentChildren;
  title: ComponentChildren;
  /** The title is the page's `h1`, unless the page has a larger one of its own. */
  heading?: boolean;
  children?: ComponentChildren;
}) {
  return (
    <>
      <a class="skip" href="#main">
        {t('page.skip')}
      </a>
      <header class="top-bar">
        <div class="top-where">
          {props.over && <p class="top-over cut">{props.over}</p>}
          {props.heading ? (
            <h1 class="top-title cut">{props.title}</h1>
          ) : (
            <p class="top-title cut">{props.title}</p>
          )}
        </div>
        {props.children && <div class="top-side">{props.children}</div>}
      </header>
    </>
  );
}

/** Our name, drawn: seats around one table. */
export function Mark({ word = true }: { word?: boolean }) {
  return (
    <span class="mark">
      <svg
        width="28"
        height="28"
        viewBox="0 0 28 28"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        stroke-width="2.6"
        stroke-linecap="round"
      >
        <path d="M4.5 20a9.5 9.5 0 0 1 19 0" />
        <path d="M9.5 20a4.5 4.5 0 0 1 9 0" />
        <path d="M14 5.2v-.1M5.3 9.6l-.1-.1M22.7 9.6l.1-.1" />
      </svg>
      {word && <span>Plenary</span>}
    </span>
  );
}
