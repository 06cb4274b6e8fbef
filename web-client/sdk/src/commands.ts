import type { Keyed } from './documents.ts';
import type { Door } from './door.ts';
import type { Answer } from './polls.ts';
import type { Violation } from './rounds.ts';
import type { CellValue } from './sheets.ts';

type Nothing = Record<string, never>;

/** How a round's people were dealt, and which wishes of the plan could not be met. */
export interface Assignment {
  readonly groups: Keyed<readonly string[]>;
  readonly violations: readonly string[];
  readonly unmet?: readonly Violation[];
}

type CardPlace = {
  readonly sheet: string;
  readonly row: string;
  readonly of?: string;
};

interface Command<Args, Result = unknown> {
  readonly args: Args;
  readonly result: Result;
}

/** Every command by name with its arguments and its result. */
export interface Commands {
  'session.open': Command<Nothing>;
  'session.start': Command<Nothing>;
  'session.pause': Command<Nothing>;
  'session.resume': Command<Nothing>;
  'session.close': Command<Nothing>;
  'session.reopen': Command<Nothing>;
  'item.start': Command<{ readonly item: string }>;
  'room.move': Command<{ readonly people: readonly string[]; readonly room: string }>;
  'breakout.start': Command<
    {
      readonly breakout: string;
      readonly groups?: Keyed<readonly string[]>;
      /** With `groups`: who comes later is placed by rule. */
      readonly place?: boolean;
      /** An earlier breakout of the workshop whose groups come again. */
      readonly like?: string;
    },
    Assignment
  >;
  'breakout.prepare': Command<{
    readonly breakout: string;
    readonly groups?: Keyed<readonly string[]>;
    readonly locked?: readonly string[];
  }>;
  'breakout.choose': Command<{ readonly group: string }>;
  'breakout.decline': Command<Nothing>;
  'breakout.join': Command<Nothing>;
  'breakout.place': Command<Nothing, { readonly placed: number }>;
  'breakout.role': Command<{
    readonly role: string;
    readonly person?: string;
    readonly group?: string;
  }>;
  'breakout.seen': Command<{ readonly message: string }>;
  'breakout.extend': Command<{ readonly minutes: number }>;
  'breakout.message': Command<{ readonly text: string; readonly groups?: readonly string[] }>;
  'breakout.close': Command<Nothing>;
  'breakout.reopen': Command<{ readonly breakout: string; readonly minutes?: number }, Assignment>;
  'breakout.help': Command<{ readonly done?: boolean; readonly group?: string }>;
  'sheet.open': Command<{ readonly sheet: string }>;
  'sheet.close': Command<{ readonly sheet: string }>;
  'sheet.edit': Command<
    {
      readonly sheet: string;
      readonly row: string;
      readonly column: string;
      /** An empty text empties the cell. */
      readonly value: CellValue;
      readonly of?: string;
      /** The version of the cell from which a text was changed; 0 when it was empty. */
      readonly base?: number;
    },
    { readonly v: number; readonly value?: CellValue }
  >;
  'sheet.remove': Command<CardPlace>;
  'sheet.restore': Command<CardPlace>;
  'sheet.present': Command<{ readonly sheet?: string; readonly of?: string }>;
  'sheet.theme': Command<{
    readonly sheet: string;
    readonly column: string;
    readonly theme: string;
    readonly title: string;
    readonly answers: readonly { readonly of: string; readonly row: string }[];
  }>;
  'poll.open': Command<{ readonly poll: string }>;
  'poll.close': Command<{ readonly poll: string }>;
  'poll.publish': Command<{ readonly poll: string }>;
  'poll.reopen': Command<{ readonly poll: string }>;
  'poll.answer': Command<{
    readonly poll: string;
    readonly answer: Answer;
    readonly round?: number;
    readonly for?: string;
  }>;
  'person.admit': Command<{
    readonly people: readonly string[];
    readonly as?: string;
    readonly delegation?: string;
    /** The person of the plan that the one guest is. */
    readonly person?: string;
    readonly confirm?: boolean;
  }>;
  'person.refuse': Command<{ readonly people: readonly string[]; readonly reason?: string }>;
  'person.wait': Command<{ readonly people: readonly string[] }>;
  'person.restore': Command<{ readonly people: readonly string[] }>;
  'person.role': Command<{ readonly person: string; readonly role: string }>;
  'person.knock': Command<Nothing>;
  'door.set': Command<Door>;
  'person.remove': Command<{ readonly person: string; readonly ban?: boolean }>;
  'attendance.checkin': Command<{ readonly person: string; readonly room?: string }>;
  'attendance.checkout': Command<{ readonly person: string }>;
  'attendance.correct': Command<{
    readonly person: string;
    readonly from: string;
    readonly until: string;
    readonly reason: string;
  }>;
}

export type CommandName = keyof Commands;
export type ArgsOf<N extends CommandName> = Commands[N]['args'];
export type ResultOf<N extends CommandName> = Commands[N]['result'];
