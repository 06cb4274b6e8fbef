import type { Instant, Keyed, Text } from './documents.ts';

export type SheetPer = 'delegation' | 'group' | 'person' | 'session';
export type SheetState = 'planned' | 'open' | 'closed';
export type ColumnType =
  | 'text'
  | 'choice'
  | 'scale'
  | 'flag'
  | 'person'
  | 'date'
  | 'link'
  | 'number';

/** A text, an option, a person's key, a date, an address, a step or number, or yes and no. */
export type CellValue = string | number | boolean;

export interface SheetColumn {
  readonly rank: number;
  readonly title: Text;
  readonly type: ColumnType;
  readonly min?: number;
  readonly max?: number;
  readonly options?: Keyed<{ readonly rank: number; readonly label: Text }>;
  readonly required: boolean;
}

export interface SheetCell {
  /** The entry that wrote it; what an edit names as its `base`. */
  readonly v: number;
  /** Absent where it was emptied or erased. */
  readonly value?: CellValue;
  /** The name of the person whose key is the value. */
  readonly name?: string;
  readonly erased?: true;
  readonly by: string;
  readonly at: Instant;
}

export interface SheetRow {
  readonly rank: number;
  readonly title?: Text;
  readonly delegation?: string;
  readonly person?: string;
  /** Who made the card. */
  readonly by?: string;
  readonly removed?: true;
  readonly complete: boolean;
  readonly cells: Keyed<SheetCell>;
}

/** One copy of a worksheet. */
export interface SheetDocument {
  readonly key: string;
  readonly title: Text;
  readonly rank: number;
  readonly per: SheetPer;
  readonly of: string;
  readonly ofTitle?: Text;
  readonly state: 'open' | 'closed';
  /** Whether its rows are cards that people add. */
  readonly free: boolean;
  readonly columns: Keyed<SheetColumn>;
  readonly rows: Keyed<SheetRow>;
  readonly filled: number;
  readonly total: number;
}

/** A worksheet in which a person has a copy. */
export interface MySheet {
  readonly title: Text;
  /** The person's own copy; absent where they only see those of others. */
  readonly of?: string;
  readonly state: 'open' | 'closed';
  readonly mayEdit: boolean;
  /** Absent where the whole session fills rows of the plan or cards: its own topic counts them. */
  readonly filled?: number;
  readonly total?: number;
  /** The person's own row, where there is one for each delegation or person. */
  readonly row?: string;
  /** Copies of others that the person may read, by their key. */
  readonly also?: Keyed<Text>;
  /** Whether they may write into those copies as well. */
  readonly mayEditOthers?: true;
}

/** How far all copies of all worksheets are. */
export interface SheetsDocument {
  readonly sheets: Keyed<{
    readonly rank: number;
    readonly title: Text;
    readonly per: SheetPer;
    readonly state: SheetState;
    readonly breakout?: string;
    readonly free: boolean;
    readonly compendium: boolean;
    readonly columns: Keyed<{
      readonly rank: number;
      readonly title: Text;
      readonly type: ColumnType;
    }>;
    readonly copies: Keyed<{
      readonly rank: number;
      readonly title: Text;
      readonly filled: number;
      readonly total: number;
      readonly cards?: number;
      readonly lastEdit?: { readonly at: Instant; readonly by: string };
    }>;
  }>;
}

/** What all copies of a worksheet add up to. */
export interface MergedDocument {
  readonly key: string;
  readonly title: Text;
  readonly state: 'open' | 'closed';
  readonly copies: number;
  readonly columns: Keyed<SheetColumn>;
  readonly rows: Keyed<{
    readonly rank: number;
    readonly title: Text;
    readonly columns: Keyed<{
      readonly answered: number;
      readonly tally?: Keyed<number>;
      /** The mean of a scale, times ten. */
      readonly mean10?: number;
    }>;
  }>;
  /** The most frequent answers of each column of texts. */
  readonly top: Keyed<
    Keyed<{
      readonly rank: number;
      readonly title: string;
      readonly n: number;
      readonly themed: boolean;
    }>
  >;
}

/** What is on everyone's screen: a copy, or without `of` what all add up to. */
export interface Presenting {
  readonly sheet: string;
  readonly of?: string;
  readonly title: Text;
}
