import type { Card, CardCell, ClearanceCard, OpenedClearance } from '@plenary/client/rest';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { ClearPage } from '../../src/clear/Clear.tsx';
import type { Way } from '../../src/clear/clear.ctrl.ts';
import type { Deciding } from '../../src/clear/deciding.ts';
import { keep } from '../../src/identity/storage.ts';
import { WorkshopPage } from '../../src/organize/Workshop.tsx';
import { placeOf } from '../../src/wording/draft.ts';
import { type Answers, fakeAccess, never, offline, workshop } from '../organizing.ts';
import type { Scenes } from '../scene.ts';

const nothing = () => undefined;
const shown = workshop();
const path = 'workshops/heads-of-rtc-2021';

const cell = (column: string, title: string, text?: string, type = 'text'): CardCell => ({
  column,
  title: { en: title },
  type,
  ...(text !== undefined && { text }),
});

const cells = (practice: string, result: string): readonly CardCell[] => [
  cell('practice', 'Practice', practice),
  cell(
    'problem',
    'Problem',
    'Trainers could not travel for two years, and new officers started work without a course.',
  ),
  cell('result', 'Result', result),
  cell('link', 'More', 'https://example.org/practices/e-learning', 'link'),
];

const card = (id: string, parts: Partial<Card> = {}): Card => ({
  id: `card-${id}`.padEnd(22, '0'),
  session: 'practices',
  sessionTitle: { en: 'Good practices in hybrid training' },
  day: '2021-10-27',
  sheet: 'practice-cards',
  sheetTitle: { en: 'Practice cards' },
  copy: 'all',
  delegation: 'fj',
  contributor: 'Delegate 1 (Fiji)',
  standing: 'draft',
  version: 0,
  cells: cells('E-learning before the classroom', 'The classroom part takes two days, not five.'),
  changed: false,
  moved: false,
  gone: false,
  tags: [],
  ...parts,
});

const clearedAt = '2021-11-03T02:10:00Z';
const {
  delegation: _,
  contributor: __,
  ...ownerless
} = card('7', {
  cells: cells('A room for questions after each module', 'Fewer mails to trainers.'),
});
const cards: readonly Card[] = [
  card('1', { tags: ['e-learning', 'hybrid training'] }),
  card('2', {
    delegation: 'jp',
    standing: 'asked',
    version: 1,
    contributor: 'Delegate 1 (Japan)',
    cells: cells('Trainers pair up across regional centres', 'Each course has two trainers.'),
  }),
  card('3', {
    delegation: 'kr',
    standing: 'cleared',
    version: 2,
    changed: true,
    moved: true,
    decided: { at: clearedAt, as: 'link', by: 'Kim Min-ji, Director of Training' },
    cleared: {
      version: 1,
      at: clearedAt,
      as: 'link',
      by: 'Kim Min-ji, Director of Training',
      cells: cells('Simulated inspections in a virtual port', 'Officers see 40 cases.'),
    },
    cells: cells('Simulated inspections in a virtual port', 'Officers see 60 cases a week.'),
  }),
  card('4', {
    delegation: 'hk',
    standing: 'withheld',
    version: 1,
    decided: {
      at: clearedAt,
      as: 'person',
      by: 'Delegate 1 (Hong Kong, China)',
      reason: 'The figures are not public yet.',
    },
    cells: cells(
      'A very long name of a practice that describes in one breath everything that was done, by whom, with what and why',
      'It works.',
    ),
  }),
  card('5', {
    delegation: 'ir',
    standing: 'cleared',
    version: 1,
    cells: cells('تدريب موظفي الجمارك على إدارة المخاطر عن بعد', 'أسرع بمرتين'),
  }),
  card('6', { delegation: 'cn', standing: 'withdrawn', version: 1, gone: true }),
  ownerless,
];

const wordings = [
  {
    version: 2,
    at: '2021-11-05T03:00:00Z',
    as: 'account',
    by: 'Organizer 1 (ROCB A/P)',
    cells: cards[2]?.cells ?? [],
  },
  {
    version: 1,
    at: '2021-10-29T01:00:00Z',
    as: 'sheet',
    cells: cards[2]?.cleared?.cells ?? [],
    cleared: { at: clearedAt, as: 'link', by: 'Kim Min-ji, Director of Training' },
  },
];

const link = (delegation: string, open: number, used?: string) => ({
  delegation,
  url: 'https://plenary.example/clear#3m1oZ8bY0vQmT5xW7cUeKgW3nT9aQ2sL8dF6hJ4kP0o',
  expiresAt: '2022-01-25T02:00:00Z',
  cards: 3,
  open,
  ...(used && { usedAt: used }),
});

const answers: Answers = {
  [path]: shown,
  [`${path}/compendium`]: { edition: 12, cards, unread: [] },
  [`${path}/compendium/cards/${cards[2]?.id}/wordings`]: { wordings },
  [`${path}/compendium/cards/${cards[3]?.id}/wordings`]: { wordings: [] },
  [`${path}/compendium/cards/${ownerless.id}/wordings`]: { wordings: [] },
  [`${path}/compendium/links`]: {
    links: [link('fj', 3), link('hk', 0, clearedAt), link('vice-chair', 1, clearedAt)],
  },
};

const page =
  (of?: string, more: Answers = {}) =>
  () => (
    <WorkshopPage
      workshop="heads-of-rtc-2021"
      access={fakeAccess({ ...answers, ...more })}
      place={of === undefined ? { tab: 'compendium' } : { tab: 'compendium', of }}
      onPlace={nothing}
      onAgain={nothing}
    />
  );

/** A page on which a control is used once it is there. */
function Used(props: { control: string; children: ComponentChildren }) {
  useEffect(() => {
    const timer = setInterval(() => {
      const control = document.querySelector<HTMLElement>(props.control);
      if (!control) return;
      clearInterval(timer);
      control.click();
    }, 20);
    return () => clearInterval(timer);
  }, []);
  return <>{props.children}</>;
}

const mine = (id: string, parts: Partial<ClearanceCard> = {}): ClearanceCard => ({
  id,
  sessionTitle: { en: 'Good practices in hybrid training' },
  day: '2021-10-27',
  sheetTitle: { en: 'Practice cards' },
  standing: 'asked',
  version: 1,
  changed: false,
  cells: cells('E-learning before the classroom', 'The classroom part takes two days, not five.'),
  ...parts,
});

const decidedBy = { at: clearedAt, as: 'link' as const, by: 'Ana Tui, Deputy Comptroller' };
const opened = (given: readonly ClearanceCard[], archived = false): Way => ({
  is: 'open',
  opened: {
    workshop: shown.title,
    delegation: { en: 'Fiji' },
    expiresAt: '2022-01-25T02:00:00Z',
    archived,
    cards: given,
  } satisfies OpenedClearance,
});

const refuses = async () => {
  throw new TypeError('Failed to fetch');
};
const deciding: Deciding = {
  clear: refuses,
  withhold: refuses,
  undo: refuses,
  reword: refuses,
};

const clear = (way: Way) => () => <ClearPage way={way} deciding={deciding} onAgain={nothing} />;
const some = [
  mine('a'),
  mine('b', { standing: 'cleared', decided: decidedBy, clearedVersion: 1 }),
  mine('c', {
    standing: 'cleared',
    version: 2,
    clearedVersion: 1,
    changed: true,
    decided: decidedBy,
  }),
  mine('d', {
    standing: 'withheld',
    decided: { ...decidedBy, reason: 'Not public yet' },
    cells: [cell('practice', 'Practice'), cell('result', 'Result', 'ختم رقمي موحد')],
  }),
];

/** Somebody typed into the third card, when it had so many versions, and went away. */
const drafted = (version: number, of?: string) => () => {
  const texts = [['practice', 'Courses on the telephone, before the classroom']];
  keep(placeOf(shown.key, cards[2] ?? { id: '' }), JSON.stringify({ version, texts }));
  return page(of)();
};

const scenes: Scenes = {
  compendium: page(),
  'compendium-none': page(undefined, {
    [`${path}/compendium`]: { edition: 0, cards: [], unread: [] },
  }),
  'compendium-unread': page(undefined, {
    [`${path}/compendium`]: { edition: 12, cards, unread: ['practices'] },
  }),
  'compendium-loading': page(undefined, { [`${path}/compendium`]: never }),
  'compendium-offline': page(undefined, { [`${path}/compendium`]: offline }),
  'compendium-500': page(undefined, {
    [`${path}/compendium`]: {
      edition: 1,
      unread: [],
      cards: Array.from({ length: 500 }, (_, index) => card(`n${index}`)),
    },
  }),
  'compendium-chosen': () => <Used control=".compendium-all input">{page()()}</Used>,
  'compendium-card': page(cards[2]?.id),
  'compendium-withheld': page(cards[3]?.id),
  'compendium-nobody': page(ownerless.id),
  'compendium-edit': () => (
    <Used control=".compendium-sub .row > .button">{page(cards[2]?.id)()}</Used>
  ),
  'compendium-draft': drafted(1, cards[2]?.id),
  'compendium-draft-list': drafted(2),
  'compendium-links': page('links'),
  'compendium-links-none': page('links', { [`${path}/compendium/links`]: { links: [] } }),
  'compendium-export': () => (
    <Used control=".tab-panel .row.spread .button.primary">{page()()}</Used>
  ),
  clear: clear(opened(some)),
  'clear-done': clear(
    opened([mine('a', { standing: 'cleared', decided: decidedBy, clearedVersion: 1 })]),
  ),
  'clear-none': clear(opened([])),
  'clear-archived': clear(opened(some, true)),
  'clear-wording': () => (
    <Used control=".clear-actions > button.plain">{clear(opened(some))()}</Used>
  ),
  'clear-withholding': () => (
    <Used control=".clear-actions > button.quiet">{clear(opened(some))()}</Used>
  ),
  'clear-nameless': () => (
    <Used control=".clear-actions .button.primary">{clear(opened(some))()}</Used>
  ),
  'clear-opening': clear({ is: 'opening' }),
  'clear-unknown': clear({ is: 'unknown' }),
  'clear-expired': clear({ is: 'expired' }),
  'clear-busy': clear({ is: 'busy' }),
  'clear-offline': clear({ is: 'offline' }),
};

export default scenes;
