import type { Attends, DelegationKind, Role, SessionState } from './documents.ts';
import { type Api, ask, type FieldFault, json } from './request.ts';
import type { Privacy, Span } from './resources.ts';

/** A person as a form sends them: everything that can be changed by hand. */
export interface PersonDraft {
  readonly name: string;
  readonly delegation?: string;
  readonly role: Role;
  readonly head: boolean;
  readonly attends?: Attends;
  readonly languages: readonly string[];
  readonly email?: string;
}

export interface DelegationDraft {
  readonly name: string;
  readonly kind: DelegationKind;
  readonly region?: string;
}

/** Why a part of the plan was kept. */
export type KeptCode =
  | 'kept.times'
  | 'kept.languages'
  | 'kept.session-open'
  | 'kept.session-over'
  | 'kept.begun'
  | 'kept.begun-and-missing'
  | 'kept.item-shown'
  | 'kept.on-the-spot'
  | 'kept.named'
  | 'kept.belonged-to'
  | 'kept.changed-by-hand'
  | 'kept.out-by-hand'
  | 'kept.changed-since';

/** A part of the plan that an import or an undo left as it was. */
export interface Kept {
  readonly path: string;
  readonly code: KeptCode;
  /** The code in an English sentence. */
  readonly reason: string;
  /** Of a person or delegation that stands nowhere any more. */
  readonly key?: string;
  /** Of a person or delegation whose change was not undone. */
  readonly name?: string;
}

/** What a change came to; `change` undoes it, `kept` is what somebody else changed since. */
export interface Edit {
  readonly key?: string;
  readonly change?: number;
  readonly kept: readonly Kept[];
}

export interface PeopleChange {
  readonly number: number;
  readonly at: string;
  readonly kind: 'add' | 'change' | 'take-out' | 'put-back' | 'delegation' | 'roster' | 'undo';
  readonly about: string;
  readonly people: number;
  readonly undone: boolean;
}

export interface LinkLine {
  readonly person: string;
  readonly name: string;
  readonly delegation?: string;
  readonly role: Role;
  readonly url: string;
  readonly secret: string;
  readonly usedAt?: string;
}

export type RosterField =
  | 'key'
  | 'name'
  | 'given'
  | 'family'
  | 'delegation'
  | 'role'
  | 'head'
  | 'attends'
  | 'languages'
  | 'email';

/** A table as it was read from a file or a paste, with what its columns seem to be. */
export interface RosterTable {
  readonly encoding: string;
  /** Words that another encoding would read otherwise; left out where the encoding is certain. */
  readonly doubtful?: readonly string[];
  readonly separator?: string;
  readonly header: boolean;
  readonly columns: readonly (RosterField | 'none')[];
  readonly rows: readonly (readonly string[])[];
}

/** An unknown delegation of a roster: one that is there, or a new one of a kind. */
export interface RosterDelegation {
  readonly name: string;
  readonly as?: string;
  readonly kind?: DelegationKind;
}

export interface RosterRequest {
  readonly header: boolean;
  readonly columns: readonly (RosterField | 'none')[];
  readonly rows: readonly (readonly string[])[];
  readonly delegations: readonly RosterDelegation[];
  /** The version of the plan that the preview was made of; only to apply it. */
  readonly basis?: number;
}

export interface RosterLine {
  readonly row: number;
  readonly status: 'new' | 'changed' | 'unchanged' | 'duplicate' | 'error';
  readonly key?: string;
  readonly name: string;
  readonly delegation?: string;
  readonly role?: Role;
  readonly changes: readonly {
    readonly field: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly faults: readonly FieldFault[];
}

/** A head's seat that a roster gives to somebody else; `key` is that of who gets it. */
export interface SeatMove {
  readonly delegation: string;
  readonly from: string;
  readonly key: string;
  readonly to: string;
}

export interface RosterPreview {
  readonly basis: number;
  readonly lines: readonly RosterLine[];
  /** The heads' seats of delegations that go from one person, `from`, to another, `to`. */
  readonly seats: readonly SeatMove[];
  readonly unknown: readonly { readonly name: string; readonly rows: number }[];
}

export interface RosterDone extends Edit {
  readonly added: number;
  readonly changed: number;
  readonly left: number;
}

const at = (workshop: string, path: string) => `/workshops/${encodeURIComponent(workshop)}${path}`;
const part = (key: string) => encodeURIComponent(key);

export function addPerson(api: Api, workshop: string, person: PersonDraft) {
  return json<Edit>(api, at(workshop, '/people'), { json: person });
}

/** `version` is that of the person as they were read; it is refused when they changed since. */
export function changePerson(
  api: Api,
  workshop: string,
  key: string,
  version: string,
  person: PersonDraft,
) {
  return json<Edit>(api, at(workshop, `/people/${part(key)}`), { json: { ...person, version } });
}

export function takeOutPerson(api: Api, workshop: string, key: string) {
  return json<Edit>(api, at(workshop, `/people/${part(key)}/take-out`), { method: 'POST' });
}

export function putBackPerson(api: Api, workshop: string, key: string) {
  return json<Edit>(api, at(workshop, `/people/${part(key)}/put-back`), { method: 'POST' });
}

export function addDelegation(api: Api, workshop: string, delegation: DelegationDraft) {
  return json<Edit>(api, at(workshop, '/delegations'), { json: delegation });
}

export function changeDelegation(
  api: Api,
  workshop: string,
  key: string,
  version: string,
  delegation: DelegationDraft,
) {
  return json<Edit>(api, at(workshop, `/delegations/${part(key)}`), {
    json: { ...delegation, version },
  });
}

export function takeOutDelegation(api: Api, workshop: string, key: string) {
  return json<Edit>(api, at(workshop, `/delegations/${part(key)}/take-out`), { method: 'POST' });
}

/** The latest changes of people by hand, newest first. */
export async function listPeopleChanges(api: Api, workshop: string) {
  const path = at(workshop, '/people-changes');
  return (await json<{ changes: readonly PeopleChange[] }>(api, path)).changes;
}

export function undoPeopleChange(api: Api, workshop: string, number: number) {
  return json<Edit>(api, at(workshop, `/people-changes/${number}/undo`), { method: 'POST' });
}

/** The links of all people of a workshop; those who had none have one then. */
export async function listLinks(api: Api, workshop: string) {
  return (await json<{ links: readonly LinkLine[] }>(api, at(workshop, '/links'))).links;
}

/** The links as comma-separated values, for a mail merge. */
export async function downloadLinks(api: Api, workshop: string): Promise<Blob> {
  return (await ask(api, at(workshop, '/links'), { headers: { Accept: 'text/csv' } })).blob();
}

/** Encodings of texts that cannot be told from their bytes. */
export const rosterEncodings = [
  'Windows-1252',
  'Windows-1250',
  'Windows-1251',
  'Windows-1256',
  'Shift_JIS',
  'GB18030',
  'EUC-KR',
] as const;
export type RosterEncoding = (typeof rosterEncodings)[number];

/** Reads a pasted text or a file (CSV, XLSX) as a table; nothing is stored. */
export function readRoster(
  api: Api,
  workshop: string,
  given: string | Blob,
  encoding?: RosterEncoding,
) {
  const query = encoding === undefined ? '' : `?encoding=${encoding}`;
  return json<RosterTable>(api, at(workshop, `/roster/table${query}`), {
    body: given,
    headers: {
      'Content-Type':
        typeof given === 'string' ? 'text/tab-separated-values' : 'application/octet-stream',
    },
  });
}

/** What a roster would do, row by row; nothing is stored. */
export function previewRoster(api: Api, workshop: string, roster: RosterRequest) {
  return json<RosterPreview>(api, at(workshop, '/roster/preview'), { json: roster });
}

/** Does what the preview said, all at once. */
export function applyRoster(api: Api, workshop: string, roster: RosterRequest) {
  return json<RosterDone>(api, at(workshop, '/roster'), { json: roster });
}

/** One session of one's own record; without seconds and spans where times are not shown. */
export interface OwnSession {
  readonly key: string;
  readonly title: Readonly<Record<string, string>>;
  readonly day: string;
  readonly state: SessionState;
  readonly present: boolean;
  readonly liveSeconds?: number;
  readonly seconds?: number;
  readonly spans: readonly Span[];
  /** Its journal cannot be read, so that nothing else is known. */
  readonly unread?: boolean;
}

/** One's own attendance record. */
export interface OwnAttendance {
  readonly timezone: string;
  readonly privacy: Privacy;
  readonly bridgeSeconds: number;
  readonly heartbeatSeconds: number;
  readonly contacts: readonly string[];
  readonly sessions: readonly OwnSession[];
}

export function myAttendance(api: Api, workshop: string) {
  return json<OwnAttendance>(api, at(workshop, '/me/attendance'));
}
