import type {
  Assign,
  Attends,
  DelegationKind,
  ItemKind,
  Role,
  SessionState,
  Text,
  WorkshopKind,
  WorkshopMode,
} from './documents.ts';
import type { Door } from './door.ts';
import type { Kept } from './people.ts';
import type { PollBy, PollResults, PollType } from './polls.ts';

export interface Pair {
  readonly token: string;
  readonly refresh: string;
}

export interface Account {
  readonly email: string;
  readonly name: string;
}

/** Somebody who was removed from a workshop. */
export interface Removed {
  readonly key: string;
  readonly name: string;
  readonly role: Role;
  readonly banned: boolean;
  readonly since: string;
}

/** How a workshop's door stands, who is outside it, and what happens when nobody leads. */
export type FrontDoor = Door & {
  readonly unled: { readonly minutes: number; readonly pause: boolean };
  readonly removed: readonly Removed[];
};

export type SignedIn = Pair & { readonly account: Account };

interface KeyTitle {
  readonly key: string;
  readonly title: Text;
}

export interface Entered extends Pair {
  readonly workshop: KeyTitle;
  readonly person: {
    readonly key: string;
    readonly name: string;
    readonly role: Role;
    readonly delegation?: string;
    readonly waiting?: true;
  };
}

/** Whom the organization's own sign-in vouched for. */
export type Vouched =
  | (Entered & { readonly kind: 'person' })
  | (SignedIn & { readonly kind: 'account' });

/** What a link's secret opens: a person's place in a workshop, or setting up an account. */
export type Link =
  | (Entered & { readonly kind: 'person' })
  | {
      readonly kind: 'setup';
      readonly token: string;
      /** Whether an account invites to make another. */
      readonly invited: boolean;
    };

export interface WorkshopSummary extends KeyTitle {
  readonly kind: WorkshopKind;
  readonly timezone: string;
  readonly days: readonly string[];
  readonly people: number;
  readonly delegations: number;
  readonly archived?: true;
  readonly sessions: readonly (KeyTitle & {
    readonly day: string;
    readonly starts: string;
    readonly startsAt: string;
    readonly state: SessionState;
  })[];
}

interface Runnable {
  readonly runnable: boolean;
  /** The code that tells why it is not. */
  readonly reason?: string;
}

interface NeverRunnable extends Runnable {
  readonly reason: string;
}

/** One of count, size and named. */
export interface PlannedGroups {
  readonly count?: number;
  readonly size?: number;
  readonly named?: readonly { readonly key: string; readonly title?: Text }[];
  /** How many people at most are in each. */
  readonly max?: number;
}

export interface ProgrammeSession extends KeyTitle {
  readonly starts: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly state: SessionState;
  readonly items: readonly (KeyTitle & {
    readonly minutes?: number;
    readonly kind: ItemKind;
    readonly speakers: readonly string[];
  })[];
  readonly polls: readonly (Runnable & {
    readonly key: string;
    readonly question: Text;
    readonly type: PollType;
    readonly by: PollBy;
    readonly results: PollResults;
    readonly anonymous: boolean;
    readonly secret: boolean;
  })[];
  readonly breakouts: readonly (Runnable & {
    readonly key: string;
    readonly title?: Text;
    readonly groups: PlannedGroups;
    readonly assign: Assign;
    readonly minutes?: number;
  })[];
  readonly worksheets: readonly (Runnable & KeyTitle)[];
  readonly decisions: readonly (NeverRunnable & {
    readonly key: string;
    readonly number: string;
    readonly text: Text;
  })[];
}

/** How people who have no link of their own come in. */
export interface WayIn {
  /** Left out where no guest may come in. */
  readonly code?: string;
  /** Where to come in with the code; left out where the server was told no public address. */
  readonly url?: string;
}

export interface Workshop extends KeyTitle {
  readonly kind: WorkshopKind;
  readonly timezone: string;
  readonly languages: readonly string[];
  readonly mode: WorkshopMode;
  readonly venue?: Text;
  /** Left out where no guest may come in. */
  readonly joinCode?: string;
  /** Where to come in with the code; left out where the server was told no public address. */
  readonly joinUrl?: string;
  readonly call?: string;
  readonly revision: number;
  readonly archived?: true;
  /** When a rehearsal is deleted by itself. */
  readonly endsAt?: string;
  readonly delegations: readonly {
    readonly key: string;
    readonly name: Text;
    readonly kind: DelegationKind;
    readonly seat: boolean;
    readonly region?: string;
    readonly version: string;
  }[];
  readonly days: readonly {
    readonly day: string;
    readonly sessions: readonly ProgrammeSession[];
  }[];
}

/** One thing that is wrong in a plan. */
export interface PlanFault {
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly code: string;
  /** What a sentence about it names; each code has its own. */
  readonly arguments: Readonly<Record<string, string | number | readonly string[]>>;
  /** The code and its arguments in an English sentence. */
  readonly message: string;
}

export type Import =
  | {
      readonly is: 'imported';
      readonly key: string;
      readonly revision: number;
      readonly created: boolean;
      readonly kept: readonly Kept[];
    }
  | { readonly is: 'wrong'; readonly errors: readonly PlanFault[] };

/** A rehearsal of a plan, or what is wrong with the plan. */
export type Rehearsal =
  | { readonly is: 'made'; readonly key: string; readonly people: number }
  | { readonly is: 'wrong'; readonly errors: readonly PlanFault[] };

export interface Person {
  readonly key: string;
  readonly name: string;
  readonly delegation?: string;
  readonly role: Role;
  readonly head: boolean;
  readonly attends: Attends;
  readonly languages: readonly string[];
  readonly email?: string;
  readonly origin: 'plan' | 'guest' | 'account';
  readonly waiting?: true;
  /** Whether the plan marks them as head, whoever answers for the delegation. */
  readonly marked: boolean;
  readonly banned?: true;
  /** Tells a change that it was made of what was read. */
  readonly version: string;
}

export interface PersonLink {
  readonly url: string;
  readonly secret: string;
}

export type Evidence = 'connection' | 'checkin' | 'rollcall' | 'correction' | 'bridged';

export interface Interval {
  readonly from: string;
  readonly until: string;
}

export interface Span extends Interval {
  readonly room: string;
  readonly attends: Attends;
  readonly evidence: Evidence;
  /** It goes on; `until` is then when this was computed. */
  readonly stillThere?: boolean;
}

/** How much of the attendance log a workshop shows: times, who was there, or numbers only. */
export type Privacy = 'full' | 'presence' | 'counts';

/** How long somebody was there, in seconds, and as a share of the live time. */
export interface Times {
  readonly lower: number;
  readonly seconds: number;
  readonly upper: number;
  readonly share: number;
}

/** One person of a report; without figures and spans where the workshop does not show times. */
export interface PersonAttendance extends Partial<Times> {
  readonly person: string;
  readonly name: string;
  readonly delegation?: string;
  readonly role: Role;
  readonly attends: Attends;
  readonly present: boolean;
  readonly first?: string;
  readonly last?: string;
  readonly stillThere?: boolean;
  readonly spans: readonly Span[];
}

/** A person whose times are shown. */
export type TimedPerson = PersonAttendance & Times;

/** A signature over the journal, made with a key outside the database. */
export interface Seal {
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
  readonly signature: string;
}

export interface Attendance {
  readonly workshop: string;
  readonly session?: string;
  readonly day?: string;
  readonly title: Text;
  readonly timezone: string;
  readonly liveSeconds: number;
  readonly live: readonly Interval[];
  readonly generatedAt: string;
  /** Sessions of the day that are missing, since their journals cannot be read. */
  readonly unread?: readonly string[];
  readonly head?: { readonly seq: number; readonly hash: string; readonly seal?: Seal };
  readonly threshold: number;
  readonly privacy: Privacy;
  readonly registered: number;
  readonly came: number;
  /** None where only numbers are shown. */
  readonly people: readonly PersonAttendance[];
  readonly delegations: readonly {
    readonly key: string;
    readonly name: Text;
    readonly seat: boolean;
    readonly present: boolean;
    readonly people: number;
    readonly registered: number;
    readonly seconds?: number;
    readonly share?: number;
  }[];
}

/** Which attendance: of one session, or of all sessions of a day. */
export type AttendanceOf = { readonly session: string } | { readonly day: string };

export interface Verification {
  readonly valid: boolean;
  readonly entries: number;
  readonly firstBad?: number;
  readonly anchors: number;
}
