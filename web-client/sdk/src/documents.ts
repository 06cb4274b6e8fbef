import type {
  GroupsDocument,
  MessagesDocument,
  PreparedDocument,
  RoomDocument,
  Round,
} from './rounds.ts';
import type {
  MergedDocument,
  MySheet,
  Presenting,
  SheetDocument,
  SheetPer,
  SheetState,
  SheetsDocument,
} from './sheets.ts';

/** A text of the plan by language tag, as `{"en": "Welcome", "fr": "Bienvenue"}`. */
export type Text = { readonly [language: string]: string };

/** A moment as an ISO instant in UTC. */
export type Instant = string;

export type Keyed<T> = { readonly [key: string]: T };

export type Role =
  | 'organizer'
  | 'facilitator'
  | 'speaker'
  | 'participant'
  | 'observer'
  | 'interpreter'
  | 'assessor'
  | 'screen'
  | 'guest';

export type Attends = 'onsite' | 'remote' | 'phone';
export type SessionState = 'planned' | 'open' | 'live' | 'paused' | 'closed';
export type WorkshopKind =
  | 'workshop'
  | 'symposium'
  | 'meeting'
  | 'conference'
  | 'webinar'
  | 'training'
  | 'accreditation';
export type WorkshopMode = 'virtual' | 'hybrid' | 'onsite';
export type ItemKind =
  | 'talk'
  | 'tour-de-table'
  | 'questions'
  | 'breakout'
  | 'report-back'
  | 'decisions'
  | 'break';
export type DelegationKind = 'member' | 'observer' | 'partner' | 'secretariat';
export type PollType =
  | 'single'
  | 'multi'
  | 'scale'
  | 'number'
  | 'ranking'
  | 'points'
  | 'open-text'
  | 'word-cloud'
  | 'quiz';
export type PollBy = 'person' | 'delegation';
export type PollResults = 'live' | 'after-close' | 'released' | 'hidden';
export type Assign = 'balanced' | 'random' | 'manual' | 'self-select' | 'as-before';

/** An option's key, several of them, a step or number, points by option, or words. */
export type Answer = string | number | readonly string[] | { readonly [option: string]: number };

export interface Named {
  readonly key: string;
  readonly name: Text;
}

export interface Titled {
  readonly key: string;
  readonly title: Text;
}

export interface WorkshopFacts extends Titled {
  readonly kind: WorkshopKind;
  readonly timezone: string;
  readonly languages: readonly string[];
  readonly mode: WorkshopMode;
  readonly call?: string;
}

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

export interface SessionDocument {
  readonly key: string;
  readonly title: Text;
  readonly workshop: WorkshopFacts;
  readonly state: SessionState;
  readonly day: string;
  readonly starts: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly call?: string;
  readonly now?: { readonly item: string; readonly since: Instant };
  readonly items: Keyed<SessionItem>;
  readonly round?: Round;
  readonly presenting?: Presenting;
  readonly next?: NextSession;
  /** Those who lead, whether they are here or not. */
  readonly leaders?: Keyed<{
    readonly key: string;
    readonly name: string;
    readonly rank: number;
    readonly role: Role;
    readonly online: boolean;
  }>;
  /** Nobody has led for a while. */
  readonly unled?: { readonly since: Instant };
  /** While the session is paused because nobody led. */
  readonly pausedUnled?: { readonly since: Instant };
}

export interface SessionItem {
  readonly rank: number;
  readonly title: Text;
  readonly minutes: number;
  readonly kind: ItemKind;
  readonly speakers: readonly string[];
  /** It is on or was. */
  readonly begun?: true;
}

export interface NextSession {
  readonly key: string;
  readonly title: Text;
  readonly day: string;
  readonly starts: string;
  readonly startsAt: Instant;
  readonly state: SessionState;
}

export interface MeDocument {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly role: Role;
  readonly delegation?: Named;
  readonly head: boolean;
  readonly room: string;
  readonly attends: Attends;
  readonly waiting?: true;
  /** Since when a guest waits. */
  readonly since?: Instant;
  readonly refused?: Refused;
  readonly polls: Keyed<MyPoll>;
  readonly group?: Titled & { readonly since?: Instant; readonly role?: string };
  /** Chose to stay in plenary in the round that is on. */
  readonly declined?: true;
  /** The place that is kept for a person who is in no group. */
  readonly seat?: Titled;
  readonly sheets?: Keyed<MySheet>;
}

/** What a person, or their delegation, answered in a poll, and whether they still may. */
export interface MyPoll {
  readonly round: number;
  readonly answer?: Answer;
  readonly by?: string;
  readonly at?: Instant;
  readonly mayAnswer: boolean;
  readonly reason?: string;
}

export interface PeopleDocument {
  readonly people: Keyed<{
    readonly key: string;
    readonly name: string;
    readonly delegation?: string;
    readonly role: Role;
    readonly online: boolean;
    readonly attends: Attends;
    readonly head: boolean;
    readonly rank: number;
  }>;
}

export interface DelegationsDocument {
  readonly seats: number;
  readonly present: number;
  readonly delegations: Keyed<{
    readonly rank: number;
    readonly name: Text;
    readonly kind: DelegationKind;
    readonly seat: boolean;
    readonly present: boolean;
    readonly people: number;
  }>;
}

export interface RoomsDocument {
  readonly rooms: Keyed<{
    readonly title: Text;
    readonly rank: number;
    readonly people: readonly string[];
  }>;
}

export interface PollDocument {
  readonly key: string;
  readonly rank: number;
  readonly question: Text;
  readonly type: PollType;
  readonly options?: Keyed<{ readonly rank: number; readonly label: Text }>;
  readonly min?: number;
  readonly max?: number;
  readonly maxChoices?: number;
  readonly by: PollBy;
  readonly answers: 'first' | 'head' | 'majority';
  readonly results: PollResults;
  readonly state: 'open' | 'closed';
  readonly published: boolean;
  readonly round: number;
  readonly openedAt: Instant;
  readonly closedAt?: Instant;
  readonly answered: number;
  readonly entitled: number;
}

export interface PollResultsDocument {
  readonly answers: number;
  readonly tally: Keyed<number>;
}

export interface PollAnsweredDocument {
  readonly by: PollBy;
  readonly answered: Keyed<{
    readonly at: Instant;
    readonly name: string;
    readonly entered?: true;
  }>;
  readonly waiting: readonly string[];
}

export interface RunDocument {
  readonly items: Keyed<{
    readonly rank: number;
    readonly title: Text;
    readonly kind: ItemKind;
    readonly minutes: number;
    readonly runs: readonly string[];
  }>;
  readonly polls: Keyed<{
    readonly rank: number;
    readonly question: Text;
    readonly type: PollType;
    readonly by: PollBy;
    readonly results: PollResults;
    readonly item?: string;
    readonly state: 'planned' | 'open' | 'closed';
    readonly published: boolean;
    readonly runnable: boolean;
    readonly reason?: string;
  }>;
  readonly breakouts: Keyed<{
    readonly rank: number;
    readonly title?: Text;
    readonly item?: string;
    readonly assign: Assign;
    readonly groups: BreakoutGroups;
    readonly minutes?: number;
    readonly worksheet?: string;
    readonly state: 'planned' | 'on' | 'closed';
    readonly runnable: boolean;
    readonly prepared?: boolean;
    readonly max?: number;
    readonly spread?: readonly string[];
    readonly together?: readonly string[];
    readonly common?: readonly string[];
    readonly newPartnersSince?: readonly string[];
    readonly roles?: readonly string[];
  }>;
  readonly sheets?: Keyed<{
    readonly rank: number;
    readonly title: Text;
    readonly item?: string;
    readonly per: SheetPer;
    readonly free: boolean;
    readonly state: SheetState;
    readonly breakout?: string;
  }>;
}

export type BreakoutGroups = {
  readonly count?: number;
  readonly size?: number;
  readonly named?: readonly Titled[];
};

export interface HelpDocument {
  readonly calls: Keyed<{
    readonly title: Text;
    readonly by: string;
    readonly name: string;
    readonly since: Instant;
  }>;
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

interface FixedTopics {
  readonly session: SessionDocument;
  readonly me: MeDocument;
  readonly people: PeopleDocument;
  readonly delegations: DelegationsDocument;
  readonly rooms: RoomsDocument;
  readonly run: RunDocument;
  readonly help: HelpDocument;
  readonly waiting: WaitingDocument;
  readonly lobby: LobbyDocument;
  readonly groups: GroupsDocument;
  readonly messages: MessagesDocument;
  readonly sheets: SheetsDocument;
}

export type TopicName =
  | keyof FixedTopics
  | `room/${string}`
  | `poll/${string}/results`
  | `poll/${string}/answered`
  | `poll/${string}`
  | `sheet/${string}/${string}`
  | `merged/${string}`
  | `prepared/${string}`;

/** The document of a topic, by the topic's name. */
export type DocumentOf<T extends string> = T extends keyof FixedTopics
  ? FixedTopics[T]
  : T extends `poll/${string}/results`
    ? PollResultsDocument
    : T extends `poll/${string}/answered`
      ? PollAnsweredDocument
      : T extends `poll/${string}`
        ? PollDocument
        : T extends `room/${string}`
          ? RoomDocument
          : T extends `sheet/${string}/${string}`
            ? SheetDocument
            : T extends `merged/${string}`
              ? MergedDocument
              : T extends `prepared/${string}`
                ? PreparedDocument
                : unknown;
