import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

export type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'bad';

const icons: Record<Tone, IconName> = {
  plain: 'info',
  accent: 'info',
  good: 'check',
  warn: 'alert',
  bad: 'alert',
};

/** A sentence about the state of things, where it is true; it comes and goes with that state. */
export function Banner(props: {
  tone?: Tone;
  icon?: IconName;
  title?: ComponentChildren;
  children?: ComponentChildren;
  action?: ComponentChildren;
}) {
  const tone = props.tone ?? 'plain';
  return (
    <div class={`banner ${tone}`}>
      <Icon name={props.icon ?? icons[tone]} />
      <div class="banner-text">
        {props.title && <p class="strong">{props.title}</p>}
        {props.children && <div>{props.children}</div>}
      </div>
      {props.action && <div class="banner-action">{props.action}</div>}
    </div>
  );
}

/** A word or number in a quiet frame. */
export function Chip(props: { tone?: Tone; icon?: IconName; children: ComponentChildren }) {
  return (
    <span class={`chip ${props.tone ?? 'plain'}`}>
      {props.icon && <Icon name={props.icon} size={16} />}
      <span>{props.children}</span>
    </span>
  );
}

/** What stands where nothing is yet, and what the next step is. */
export function EmptyState(props: {
  icon?: IconName;
  title: ComponentChildren;
  children?: ComponentChildren;
  action?: ComponentChildren;
}) {
  return (
    <div class="empty">
      {props.icon && <Icon name={props.icon} size={28} />}
      <p class="strong">{props.title}</p>
      {props.children && <div class="muted">{props.children}</div>}
      {props.action}
    </div>
  );
}

/** Grey lines in the shape of what is being loaded. */
export function Skeleton({ lines = 3, title = false }: { lines?: number; title?: boolean }) {
  return (
    <div class="skeleton" aria-hidden="true">
      {title && <span class="bone title" />}
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} class="bone" />
      ))}
    </div>
  );
}
