import type {
  Answer,
  DelegationsDocument,
  PeopleDocument,
  PollAnsweredDocument,
  PollDocument,
  SessionDocument,
  Text,
} from '@plenary/client';

/** Somebody who has an answer in a poll: a person, or a delegation. */
export interface Answerer {
  readonly key: string;
  readonly name: string;
  readonly answered: boolean;
  /** Who entered the answer, and how. */
  readonly by?: string;
  readonly entered?: true;
}

/** Who has not answered yet, then who has, each in the order of names. */
export function answerersOf(
  answered: PollAnsweredDocument | undefined,
  people: PeopleDocument | undefined,
  delegations: DelegationsDocument | undefined,
  pick: (text: Text) => string,
): Answerer[] {
  if (!answered) return [];
  const names = namesOf(answered.by, people, delegations, pick);
  const nameOf = (key: string) => names.get(key) ?? key;
  const byName = (a: Answerer, b: Answerer) => a.name.localeCompare(b.name);
  const waiting = answered.waiting.map((key) => ({ key, name: nameOf(key), answered: false }));
  const done = Object.entries(answered.answered).map(([key, { name, entered }]) => ({
    key,
    name: nameOf(key),
    answered: true,
    ...(name !== undefined && { by: name }),
    ...(entered && { entered }),
  }));
  return [...waiting.sort(byName), ...done.sort(byName)];
}

function namesOf(
  by: PollAnsweredDocument['by'],
  people: PeopleDocument | undefined,
  delegations: DelegationsDocument | undefined,
  pick: (text: Text) => string,
): Map<string, string> {
  if (by === 'person') {
    return new Map(Object.values(people?.people ?? {}).map(({ key, name }) => [key, name]));
  }
  return new Map(
    Object.entries(delegations?.delegations ?? {}).map(([key, { name }]) => [key, pick(name)]),
  );
}

export interface Option {
  readonly key: string;
  readonly label: string;
}

/** The options in their order; the steps of a scale are options too. */
export function optionsOf(poll: PollDocument, pick: (text: Text) => string): Option[] {
  if (poll.type === 'scale') {
    const [min, max] = [poll.min ?? 1, poll.max ?? 5];
    return Array.from({ length: Math.max(0, max - min + 1) }, (_, step) => {
      const key = String(min + step);
      return { key, label: key };
    });
  }
  return Object.entries(poll.options ?? {})
    .sort(([, a], [, b]) => a.rank - b.rank)
    .map(([key, { label }]) => ({ key, label: pick(label) }));
}

/** The answer that the chosen options make, or nothing while it is not complete. */
export function answerFrom(poll: PollDocument, chosen: readonly string[]): Answer | undefined {
  const [first] = chosen;
  if (first === undefined) return undefined;
  if (poll.type === 'multi') return chosen;
  return poll.type === 'scale' ? Number(first) : first;
}

/** Chooses one, or adds and takes away where several may be chosen. */
export function choose(poll: PollDocument, chosen: readonly string[], option: string): string[] {
  if (poll.type !== 'multi') return [option];
  if (chosen.includes(option)) return chosen.filter((key) => key !== option);
  const most = poll.maxChoices ?? Number.POSITIVE_INFINITY;
  return chosen.length < most ? [...chosen, option] : [...chosen];
}

export function meanOf(tally: Readonly<Record<string, number>>): number | undefined {
  const entries = Object.entries(tally);
  const count = entries.reduce((total, [, n]) => total + n, 0);
  if (count === 0) return undefined;
  return entries.reduce((total, [step, n]) => total + Number(step) * n, 0) / count;
}

export type Audience = 'everyone' | 'after-close' | 'released' | 'leaders';

/** Who sees the results now, or when everyone will. */
export function audienceOf(poll: PollDocument): Audience {
  switch (poll.results) {
    case 'live':
      return 'everyone';
    case 'after-close':
      return poll.state === 'closed' ? 'everyone' : 'after-close';
    case 'released':
      return poll.published ? 'everyone' : 'released';
    case 'hidden':
      return 'leaders';
  }
}

/** The polls of the middle: what was chosen, else all that are open, else the last of this item. */
export function frontPolls(
  polls: readonly PollDocument[],
  session: SessionDocument,
  chosen: string | undefined,
): readonly PollDocument[] {
  const picked = polls.filter(({ key }) => key === chosen);
  if (picked.length > 0) return picked;
  const open = polls
    .filter(({ state }) => state === 'open')
    .sort((a, b) => b.openedAt.localeCompare(a.openedAt));
  if (open.length > 0) return open;
  const since = session.now?.since ?? '';
  return polls
    .filter(
      ({ closedAt }) =>
        closedAt !== undefined && Date.parse(closedAt) >= Date.parse(since || '1970-01-01'),
    )
    .sort((a, b) => (b.closedAt ?? '').localeCompare(a.closedAt ?? ''))
    .slice(0, 1);
}
