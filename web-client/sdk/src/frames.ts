import type { CommandName, Commands } from './commands.ts';
import type { Role } from './documents.ts';
import { isObject, type Json, type JsonObject, parse } from './json.ts';

export const subprotocol = 'plenary.v1';
export const frameLimit = 16 * 1024;

export interface HelloFrame {
  readonly t: 'hello';
  readonly token: string;
  readonly workshop: string;
  readonly session?: string;
  readonly tab: string;
  readonly mark?: string;
  readonly have?: { readonly [topic: string]: number };
  readonly want?: readonly string[];
}

export type CommandFrame = {
  [N in CommandName]: {
    readonly t: 'cmd';
    readonly id: string;
    readonly name: N;
    readonly args: Commands[N]['args'];
  };
}[CommandName];

export interface WantFrame {
  readonly t: 'want';
  readonly topics: readonly string[];
}

export interface TokenFrame {
  readonly t: 'token';
  readonly token: string;
}

export interface PingFrame {
  readonly t: 'ping';
  readonly at: number;
}

/** Where in a worksheet this client's person is writing; at most one in two seconds is passed on. */
export interface SignalFrame {
  readonly t: 'signal';
  readonly name: 'editing';
  readonly sheet: string;
  /** Whose copy it is: the key of a group, delegation or person, or `all`. */
  readonly of: string;
  readonly row: string;
  readonly column: string;
}

/** A cell of one copy of a worksheet. */
export interface CellPlace {
  readonly sheet: string;
  readonly of: string;
  readonly row: string;
  readonly column: string;
}

/** What a client says. */
export type ClientFrame =
  | HelloFrame
  | CommandFrame
  | WantFrame
  | TokenFrame
  | PingFrame
  | SignalFrame;

/** Who the server takes this client for. */
export interface You {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly role: Role;
  readonly workshop: string;
}

export interface WelcomeFrame {
  readonly t: 'welcome';
  readonly session: string;
  readonly you: You;
  readonly now: string;
  readonly heartbeatSeconds: number;
  readonly build: string;
}

/** A topic as a whole, as a patch on a version, or gone; `v` 0 says that more of it follows. */
export type TopicChange =
  | { readonly kind: 'whole'; readonly v: number; readonly doc: JsonObject }
  | {
      readonly kind: 'patch';
      readonly v: number;
      readonly from: number;
      readonly patch: JsonObject;
    }
  | { readonly kind: 'gone' };

export interface SyncFrame {
  readonly t: 'sync';
  readonly seq: number;
  readonly mark?: string;
  readonly all: boolean;
  readonly more: boolean;
  readonly topics: ReadonlyMap<string, TopicChange>;
}

export interface OkFrame {
  readonly t: 'ok';
  readonly id: string;
  readonly seq: number;
  readonly result?: Json;
}

export interface NoFrame {
  readonly t: 'no';
  readonly id: string;
  readonly code: string;
  readonly message: string;
  readonly retry: boolean;
  readonly field?: string;
}

export interface PongFrame {
  readonly t: 'pong';
  readonly at: number;
  readonly now: string;
}

/** Where another one is writing; to be forgotten after six seconds. */
export interface SignalledFrame extends SignalFrame {
  readonly by: { readonly key: string; readonly name: string };
}

export interface ErrorFrame {
  readonly t: 'error';
  readonly code: string;
  readonly message: string;
  readonly field?: string;
}

/** A kind that a newer server may send and this client need not understand. */
export interface OtherFrame {
  readonly t: 'other';
}

/** What the server says. */
export type ServerFrame =
  | WelcomeFrame
  | SyncFrame
  | OkFrame
  | NoFrame
  | PongFrame
  | ErrorFrame
  | SignalledFrame
  | OtherFrame;

/** The frame that the text holds, or nothing where the text breaks the protocol. */
export function decode(text: string): ServerFrame | undefined {
  const value = parse(text);
  if (!isObject(value) || typeof value.t !== 'string') return undefined;
  const fields = value as JsonObject & { readonly t: string };
  switch (fields.t) {
    case 'welcome':
      return welcome(fields);
    case 'sync':
      return sync(fields);
    case 'ok':
      return ok(fields);
    case 'no':
      return no(fields);
    case 'pong':
      return pong(fields);
    case 'error':
      return error(fields);
    case 'signal':
      return fields.name === 'editing' ? signalled(fields) : { t: 'other' };
    default:
      return { t: 'other' };
  }
}

function welcome({ session, you, now, heartbeatSeconds, build }: JsonObject) {
  if (!isText(session) || !isInstant(now) || !isText(build)) return undefined;
  if (!isCount(heartbeatSeconds) || heartbeatSeconds === 0) return undefined;
  if (!isYou(you)) return undefined;
  return { t: 'welcome', session, you, now, heartbeatSeconds, build } as const;
}

function isYou(value: unknown): value is You {
  return (
    isObject(value) &&
    isText(value.id) &&
    isText(value.key) &&
    isText(value.name) &&
    isText(value.role) &&
    isText(value.workshop)
  );
}

function sync({ seq, mark, all, more, topics }: JsonObject): SyncFrame | undefined {
  if (!isCount(seq) || !isObject(topics)) return undefined;
  if (!(isOptional(mark, isText) && isOptional(all, isFlag) && isOptional(more, isFlag))) {
    return undefined;
  }
  const changes = new Map<string, TopicChange>();
  for (const [topic, value] of Object.entries(topics)) {
    const change = topicChange(value);
    if (!change) return undefined;
    changes.set(topic, change);
  }
  const rest = { seq, all: all === true, more: more === true, topics: changes };
  return mark === undefined ? { t: 'sync', ...rest } : { t: 'sync', mark, ...rest };
}

function topicChange(value: unknown): TopicChange | undefined {
  if (!isObject(value)) return undefined;
  const { v, from, patch, doc, gone } = value;
  if (gone === true) return { kind: 'gone' };
  if (!isCount(v)) return undefined;
  if (isObject(doc)) return { kind: 'whole', v, doc: doc as JsonObject };
  if (isObject(patch) && isCount(from))
    return { kind: 'patch', v, from, patch: patch as JsonObject };
  return undefined;
}

function ok({ id, seq, result }: JsonObject): OkFrame | undefined {
  if (!isText(id) || !isCount(seq)) return undefined;
  return result === undefined ? { t: 'ok', id, seq } : { t: 'ok', id, seq, result };
}

function no({ id, code, message, retry, field }: JsonObject): NoFrame | undefined {
  if (!isText(id) || !isText(code) || !isText(message) || !isFlag(retry)) return undefined;
  if (!isOptional(field, isText)) return undefined;
  const refusal = { t: 'no', id, code, message, retry } as const;
  return field === undefined ? refusal : { ...refusal, field };
}

function pong({ at, now }: JsonObject): PongFrame | undefined {
  return isNumber(at) && isInstant(now) ? { t: 'pong', at, now } : undefined;
}

function error({ code, message, field }: JsonObject): ErrorFrame | undefined {
  if (!isText(code) || !isText(message) || !isOptional(field, isText)) return undefined;
  const complaint = { t: 'error', code, message } as const;
  return field === undefined ? complaint : { ...complaint, field };
}

function signalled({ sheet, of, row, column, by }: JsonObject): SignalledFrame | undefined {
  if (!(isText(sheet) && isText(of) && isText(row) && isText(column))) return undefined;
  if (!(isObject(by) && isText(by.key) && isText(by.name))) return undefined;
  const who = { key: by.key, name: by.name };
  return { t: 'signal', name: 'editing', sheet, of, row, column, by: who };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isInstant(value: unknown): value is string {
  return isText(value) && !Number.isNaN(Date.parse(value));
}

function isOptional<T>(value: unknown, is: (value: unknown) => value is T): value is T | undefined {
  return value === undefined || is(value);
}
