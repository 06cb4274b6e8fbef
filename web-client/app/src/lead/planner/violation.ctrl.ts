import type { Violation } from '@plenary/client';
import { list } from '../../i18n/index.ts';
import { type Planning, p } from './texts.ts';

/** What keys are called on this page. */
export interface Names {
  readonly person: (key: string) => string;
  readonly group: (key: string) => string;
  readonly value: (attribute: string, value: string) => string;
}

const attributes: Readonly<Record<string, Planning>> = {
  delegation: 'common.delegation',
  region: 'common.region',
  language: 'common.language',
  role: 'common.role',
};

/** A wish that is not met, in the words of whoever looks; the server's where we lack the facts. */
export function sentenceOf(violation: Violation, names: Names): string {
  const { people = [], groups = [], attribute = '', value = '' } = violation;
  const who = list(people.map(names.person));
  const where = list(groups.map(names.group));
  const what = names.value(attribute, value);
  switch (violation.code) {
    case 'no-place':
      return p('unmet.no-place', { count: violation.count ?? Math.max(1, people.length) });
    case 'uneven':
      return p('unmet.uneven');
    case 'fixed':
      return who ? p('unmet.fixed', { who }) : violation.text;
    case 'apart':
      return who && where ? p('unmet.apart', { who, where }) : violation.text;
    case 'pairs':
      return who && where ? p('unmet.pairs', { who, where }) : violation.text;
    case 'together':
      return what && where ? p('unmet.together', { what, where }) : violation.text;
    case 'spread':
      return what && where ? p('unmet.spread', { what, where }) : violation.text;
    case 'common': {
      const key = attributes[attribute];
      return key && where ? p(key, { where }) : violation.text;
    }
    case 'met-again':
      return p('unmet.met-again', { count: violation.count ?? 1 });
  }
}

/** What an attribute's value is called: delegations by name, languages as people call them. */
export function valueName(
  attribute: string,
  value: string,
  delegation: (key: string) => string | undefined,
  tongue: string,
): string {
  if (attribute === 'delegation') return delegation(value) ?? value;
  if (attribute !== 'language') return value;
  return languageName(value, tongue);
}

export function languageName(tag: string, tongue: string): string {
  try {
    return new Intl.DisplayNames([tongue], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
