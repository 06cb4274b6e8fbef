import { signal } from '@preact/signals';

/** Whether a newer release of this page is known, until that was put away. */
export const isNewerKnown = signal(false);

/** The script that the page begins with: another one for each release. */
export function ownEntry(): string | undefined {
  const script = document.querySelector<HTMLScriptElement>('script[type=module][src]');
  return script ? new URL(script.src).pathname : undefined;
}

/** Asks the server for its page. What is no page of ours, as before a sign-in, says nothing. */
export async function lookForNewer(own: string | undefined): Promise<void> {
  const answer = await fetch('/', { cache: 'no-cache' });
  const theirs = entryIn(await answer.text());
  if (own !== undefined && theirs !== undefined) isNewerKnown.value = theirs !== own;
}

export const entryIn = (page: string): string | undefined =>
  /<script type="module"[^>]* src="(\/assets\/[\w.-]+)"/.exec(page)?.[1];
