import { signal } from '@preact/signals';

/** How many cells of worksheets are written here and not yet on the record. */
export const unsent = signal(0);
