import type { MergedDocument, MySheet, SheetDocument } from '@plenary/client';
import { ago } from './fake.ts';

const by = 'Delegate 1 (Indonesia)';
const cell = (value: string | number | boolean, v = 3) => ({ v, value, by, at: ago(300) });

const columns: SheetDocument['columns'] = {
  practice: { rank: 0, title: { en: 'Good practice' }, type: 'text', required: true },
  readiness: { rank: 1, title: { en: 'Readiness' }, type: 'scale', min: 1, max: 5, required: true },
  support: {
    rank: 2,
    title: { en: 'Support needed' },
    type: 'choice',
    options: {
      none: { rank: 0, label: { en: 'None' } },
      advice: { rank: 1, label: { en: 'Advice' } },
      experts: { rank: 2, label: { en: 'Experts' } },
    },
    required: false,
  },
  lead: { rank: 3, title: { en: 'Responsible' }, type: 'person', required: false },
};

/** Rows of the plan, one copy for each group. */
export const listed: SheetDocument = {
  key: 'themes',
  title: { en: 'Distance training, theme by theme' },
  rank: 0,
  per: 'group',
  of: '1',
  ofTitle: { en: 'Group 1' },
  state: 'open',
  free: false,
  columns,
  rows: {
    content: {
      rank: 0,
      title: { en: 'Content and languages' },
      complete: true,
      cells: {
        practice: cell('Modules are made once with the WCO and translated by the centres.'),
        readiness: cell(4),
        support: cell('advice'),
        lead: { ...cell('cn-delegate-1'), name: 'Delegate 1 (China)' },
      },
    },
    platform: {
      rank: 1,
      title: { en: 'Platform and connection' },
      complete: false,
      cells: { practice: cell('CLiKC! with a mirror in the region'), readiness: cell(2) },
    },
    teachers: { rank: 2, title: { en: 'Teachers and tutors' }, complete: false, cells: {} },
    exams: {
      rank: 3,
      title: { en: 'Examinations that others recognize' },
      complete: false,
      cells: { support: cell('experts') },
    },
  },
  filled: 3,
  total: 8,
};

/** A card for each answer, as many as people make. */
export const cards: SheetDocument = {
  key: 'challenges',
  title: { en: 'Challenges that we share' },
  rank: 1,
  per: 'group',
  of: '1',
  ofTitle: { en: 'Group 1' },
  state: 'open',
  free: true,
  columns: {
    challenge: { rank: 0, title: { en: 'Challenge' }, type: 'text', required: true },
    urgent: { rank: 1, title: { en: 'Urgent' }, type: 'flag', required: true },
    source: { rank: 2, title: { en: 'Where one reads more' }, type: 'link', required: false },
  },
  rows: {
    'card-one-1': {
      rank: 0,
      by,
      complete: true,
      cells: {
        challenge: cell('Few officers finish a course that takes longer than four weeks.'),
        urgent: cell(true),
        source: cell('https://example.org/report-2021'),
      },
    },
    'card-two-2': {
      rank: 1,
      by: 'Delegate 1 (China)',
      complete: false,
      cells: { challenge: { ...cell('No tutor in the evening hours'), by: 'Delegate 1 (China)' } },
    },
    'card-gone-3': {
      rank: 2,
      by: 'Delegate 2 (China)',
      removed: true,
      complete: true,
      cells: { challenge: cell('Twice the same'), urgent: cell(false) },
    },
  },
  filled: 3,
  total: 4,
};

const { ofTitle: _, ...untitled } = listed;

/** A row for each delegation, one copy for all. */
export const delegationRows: SheetDocument = {
  ...untitled,
  key: 'tour',
  title: { en: 'A practice and a challenge of each centre' },
  per: 'session',
  of: 'all',
  columns: {
    practice: { rank: 0, title: { en: 'Practice' }, type: 'text', required: true },
    challenge: { rank: 1, title: { en: 'Challenge' }, type: 'text', required: true },
    since: { rank: 2, title: { en: 'Since' }, type: 'date', required: false },
    officers: {
      rank: 3,
      title: { en: 'Officers a year' },
      type: 'number',
      min: 0,
      required: false,
    },
  },
  rows: {
    cn: {
      rank: 0,
      title: { en: 'China' },
      delegation: 'cn',
      complete: true,
      cells: {
        practice: cell('A national platform with 900 courses'),
        challenge: cell('Courses in English'),
        since: cell('2016-03-01'),
        officers: cell(5200),
      },
    },
    fj: { rank: 1, title: { en: 'Fiji' }, delegation: 'fj', complete: false, cells: {} },
    hk: {
      rank: 2,
      title: { en: 'Hong Kong, China' },
      delegation: 'hk',
      complete: false,
      cells: { practice: cell('Simulators for X-ray images') },
    },
    id: {
      rank: 3,
      title: { en: 'Indonesia' },
      delegation: 'id',
      complete: false,
      cells: { practice: cell('Blended courses since the pandemic') },
    },
  },
  filled: 4,
  total: 8,
};

export const mySheet = (document: SheetDocument, more: Partial<MySheet> = {}): MySheet => ({
  title: document.title,
  of: document.of,
  state: document.state,
  mayEdit: true,
  filled: document.filled,
  total: document.total,
  ...more,
});

const tally = (...counts: number[]) =>
  Object.fromEntries(counts.map((count, at) => [String(at + 1), count]));

export const merged: MergedDocument = {
  key: 'themes',
  title: listed.title,
  state: 'open',
  copies: 6,
  columns,
  rows: {
    content: {
      rank: 0,
      title: { en: 'Content and languages' },
      columns: {
        practice: { answered: 6 },
        readiness: { answered: 6, tally: tally(0, 0, 1, 3, 2), mean10: 42 },
        support: { answered: 5, tally: { none: 1, advice: 3, experts: 1 } },
        lead: { answered: 4 },
      },
    },
    platform: {
      rank: 1,
      title: { en: 'Platform and connection' },
      columns: {
        practice: { answered: 5 },
        readiness: { answered: 5, tally: tally(2, 2, 1, 0, 0), mean10: 18 },
        support: { answered: 5, tally: { none: 0, advice: 1, experts: 4 } },
        lead: { answered: 2 },
      },
    },
    teachers: {
      rank: 2,
      title: { en: 'Teachers and tutors' },
      columns: {
        practice: { answered: 3 },
        readiness: { answered: 3, tally: tally(0, 1, 1, 1, 0), mean10: 30 },
        support: { answered: 2, tally: { none: 0, advice: 1, experts: 1 } },
        lead: { answered: 0 },
      },
    },
    exams: {
      rank: 3,
      title: { en: 'Examinations that others recognize' },
      columns: {
        practice: { answered: 0 },
        readiness: { answered: 0 },
        support: { answered: 1, tally: { none: 0, advice: 0, experts: 1 } },
        lead: { answered: 0 },
      },
    },
  },
  top: {
    practice: {
      theme1: { rank: 0, title: 'Share modules and translate them', n: 7, themed: true },
      theme2: { rank: 1, title: 'A mirror of CLiKC! in the region', n: 4, themed: true },
      h1: { rank: 2, title: 'tutors online in the evening', n: 2, themed: false },
      h2: { rank: 3, title: 'Blended courses', n: 1, themed: false },
    },
  },
};
