import type { ComponentChild } from 'preact';

/** Pages in a state each, by name: what the screenshots show and axe reads. */
export type Scenes = Record<string, () => ComponentChild>;
