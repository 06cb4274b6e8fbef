import type { Tokens } from './api.ts';
import type {
  Assign,
  Attends,
  BreakoutGroups,
  DelegationKind,
  ItemKind,
  PollBy,
  PollResults,
  PollType,
  Role,
  SessionState,
  Text,
  WorkshopKind,
  WorkshopMode,
} from './documents.ts';
import type { Fetch } from './ports.ts';

/** Where the server is and on whose behalf it is asked. */
export interface Api {
  /** The server's origin; in browsers the page's own. */
  readonly url?: string;
  readonly tokens?: Tokens;
  readonly fetch?: Fetch;
}

export interface Pair {
  readonly token: string;
  readonly refresh: string;
}

export interface Account {
  readonly email: string;
  readonly name?: string;
}

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

/** What a link's secret opens: a person's place in a workshop, or setting up an account. */
export type Link =
  | (Entered & { readonly kind: 'person' })
  | { readonly kind: 'setup'; readonly token: string };

export interface WorkshopSummary extends KeyTitle {
  readonly kind: WorkshopKind;
  readonly timezone: string;
  readonly days: readonly string[];
  readonly people: number;
  readonly delegations: number;
  readonly sessions: readonly (KeyTitle & {
    readonly day: string;
    readonly starts: string;
    readonly startsAt: string;
    readonly state: SessionState;
  })[];
}

type Runnable =
  | { readonly runnable: true; readonly reason?: string }
  | { readonly runnable: false; readonly reason: string };

export interface ProgrammeSession extends KeyTitle {
  readonly starts: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly state: SessionState;
  readonly items: readonly (KeyTitle & {
    readonly minutes: number;
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
  readonly breakouts: readonly (Runnable &
    KeyTitle & {
      readonly groups: BreakoutGroups;
      readonly assign: Assign;
      readonly minutes: number;
    })[];
  readonly worksheets: readonly (Runnable & KeyTitle)[];
  readonly decisions: readonly (Runnable & {
    readonly key: string;
    readonly number: string | number;
    readonly text: Text;
  })[];
}

export interface Workshop extends KeyTitle {
  readonly kind: WorkshopKind;
  readonly timezone: string;
  readonly languages: readonly string[];
  readonly mode: WorkshopMode;
  readonly venue?: Text;
  readonly joinCode: string;
  readonly call?: string;
  readonly revision: number;
  readonly delegations: readonly {
    readonly key: string;
    readonly name: Text;
    readonly kind: DelegationKind;
    readonly seat: boolean;
    readonly region?: string;
  }[];
  readonly days: readonly {
    readonly day: string;
    readonly sessions: readonly ProgrammeSession[];
  }[];
}

export interface PlanFault {
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: string;
}

export type Import =
  | {
      readonly is: 'imported';
      readonly key: string;
      readonly revision: number;
      readonly created: boolean;
      readonly kept: readonly { readonly path: string; readonly reason: string }[];
    }
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
}

export interface PersonAttendance {
  readonly person: string;
  readonly name: string;
  readonly delegation?: string;
  readonly role: Role;
  readonly attends: Attends;
  readonly lower: number;
  readonly seconds: number;
  readonly upper: number;
  readonly share: number;
  readonly first?: string;
  readonly last?: string;
  readonly spans: readonly Span[];
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
  readonly head?: { readonly seq: number; readonly hash: string };
  readonly threshold: number;
  readonly people: readonly PersonAttendance[];
  readonly delegations: readonly {
    readonly key: string;
    readonly name: Text;
    readonly seat: boolean;
    readonly present: number | boolean;
    readonly people: number;
    readonly seconds: number;
    readonly share: number;
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

/** The server's refusal of a request, with its stable code. */
export class RequestRefused extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'RequestRefused';
    this.status = status;
    this.code = code;
  }
}

interface Request {
  readonly method?: 'GET' | 'POST';
  readonly json?: unknown;
  readonly body?: string;
  readonly headers?: { readonly [name: string]: string };
  /** Asks with this token, or with none when it is `anonymous`, instead of the api's. */
  readonly as?: 'anonymous' | { readonly token: string };
}

export function signIn(api: Api, credentials: { email: string; password: string }) {
  return json<SignedIn>(api, '/sign-in', { json: credentials, as: 'anonymous' });
}

export function openLink(api: Api, secret: string) {
  return json<Link>(api, '/links', { json: { secret }, as: 'anonymous' });
}

export function createAccount(
  api: Api,
  setupToken: string,
  account: { email: string; password: string; name?: string },
) {
  return json<SignedIn>(api, '/accounts', { json: account, as: { token: setupToken } });
}

export function myAccount(api: Api) {
  return json<Account>(api, '/accounts/me');
}

export function join(api: Api, guest: { code: string; name: string; delegation?: string }) {
  return json<Entered>(api, '/join', { json: guest, as: 'anonymous' });
}

export async function signOut(api: Api): Promise<void> {
  await ask(api, '/sign-out', { method: 'POST' });
  api.tokens?.forget();
}

export async function listWorkshops(api: Api): Promise<readonly WorkshopSummary[]> {
  const { workshops } = await json<{ workshops: WorkshopSummary[] }>(api, '/workshops');
  return workshops;
}

export async function importPlan(api: Api, yaml: string): Promise<Import> {
  const response = await answer(api, '/workshops', {
    body: yaml,
    headers: { 'Content-Type': 'application/yaml' },
  });
  const body = await bodyOf(response);
  if (response.ok) return { ...(body as Omit<Import & { is: 'imported' }, 'is'>), is: 'imported' };
  if (response.status === 422 && Array.isArray(body.errors)) {
    return { is: 'wrong', errors: body.errors };
  }
  throw refusal(response, body);
}

export function getWorkshop(api: Api, workshop: string) {
  return json<Workshop>(api, `/workshops/${encodeURIComponent(workshop)}`);
}

export async function exportPlan(api: Api, workshop: string): Promise<string> {
  return (await ask(api, `/workshops/${encodeURIComponent(workshop)}/plan`)).text();
}

export async function listPeople(api: Api, workshop: string): Promise<readonly Person[]> {
  const { people } = await json<{ people: Person[] }>(api, `${peoplePath(workshop)}`);
  return people;
}

export function getPersonLink(api: Api, workshop: string, person: string) {
  return json<PersonLink>(api, `${personPath(workshop, person)}/link`);
}

/** Makes a new link for the person; the former one is dead then. */
export function renewPersonLink(api: Api, workshop: string, person: string) {
  return json<PersonLink>(api, `${personPath(workshop, person)}/link`, { method: 'POST' });
}

export async function erasePerson(api: Api, workshop: string, person: string): Promise<void> {
  await ask(api, `${personPath(workshop, person)}/erase`, { method: 'POST' });
}

export function getAttendance(api: Api, workshop: string, of: AttendanceOf) {
  return json<Attendance>(api, attendancePath(workshop, of));
}

/** The attendance as a file: comma-separated, or a workbook. */
export async function downloadAttendance(
  api: Api,
  workshop: string,
  of: AttendanceOf,
  format: 'csv' | 'xlsx',
): Promise<Blob> {
  const accept =
    format === 'csv'
      ? 'text/csv'
      : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const response = await ask(api, attendancePath(workshop, of), { headers: { Accept: accept } });
  return response.blob();
}

export function verifyJournal(api: Api, workshop: string, session: string) {
  return json<Verification>(api, `${sessionPath(workshop, session)}/journal/verify`);
}

function peoplePath(workshop: string): string {
  return `/workshops/${encodeURIComponent(workshop)}/people`;
}

function personPath(workshop: string, person: string): string {
  return `${peoplePath(workshop)}/${encodeURIComponent(person)}`;
}

function sessionPath(workshop: string, session: string): string {
  return `/workshops/${encodeURIComponent(workshop)}/sessions/${encodeURIComponent(session)}`;
}

function attendancePath(workshop: string, of: AttendanceOf): string {
  return 'session' in of
    ? `${sessionPath(workshop, of.session)}/attendance`
    : `/workshops/${encodeURIComponent(workshop)}/days/${encodeURIComponent(of.day)}/attendance`;
}

async function json<T>(api: Api, path: string, request: Request = {}): Promise<T> {
  return (await ask(api, path, request)).json() as Promise<T>;
}

async function ask(api: Api, path: string, request: Request = {}): Promise<Response> {
  const response = await answer(api, path, request);
  if (!response.ok) throw refusal(response, await bodyOf(response));
  return response;
}

async function answer(api: Api, path: string, request: Request): Promise<Response> {
  if (request.as === 'anonymous') return fetched(api, path, request, undefined);
  if (request.as) return fetched(api, path, request, request.as.token);
  const token = await api.tokens?.current();
  const response = await fetched(api, path, request, token);
  if (response.status !== 401 || token === undefined) return response;
  return fetched(api, path, request, await api.tokens?.renew(token));
}

function fetched(api: Api, path: string, request: Request, token: string | undefined) {
  const body = request.json === undefined ? request.body : JSON.stringify(request.json);
  const headers: Record<string, string> = { Accept: 'application/json', ...request.headers };
  if (request.json !== undefined) headers['Content-Type'] = 'application/json';
  if (token !== undefined) headers.Authorization = `Bearer ${token}`;
  const init: RequestInit = {
    method: request.method ?? (body === undefined ? 'GET' : 'POST'),
    headers,
    credentials: 'same-origin',
  };
  if (body !== undefined) init.body = body;
  return (api.fetch ?? globalThis.fetch)(`${api.url ?? ''}/api${path}`, init);
}

async function bodyOf(response: Response): Promise<{ readonly [key: string]: unknown }> {
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? { ...body } : {};
  } catch {
    return {};
  }
}

function refusal(response: Response, body: { readonly [key: string]: unknown }): RequestRefused {
  const { code, detail, title } = body;
  const message = [detail, title].find((text) => typeof text === 'string');
  return new RequestRefused(
    response.status,
    typeof code === 'string' ? code : `http.${response.status}`,
    typeof message === 'string' ? message : `The server answered ${response.status}.`,
  );
}
