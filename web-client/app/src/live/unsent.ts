import { signal } from '@preact/signals';

/** How many cells of worksheets are written here and wait to be sent. */
export const unsent = signal(0);
