import type { Door } from './door.ts';
import { type Api, answer, ask, bodyOf, json, refusal } from './request.ts';
import type {
  Account,
  Attendance,
  AttendanceOf,
  Entered,
  FrontDoor,
  Import,
  Link,
  Person,
  PersonAttendance,
  PersonLink,
  Rehearsal,
  SignedIn,
  TimedPerson,
  Verification,
  Vouched,
  WayIn,
  Workshop,
  WorkshopSummary,
} from './resources.ts';

export * from './compendium.ts';
export * from './harvest.ts';
export * from './life.ts';
export * from './people.ts';
export * from './planning.ts';
export { type Api, type FieldFault, RequestRefused } from './request.ts';
export type * from './resources.ts';

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

/** The mark, 32 random hexadecimal digits, is the same when the answer of a try was lost. */
export function join(
  api: Api,
  guest: { code: string; name: string; delegation?: string; mark?: string },
) {
  return json<Entered>(api, '/join', { json: guest, as: 'anonymous' });
}

/** What the organization's own sign-in is called; undefined where there is none. */
export async function provider(api: Api): Promise<string | undefined> {
  const { name } = await json<{ name?: string }>(api, '/provider', { as: 'anonymous' });
  return name;
}

/** Where to send the browser that signs in there; with a join code it comes in as a person. */
export function goToProvider(api: Api, going: { code?: string }) {
  return json<{ url: string }>(api, '/provider/go', { json: going, as: 'anonymous' });
}

export function enterByProvider(api: Api, back: { state: string; answer: string }) {
  return json<Vouched>(api, '/provider/enter', { json: back, as: 'anonymous' });
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

/** Makes a throw-away copy of a plan for simulated people, filled up to so many. */
export async function rehearse(api: Api, yaml: string, people = 0): Promise<Rehearsal> {
  const response = await answer(api, `/rehearsals?people=${people}`, {
    body: yaml,
    headers: { 'Content-Type': 'application/yaml' },
  });
  const body = await bodyOf(response);
  if (response.ok) return { ...(body as Omit<Rehearsal & { is: 'made' }, 'is'>), is: 'made' };
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
  return (await listEverybody(api, workshop)).people;
}

/** The people of a workshop, and those who were taken out and can be put back. */
export async function listEverybody(
  api: Api,
  workshop: string,
): Promise<{ readonly people: readonly Person[]; readonly out: readonly Person[] }> {
  type Listed = { people: readonly Person[]; out?: readonly Person[] };
  const { people, out = [] } = await json<Listed>(api, peoplePath(workshop));
  return { people, out };
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

/** How people who have no link of their own come in: for those who lead, and for screens. */
export function getWayIn(api: Api, workshop: string) {
  return json<WayIn>(api, `/workshops/${encodeURIComponent(workshop)}/way-in`);
}

export function getDoor(api: Api, workshop: string) {
  return json<FrontDoor>(api, `/workshops/${encodeURIComponent(workshop)}/door`);
}

export function setDoor(api: Api, workshop: string, door: Door) {
  const path = `/workshops/${encodeURIComponent(workshop)}/door`;
  return json<FrontDoor>(api, path, { json: door, method: 'PUT' });
}

export function setUnled(
  api: Api,
  workshop: string,
  unled: { readonly minutes: number; readonly pause: boolean },
) {
  const path = `/workshops/${encodeURIComponent(workshop)}/unled`;
  return json<FrontDoor>(api, path, { json: unled, method: 'PUT' });
}

/** Whether the workshop shows when this person was there. */
export function isTimed(person: PersonAttendance): person is TimedPerson {
  return person.seconds !== undefined;
}

export function getAttendance(api: Api, workshop: string, of: AttendanceOf) {
  return json<Attendance>(api, attendancePath(workshop, of));
}

/** The attendance as a file: comma-separated, or a workbook. */
export type AttendanceFormat = 'csv' | 'xlsx' | 'json';

const attendanceTypes: Record<AttendanceFormat, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
};

/** Takes attendance away as a file, which is an act in the workshop's log. */
export async function downloadAttendance(
  api: Api,
  workshop: string,
  of: AttendanceOf,
  format: AttendanceFormat,
): Promise<Blob> {
  const path = `${attendancePath(workshop, of)}${format === 'json' ? '/file' : ''}`;
  const response = await ask(api, path, { headers: { Accept: attendanceTypes[format] } });
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
