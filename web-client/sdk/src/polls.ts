import type { Instant, Keyed, Text } from './documents.ts';

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

/** An option's key, several of them, a step or number, points by option, or words. */
export type Answer = string | number | readonly string[] | { readonly [option: string]: number };

/** What a person, or their delegation, answered in a poll, and whether they still may. */
export interface MyPoll {
  readonly round: number;
  readonly answer?: Answer;
  readonly by?: string;
  readonly at?: Instant;
  readonly mayAnswer: boolean;
  readonly reason?: string;
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
