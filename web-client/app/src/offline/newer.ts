import { signal } from '@preact/signals';

/** Whether a newer release of this page is known, until that was put away. */
export const isNewerKnown = signal(false);

/** The script that a page begins with: another one for each release. */
export function entryOf(page: Document): string | undefined {
  const script = page.querySelector<HTMLScriptElement>('script[type=module][src]');
  return script ? new URL(script.src).pathname : undefined;
}

/** Hears from the worker which release has taken over. */
export function heardOf(message: unknown, own: string | undefined): void {
  if (typeof message !== 'object' || message === null || !('entry' in message)) return;
  isNewerKnown.value = own !== undefined && message.entry !== own;
}
