import type { Answer, Door, Keyed } from './documents.ts';

type Nothing = Record<string, never>;

/** How a round's people were dealt, and which wishes of the plan could not be met. */
export interface Assignment {
  readonly groups: Keyed<readonly string[]>;
  readonly violations: readonly string[];
}

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
    { readonly breakout: string; readonly groups?: Keyed<readonly string[]> },
    Assignment
  >;
  'breakout.extend': Command<{ readonly minutes: number }>;
  'breakout.message': Command<{ readonly text: string; readonly groups?: readonly string[] }>;
  'breakout.close': Command<Nothing>;
  'breakout.reopen': Command<{ readonly breakout: string; readonly minutes?: number }, Assignment>;
  'breakout.help': Command<{ readonly done?: boolean; readonly group?: string }>;
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
