import { createTokens, memoryStorage, type SocketConstructor, type Tokens } from '@plenary/client';
import {
  type Api,
  getWorkshop,
  listPeople,
  openLink,
  type Person,
  type ProgrammeSession,
  RequestRefused,
  rehearse,
  signIn,
} from '@plenary/client/rest';
import type { Liveliness } from '../crowd/crowd.ts';
import { Meter } from '../crowd/meter.ts';
import type { Who } from '../crowd/person.ts';
import { type Report, reportOf } from '../report/report.ts';
import { RehearsalRefused } from './refused.ts';
import {
  recordsOf,
  runSession,
  type SessionOutcome,
  type SessionRun,
  type Stage,
} from './session.ts';

export interface Wishes {
  readonly url: string;
  readonly email: string;
  readonly password: string;
  /** The plan file's text. */
  readonly plan: string;
  readonly session?: string;
  readonly participants?: number;
  readonly seconds: number;
  readonly seed: number;
  readonly liveliness: Liveliness;
  readonly keep: boolean;
  /** How fast everyone answers a poll; else as the time of the poll allows. */
  readonly answerWithinMs?: number;
  readonly WebSocket: SocketConstructor;
  readonly slowWebSocket?: SocketConstructor;
}

export interface Watch {
  began(workshop: string, people: number, sessions: readonly string[], meter: Meter): void;
  phase(session: string, phase: string): void;
  over(outcome: SessionOutcome): void;
}

/** A whole rehearsal: makes the copy, runs its sessions, deletes it, and reports. */
export function runRehearsal(wishes: Wishes, watch: Watch): Promise<Report> {
  return onStage(wishes, watch, async (stage, chosen) => {
    const { workshop: copy } = stage.house;
    watch.began(
      copy,
      stage.who.length,
      chosen.map(({ key }) => key),
      stage.house.meter,
    );
    const each = { ...stage, seconds: Math.max(10, wishes.seconds / chosen.length) };
    const rested = stage.house.meter.watchLag();
    const runs: SessionRun[] = [];
    for (const [index, session] of chosen.entries()) {
      runs.push(await runSession(each, session, index));
    }
    rested();
    const outcomes = await recordsOf(stage, runs);
    for (const outcome of outcomes) watch.over(outcome);
    return reportOf(copy, stage.who.length, stage.house.meter, outcomes);
  });
}

/** Makes a copy of the workshop in which something is played, and deletes it afterwards. */
export async function onStage<T>(
  wishes: Wishes,
  watch: Watch,
  play: (stage: Stage, sessions: readonly ProgrammeSession[]) => Promise<T>,
): Promise<T> {
  const api = await signedIn(wishes);
  const copy = await copyOf(api, wishes);
  try {
    const { days } = await getWorkshop(api, copy);
    const planned = days.flatMap(({ sessions }) => sessions);
    const chosen = await chosenOf(api, wishes, copy, planned);
    return await play(await stageOf(api, wishes, copy, watch), chosen);
  } finally {
    if (!wishes.keep) await deleteCopy(api, copy);
  }
}

async function signedIn({ url, email, password }: Wishes): Promise<Api> {
  try {
    const pair = await signIn({ url }, { email, password });
    return { url, tokens: tokensOf(url, 'account', pair) };
  } catch (problem) {
    if (problem instanceof RequestRefused) throw new RehearsalRefused(problem.message);
    throw new RehearsalRefused(
      `Nothing answers at ${url}. Start Plenary there, or give its --url.`,
    );
  }
}

async function copyOf(api: Api, wishes: Wishes): Promise<string> {
  try {
    const made = await rehearse(api, wishes.plan, wishes.participants ?? 0);
    if (made.is === 'made') return made.key;
    throw new RehearsalRefused(
      `The plan has ${made.errors.length === 1 ? 'an error' : `${made.errors.length} errors`}.`,
      ...made.errors.map(
        ({ line, column, path, message, code }) =>
          `${line}:${column} ${path}: ${message} (${code})`,
      ),
    );
  } catch (problem) {
    if (problem instanceof RequestRefused) throw new RehearsalRefused(problem.message);
    throw problem;
  }
}

/** The sessions to rehearse: the wished one, else all that are not over in the workshop itself. */
async function chosenOf(
  api: Api,
  { session }: Wishes,
  copy: string,
  planned: readonly ProgrammeSession[],
): Promise<readonly ProgrammeSession[]> {
  const over = await closedIn(api, copy.replace(/~.*/, ''));
  if (session === undefined) {
    const left = planned.filter(({ key }) => !over.has(key));
    if (left.length > 0) return left;
    throw new RehearsalRefused(
      'All sessions of this workshop are closed: nothing is left to rehearse.',
    );
  }
  const wished = planned.find(({ key }) => key === session);
  if (!wished) {
    throw new RehearsalRefused(
      `The plan has no session "${session}".`,
      `It has ${planned.map(({ key }) => key).join(', ')}.`,
    );
  }
  if (over.has(session)) {
    throw new RehearsalRefused(
      `The session "${session}" is closed. Rehearse one that is still to come.`,
    );
  }
  return [wished];
}

async function closedIn(api: Api, workshop: string): Promise<ReadonlySet<string>> {
  try {
    const { days } = await getWorkshop(api, workshop);
    const sessions = days.flatMap((day) => day.sessions);
    return new Set(sessions.filter(({ state }) => state === 'closed').map(({ key }) => key));
  } catch (problem) {
    // A plan may be rehearsed before it is imported.
    if (problem instanceof RequestRefused) return new Set();
    throw problem;
  }
}

async function stageOf(api: Api, wishes: Wishes, copy: string, watch: Watch): Promise<Stage> {
  const people = await listPeople(api, copy);
  const leads = people.find(({ role }) => role === 'facilitator');
  const others = people.filter((person) => person !== leads && person.origin === 'plan');
  const wanted = leadersLast(others).slice(0, wishes.participants ?? others.length);
  const { url } = wishes;
  const secrets = await secretsOf(api, copy);
  const who = wanted.map((person) => ({ ...whoIs(person), secret: secrets.get(person.key) ?? '' }));
  return {
    api,
    who,
    voters: new Map(
      people.map(({ key, delegation, head }) => [
        key,
        { person: key, head, ...(delegation && { delegation }) },
      ]),
    ),
    leader: {
      person: leads?.key ?? 'organizer',
      tokens: leads ? await personTokens(url, secrets.get(leads.key) ?? '') : accountTokens(api),
    },
    house: {
      url,
      workshop: copy,
      WebSocket: wishes.WebSocket,
      ...(wishes.slowWebSocket && { slowWebSocket: wishes.slowWebSocket }),
      meter: new Meter(),
    },
    seconds: wishes.seconds,
    seed: wishes.seed,
    ...(wishes.answerWithinMs !== undefined && { answerWithinMs: wishes.answerWithinMs }),
    liveliness: wishes.liveliness,
    onPhase: (session, phase) => watch.phase(session, phase),
  };
}

const whoIs = ({ key, name, role, delegation }: Person): Omit<Who, 'secret'> => ({
  person: key,
  name,
  role,
  ...(delegation !== undefined && { delegation }),
});

/** Participants fill the seats first; who else leads or watches comes after them. */
function leadersLast(people: readonly Person[]): readonly Person[] {
  const isParticipant = ({ role }: Person) => role === 'participant';
  return [...people.filter(isParticipant), ...people.filter((one) => !isParticipant(one))];
}

/** The secrets of all personal links, by person. */
async function secretsOf(api: Api, workshop: string): Promise<ReadonlyMap<string, string>> {
  const response = await asked(api, 'GET', `/workshops/${workshop}/links`);
  const { links } = (await response.json()) as { links: { person: string; secret: string }[] };
  return new Map(links.map(({ person, secret }) => [person, secret]));
}

async function asked(api: Api, method: string, path: string): Promise<Response> {
  const token = await api.tokens?.current();
  const headers = { Authorization: `Bearer ${token}`, Accept: 'application/json' };
  return fetch(`${api.url}/api${path}`, { method, headers });
}

async function personTokens(url: string, secret: string): Promise<Tokens> {
  const pair = await openLink({ url }, secret);
  if (pair.kind !== 'person') throw new Error('not the link of a person');
  return tokensOf(url, 'leader', pair);
}

function accountTokens({ tokens }: Api): Tokens {
  if (!tokens) throw new Error('not signed in');
  return tokens;
}

function tokensOf(url: string, name: string, pair: { token: string; refresh: string }): Tokens {
  return createTokens({ url, name, pair, environment: { storage: memoryStorage() } });
}

/** Nothing is left of it: it is neither a record nor to be restored. */
async function deleteCopy(api: Api, copy: string): Promise<void> {
  try {
    await asked(api, 'DELETE', `/workshops/${copy}`);
    await asked(api, 'DELETE', `/deleted-workshops/${copy}`);
  } catch {
    // The server is away; its organizer sees the rehearsal in the list.
  }
}
