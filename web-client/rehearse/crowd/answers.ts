import type { Answer, PollDocument } from '@plenary/client';
import type { Chance } from './random.ts';

/** Some answer to the poll, as people give: the first options more often than the last. */
export function someAnswer(poll: PollDocument, chance: Chance): Answer | undefined {
  const options = Object.entries(poll.options ?? {})
    .sort(([, a], [, b]) => a.rank - b.rank)
    .map(([key]) => key);
  const favourite = () => options[Math.floor(chance.uniform() ** 1.6 * options.length)];
  switch (poll.type) {
    case 'single':
    case 'quiz':
      return favourite();
    case 'multi': {
      const most = Math.min(poll.maxChoices ?? options.length, options.length);
      const wanted = Math.ceil(chance.uniform() * most);
      return shuffled(options, chance).slice(0, Math.max(1, wanted));
    }
    case 'ranking':
      return shuffled(options, chance);
    case 'scale':
    case 'number': {
      const [low, high] = [poll.min ?? 1, poll.max ?? 5];
      return Math.round(chance.between(low, high));
    }
    case 'points':
    case 'open-text':
    case 'word-cloud':
      return undefined;
  }
}

function shuffled<T>(values: readonly T[], chance: Chance): readonly T[] {
  return values
    .map((value) => ({ value, at: chance.uniform() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
