import type { Instant, Keyed, Role, SessionState, Titled, WorkshopFacts } from './documents.ts';

/** How guests get in by the code; a scheduled door is `becomes` from `minutes` before a session. */
export type Door = {
  readonly policy: 'ask' | 'open' | 'closed' | 'scheduled';
  readonly admits: 'observer' | 'participant';
  readonly becomes: 'ask' | 'open';
  readonly minutes: number;
};

/** What a guest who was turned away is told. */
export interface Refused {
  readonly again: Instant;
  readonly reason?: string;
}

export interface WaitingDocument {
  readonly guests: Keyed<{
    readonly key: string;
    readonly name: string;
    /** Guests wait in this order. */
    readonly rank: number;
    readonly delegation?: string;
    readonly online: boolean;
    readonly since?: Instant;
    readonly refused?: Refused;
    /** For whom this guest could be taken by their name. */
    readonly resembles?: Keyed<{
      readonly key: string;
      readonly name: string;
      readonly role: Role;
    }>;
    /** Whether this guest could be somebody who was removed. */
    readonly removed?: boolean;
  }>;
  readonly door?: Door;
  readonly unled?: { readonly minutes: number; readonly pause: boolean };
}

/** What a guest sees who waits to be admitted. */
export interface LobbyDocument {
  readonly workshop: WorkshopFacts;
  readonly session: Titled & { readonly state: SessionState; readonly startsAt: Instant };
  readonly door?: Pick<Door, 'policy'> & Partial<Pick<Door, 'minutes' | 'becomes'>>;
  /** Whether somebody who leads is connected. */
  readonly led?: boolean;
}
