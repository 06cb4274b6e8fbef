import type { PollAnsweredDocument, PollDocument, PollResultsDocument } from '@plenary/client';
import { ago, type Documents } from './fake.ts';
import { run } from './lead-documents.ts';

export const readiness: PollDocument = {
  key: 'hybrid-ready',
  rank: 0,
  question: { en: 'How ready is your training centre for hybrid meetings?' },
  type: 'scale',
  min: 1,
  max: 5,
  by: 'delegation',
  answers: 'first',
  results: 'after-close',
  state: 'open',
  published: false,
  round: 1,
  openedAt: ago(95),
  answered: 6,
  entitled: 8,
};

export const readinessResults: PollResultsDocument = {
  answers: 6,
  tally: { '1': 0, '2': 1, '3': 3, '4': 2, '5': 0 },
};

export const readinessAnswered: PollAnsweredDocument = {
  by: 'delegation',
  answered: Object.fromEntries(
    ['cn', 'hk', 'in', 'id', 'jp', 'my'].map((key) => [key, { at: ago(40), name: `${key} 1` }]),
  ),
  waiting: ['fj', 'kr'],
};

export const withPoll = (
  state: 'open' | 'closed',
  more: Partial<PollDocument> = {},
): Documents => ({
  'poll/hybrid-ready': {
    ...readiness,
    state,
    ...(state === 'closed' && { closedAt: ago(20) }),
    ...more,
  },
  'poll/hybrid-ready/results': readinessResults,
  'poll/hybrid-ready/answered': readinessAnswered,
  run: {
    ...run,
    polls: { ...run.polls, 'hybrid-ready': { ...run.polls['hybrid-ready'], state } },
  },
});

export const topicsPoll: Documents = {
  'poll/topics': {
    key: 'topics',
    rank: 3,
    question: { en: 'Which topics should the next meeting take up?' },
    type: 'multi',
    options: {
      data: { rank: 0, label: { en: 'Basic data literacy for front-line officers' } },
      tools: { rank: 1, label: { en: 'Analytics tools' } },
      vr: { rank: 2, label: { en: 'VR training' } },
      scholar: { rank: 3, label: { en: 'Scholarship programme' } },
    },
    maxChoices: 2,
    by: 'person',
    answers: 'first',
    results: 'live',
    state: 'open',
    published: false,
    round: 2,
    openedAt: ago(40),
    answered: 310,
    entitled: 429,
  },
  'poll/topics/results': { answers: 310, tally: { data: 240, tools: 101, vr: 30, scholar: 122 } },
  'poll/topics/answered': {
    by: 'person',
    answered: {},
    waiting: Array.from({ length: 119 }, (_, at) => `p-${at * 3}`),
  },
};
