import type { BreakoutDraft, PollDraft } from '@plenary/client/rest';
import { wholeIn } from '../whole.ts';

type Text = PollDraft['question'];

/** What is typed into the dialog of a quick poll. */
export interface PollForm {
  readonly question: string;
  readonly kind: 'yes-no' | 'single' | 'multi' | 'scale';
  /** One option a line. */
  readonly options: string;
  readonly max: string;
  readonly by: 'person' | 'delegation';
  readonly results: 'live' | 'after-close';
}

/** What is typed into the dialog of a quick round. */
export interface RoundForm {
  readonly title: string;
  readonly prompt: string;
  readonly by: 'count' | 'size' | 'named';
  readonly many: string;
  readonly minutes: string;
  /** One name a line. */
  readonly names: string;
  readonly max: string;
  readonly assign: 'balanced' | 'random' | 'manual' | 'self-select';
  readonly spread: boolean;
  /** The key of a worksheet of the session, or none. */
  readonly worksheet: string;
  /** One role a line. */
  readonly roles: string;
}

export const newPoll: PollForm = {
  question: '',
  kind: 'yes-no',
  options: '',
  max: '5',
  by: 'person',
  results: 'after-close',
};

export const newRound: RoundForm = {
  title: '',
  prompt: '',
  by: 'size',
  many: '4',
  minutes: '10',
  names: '',
  max: '',
  assign: 'balanced',
  spread: true,
  worksheet: '',
  roles: '',
};

export const longestQuestion = 500;
export const mostOptions = 50;
export const longestOption = 200;

/** Yes and no in every language that a workshop may have and we speak. */
const yesNo: readonly Record<string, string>[] = [
  { en: 'Yes', fr: 'Oui', es: 'Sí' },
  { en: 'No', fr: 'Non', es: 'No' },
];

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The options that may be chosen among; of what is typed, each line is one, taken once. */
export function optionsOf(form: PollForm, languages: readonly string[]): readonly Text[] {
  const own = languages[0] ?? 'en';
  if (form.kind === 'yes-no') {
    return yesNo.map((words) => {
      const known = languages.filter((language) => language in words);
      const said = Object.fromEntries(known.map((language) => [language, words[language] ?? '']));
      return own in said ? said : { [own]: words.en ?? '', ...said };
    });
  }
  return [...new Set(linesOf(form.options))].map((line) => ({ [own]: line }));
}

export type Asking = 'question' | 'options' | 'max' | 'many' | 'names' | 'minutes';

/** Which fields are not right yet. */
export function wrongInPoll(form: PollForm): readonly Asking[] {
  const wrong: Asking[] = [];
  if (form.question.trim() === '') wrong.push('question');
  if (isChoosing(form) && !areOptions(form.options)) wrong.push('options');
  if (form.kind === 'scale' && !isBetween(form.max, 2, 11)) wrong.push('max');
  return wrong;
}

const isChoosing = ({ kind }: PollForm) => kind === 'single' || kind === 'multi';

/** As many and as long as a plan may have them, and as a screen can show. */
function areOptions(text: string): boolean {
  const options = new Set(linesOf(text));
  return (
    options.size >= 2 &&
    options.size <= mostOptions &&
    [...options].every(({ length }) => length <= longestOption)
  );
}

export function wrongInRound(form: RoundForm): readonly Asking[] {
  const wrong: Asking[] = [];
  if (form.by === 'named') {
    if (linesOf(form.names).length === 0) wrong.push('names');
  } else if (!isBetween(form.many, 1, form.by === 'count' ? 60 : 500)) wrong.push('many');
  if (form.max.trim() !== '' && !isBetween(form.max, 1, 1000)) wrong.push('max');
  if (form.minutes.trim() !== '' && !isBetween(form.minutes, 1, 1440)) wrong.push('minutes');
  return wrong;
}

const isBetween = (text: string, least: number, most: number) =>
  wholeIn(text, { least, most }) !== undefined;

export function pollOf(
  form: PollForm,
  languages: readonly string[],
  item: string | undefined,
): PollDraft {
  const own = languages[0] ?? 'en';
  const common = {
    question: { [own]: form.question.trim() },
    by: form.by,
    results: form.results,
    ...(item !== undefined && { item }),
  };
  return form.kind === 'scale'
    ? { ...common, type: 'scale', min: 1, max: Number(form.max) }
    : {
        ...common,
        type: form.kind === 'multi' ? 'multi' : 'single',
        options: optionsOf(form, languages),
      };
}

export function roundOf(
  form: RoundForm,
  languages: readonly string[],
  item: string | undefined,
): BreakoutDraft {
  const own = languages[0] ?? 'en';
  const [title, prompt] = [form.title.trim(), form.prompt.trim()];
  const roles = [...new Set(linesOf(form.roles))];
  return {
    ...(title && { title: { [own]: title } }),
    ...(prompt && { prompt: { [own]: prompt } }),
    groups: groupsOf(form, own),
    ...(form.minutes.trim() && { minutes: Number(form.minutes) }),
    assign: form.assign,
    ...(isDealt(form) && form.spread && { spread: ['delegation'] as const }),
    ...(form.worksheet && { worksheet: form.worksheet }),
    ...(roles.length > 0 && { roles }),
    ...(item !== undefined && { item }),
  };
}

function groupsOf(form: RoundForm, own: string): BreakoutDraft['groups'] {
  const max = form.max.trim() ? { max: Number(form.max) } : {};
  if (form.by === 'named') {
    const names = [...new Set(linesOf(form.names))];
    return { named: names.map((name) => ({ title: { [own]: name } })), ...max };
  }
  return form.by === 'count'
    ? { count: Number(form.many), ...max }
    : { size: Number(form.many), ...max };
}

/** Whether the server says who goes where. */
export const isDealt = ({ assign }: RoundForm): boolean =>
  assign === 'balanced' || assign === 'random';

const said = (text: Text | undefined) => Object.values(text ?? {})[0] ?? '';

/** A draft as it would have been typed. */
export function formOfPoll(poll: PollDraft): PollForm {
  return {
    question: said(poll.question),
    kind: poll.type,
    options: (poll.options ?? []).map(said).join('\n'),
    max: String(poll.max ?? 5),
    by: poll.by ?? 'person',
    results: poll.results === 'live' ? 'live' : 'after-close',
  };
}

export function formOfRound(breakout: BreakoutDraft): RoundForm {
  const { count, size, named, max } = breakout.groups;
  const { assign = 'balanced' } = breakout;
  return {
    title: said(breakout.title),
    prompt: said(breakout.prompt),
    by: named ? 'named' : count === undefined ? 'size' : 'count',
    many: String(count ?? size ?? 4),
    minutes: breakout.minutes === undefined ? '' : String(breakout.minutes),
    names: (named ?? []).map(({ title }) => said(title)).join('\n'),
    max: max === undefined ? '' : String(max),
    assign: assign === 'as-before' ? 'balanced' : assign,
    spread: (breakout.spread ?? []).includes('delegation'),
    worksheet: breakout.worksheet ?? '',
    roles: (breakout.roles ?? []).join('\n'),
  };
}

/** Whether a poll or breakout was made on the spot: the server makes such keys. */
export const isQuick = (key: string): boolean => key.startsWith('quick-');
