import type { Assign, ItemKind, Keyed, Text, Titled } from './documents.ts';
import type { PollBy, PollResults, PollType } from './polls.ts';
import type { SheetPer, SheetState } from './sheets.ts';

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
