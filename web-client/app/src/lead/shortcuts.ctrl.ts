import { signal } from '@preact/signals';
import { keep, kept } from '../identity/storage.ts';
import { say } from './texts.ts';

/** The keys of the page. A key does what its button does, where that button is on the page. */
export const keys = [
  'n',
  'p',
  'x',
  'o',
  'e',
  's',
  'm',
  'g',
  'v',
  'w',
  'a',
  'j',
  'q',
  'r',
  '/',
  '?',
] as const;
export type Key = (typeof keys)[number];

const place = 'plenary.lead.keys';

/** Whether keys act at all: who uses speech input turns them off. */
export const keysOn = signal(kept(place) !== 'off');

export function turnKeys(on: boolean): void {
  keysOn.value = on;
  keep(place, on ? 'on' : 'off');
}

export interface Shortcut {
  readonly title: string;
  readonly 'aria-keyshortcuts': string;
  readonly 'data-key': string;
}

/** What a button carries to be reached by a key: its tooltip tells it. */
export function shortcut(key: Key | number, label: string): Shortcut {
  const name = String(key).toUpperCase();
  return {
    title: keysOn.value ? say('keys.tooltip', { label, key: name }) : label,
    'aria-keyshortcuts': name,
    'data-key': String(key),
  };
}

const typing = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]';

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(typing);
}

const inMenus = new Map<string, () => void>();

/** What a key does whose button stands in a menu, which is not on the page while the menu is closed. */
export function answer(key: Key, act: () => void): () => void {
  inMenus.set(key, act);
  return () => {
    if (inMenus.get(key) === act) inMenus.delete(key);
  };
}

/** Presses the button of a key; a field is entered instead. Tells whether there was one. */
export function press(root: ParentNode, key: string): boolean {
  const wanted = [...root.querySelectorAll<HTMLElement>('[data-key]')].find(
    (element) => element.dataset.key === key && isReachable(element),
  );
  if (!wanted) return choose(key);
  wanted.focus();
  if (!isTyping(wanted)) wanted.click();
  return true;
}

function choose(key: string): boolean {
  const act = inMenus.get(key);
  act?.();
  return act !== undefined;
}

function isReachable(element: HTMLElement): boolean {
  if (element instanceof HTMLButtonElement && element.disabled) return false;
  return typeof element.checkVisibility !== 'function' || element.checkVisibility();
}

export function listen(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (!keysOn.peek() || event.defaultPrevented || event.repeat) return;
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (document.querySelector('dialog[open]')) return;
    if (press(document, event.key.toLowerCase())) event.preventDefault();
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}
