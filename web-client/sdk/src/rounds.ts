import type { Assign, Instant, Keyed, Role, Text } from './documents.ts';

/** The round of groups that is on. */
export interface Round {
  readonly breakout: string;
  readonly title: Text;
  readonly startedAt: Instant;
  readonly deadline?: Instant;
  /** As planned. */
  readonly minutes?: number;
  readonly warnAtMinutes: readonly number[];
  readonly groups: number;
  readonly assign?: Assign;
  /** How many people a group may have. */
  readonly max?: number;
  /** How many have a group, where people choose. */
  readonly chosen?: number;
  /** What people of a group may be, such as reporter. */
  readonly roles?: readonly string[];
  readonly said?: Said;
}

/** The newest message to all groups, which everyone sees. */
export interface Said {
  readonly text: string;
  readonly from: string;
  readonly at: Instant;
}

/** A group as those who are in it see it. */
export interface RoomDocument {
  readonly key: string;
  readonly title: Text;
  readonly rank: number;
  readonly breakout: string;
  readonly breakoutTitle: Text;
  readonly prompt?: Text;
  readonly call?: string;
  readonly members: Keyed<{
    readonly rank: number;
    readonly key: string;
    readonly name: string;
    readonly delegation?: string;
    readonly role: Role;
    readonly online: boolean;
  }>;
  readonly roles?: Keyed<string>;
  /** Languages that all who are present share. */
  readonly languages?: readonly string[];
  readonly worksheet?: string;
  readonly max?: number;
  readonly help?: { readonly by: string; readonly name: string; readonly since: Instant };
  readonly messages: Keyed<{
    readonly text: string;
    readonly from: string;
    readonly at: Instant;
  }>;
}

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
