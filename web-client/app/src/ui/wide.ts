import { type ReadonlySignal, signal } from '@preact/signals';

function matching(query: string): ReadonlySignal<boolean> {
  const matches = signal(false);
  if (typeof matchMedia === 'function') {
    const media = matchMedia(query);
    matches.value = media.matches;
    media.addEventListener('change', (event) => {
      matches.value = event.matches;
    });
  }
  return matches;
}

/** Whether there is room for the side beside the stage; the same width as in the style sheets. */
export const isWide = matching('(min-width: 68.75rem)');

/** Whether there is room for a table to write in; else there is one row at a time. */
export const isRoomy = matching('(min-width: 48rem)');
