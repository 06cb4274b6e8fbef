import { signal } from '@preact/signals';

const query = '(min-width: 68.75rem)';

/** Whether there is room for the side beside the stage; the same width as in the style sheets. */
export const isWide = signal(false);

if (typeof matchMedia === 'function') {
  const media = matchMedia(query);
  isWide.value = media.matches;
  media.addEventListener('change', ({ matches }) => {
    isWide.value = matches;
  });
}
