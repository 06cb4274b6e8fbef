import type { Attends, Role } from '@plenary/client';
import { type Person, type PersonDraft, RequestRefused } from '@plenary/client/rest';

/** What is in the fields of the form. */
export interface Typed {
  readonly name: string;
  readonly delegation: string;
  readonly role: Role;
  readonly head: boolean;
  readonly attends: Attends | '';
  readonly languages: string;
  readonly email: string;
}

export const nothingTyped: Typed = {
  name: '',
  delegation: '',
  role: 'participant',
  head: false,
  attends: '',
  languages: '',
  email: '',
};

export function typedOf(person: Person): Typed {
  return {
    name: person.name,
    delegation: person.delegation ?? '',
    role: person.role,
    head: person.marked ?? person.head,
    attends: person.attends,
    languages: person.languages.join(', '),
    email: person.email ?? '',
  };
}

export function draftOf(typed: Typed): PersonDraft {
  return {
    name: typed.name,
    role: typed.role,
    head: typed.head && typed.delegation !== '',
    languages: typed.languages.split(/[\s,;]+/).filter((tag) => tag !== ''),
    ...(typed.delegation && { delegation: typed.delegation }),
    ...(typed.attends && { attends: typed.attends }),
    ...(typed.email.trim() && { email: typed.email.trim() }),
  };
}

/** Sentences by field; under `form` what belongs to none. */
export type Faults = Readonly<Record<string, string>>;

export function faultsOf(
  problem: unknown,
  sentence: (code: string, message: string, about?: string) => string,
): Faults {
  if (!(problem instanceof RequestRefused)) return {};
  if (problem.fields.length === 0) return { form: sentence(problem.code, problem.message) };
  return Object.fromEntries(
    problem.fields.map(({ field, code, message, about }) => [
      field,
      sentence(code, message, about),
    ]),
  );
}
