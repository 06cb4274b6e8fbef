import type { LobbyDocument, Refused, WaitingDocument } from './door.ts';
import type { MyPoll, PollAnsweredDocument, PollDocument, PollResultsDocument } from './polls.ts';
import type {
  GroupsDocument,
  MessagesDocument,
  PreparedDocument,
  RoomDocument,
  Round,
} from './rounds.ts';
import type { RunDocument } from './run.ts';
import type {
  MergedDocument,
  MySheet,
  Presenting,
  SheetDocument,
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
export type Assign = 'balanced' | 'random' | 'manual' | 'self-select' | 'as-before';

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

export interface HelpDocument {
  readonly calls: Keyed<{
    readonly title: Text;
    readonly by: string;
    readonly name: string;
    readonly since: Instant;
  }>;
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
