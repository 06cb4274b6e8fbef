import type { Instant, Keyed, Text } from './documents.ts';

/** A wish of the plan that an assignment does not meet. */
export interface Violation {
  readonly code:
    | 'no-place'
    | 'uneven'
    | 'fixed'
    | 'apart'
    | 'pairs'
    | 'together'
    | 'spread'
    | 'common'
    | 'met-again';
  readonly text: string;
  readonly attribute?: string;
  readonly value?: string;
  readonly groups?: readonly string[];
  readonly people?: readonly string[];
  readonly count?: number;
}

/** What leaders see of each group of the round that is on. */
export interface GroupsDocument {
  readonly groups: Keyed<{
    readonly rank: number;
    readonly title: Text;
    /** Keys of those who have a place, leaders excepted. */
    readonly members: readonly string[];
    readonly present: number;
    readonly missing: number;
    readonly help?: { readonly by: string; readonly name: string; readonly since: Instant };
    /** Names of facilitators who are there or were dealt to it. */
    readonly facilitators: readonly string[];
    /** Languages that all who are present share. */
    readonly languages: readonly string[];
    readonly roles: Keyed<string>;
    readonly lastMessage?: Instant;
    readonly worksheet?: string;
  }>;
  /** Participants who chose to stay in plenary. */
  readonly declined: readonly string[];
  /** Participants who are present and in no group. */
  readonly without: readonly string[];
}

/** What was said to groups, and how many saw it. */
export interface MessagesDocument {
  readonly messages: Keyed<{
    readonly text: string;
    readonly from: string;
    readonly at: Instant;
    readonly groups: readonly string[];
    readonly seen: number;
    readonly of: number;
    readonly groupsSeen: number;
  }>;
}

/** Groups that are kept ready for a breakout. */
export interface PreparedDocument {
  readonly breakout: string;
  readonly groups: Keyed<readonly string[]>;
  readonly locked: readonly string[];
  readonly by: string;
  readonly at: Instant;
}
