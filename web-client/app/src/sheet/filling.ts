import type { SheetDocument } from '@plenary/client';
import type { CellVersion } from '@plenary/client/rest';
import type { Signal } from '@preact/signals';
import type { Live } from '../live/live.ts';
import type { Copy } from './copy.ctrl.ts';
import type { Place } from './drafts.ts';
import type { Presence } from './presence.ctrl.ts';
import type { Access } from './sheet.ctrl.ts';

/** What the views of one copy need: the copy as it is filled in, and who may write what. */
export interface Filling {
  readonly live: Live;
  readonly copy: Copy;
  readonly document: SheetDocument;
  readonly presence: Presence;
  readonly access: Access;
  readonly zone: string;
  /** The cell in which this person is. */
  readonly focus: Signal<Place | undefined>;
  /** What a cell held before, newest first. */
  readonly versions: ((place: Place) => Promise<readonly CellVersion[]>) | undefined;
}
