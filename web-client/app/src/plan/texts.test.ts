import type { PlanFault } from '@plenary/client/rest';
import { afterEach, describe, expect, test } from 'vitest';
import { type Language, speak } from '../i18n/index.ts';
import { aboutPlans, faultSentence } from './texts.ts';

const fault = (code: string, given: PlanFault['arguments'] = {}): PlanFault => ({
  line: 3,
  column: 1,
  path: 'people',
  code,
  arguments: given,
  message: 'As the server says it.',
});

async function speaking(language: Language): Promise<void> {
  await speak(language);
  await aboutPlans.load(language);
}

afterEach(() => speak('en'));

describe('what is wrong in a plan', () => {
  const votse = fault('plan.unknown-field', {
    field: 'votse',
    fields: ['name', 'votes'],
    closest: 'votes',
  });
  const noList = fault('plan.wrong-type', { expected: 'list', found: 'mapping' });

  test('is said in the language of the viewer', async () => {
    expect(faultSentence(votse)).toBe('There is no field “votse” here. Did you mean “votes”?');
    expect(faultSentence(noList)).toBe('Expected a list, found fields.');

    await speaking('fr');
    expect(faultSentence(votse)).toBe(
      'Il n’y a pas de champ «\u00a0votse\u00a0» ici. Vouliez-vous dire «\u00a0votes\u00a0»\u202f?',
    );
    await speaking('es');
    expect(faultSentence(noList)).toBe('Se espera una lista; se encontró: una serie de campos.');
  });

  test('names what there may be where nothing is close', () => {
    expect(
      faultSentence(fault('plan.unknown-field', { field: 'x', fields: ['name', 'votes'] })),
    ).toBe('There is no field “x” here. There are name and votes.');
  });

  test('shows what was found as it stands in the file', () => {
    const found = { expected: 'quoted-text', found: 'value', value: '7' };
    expect(faultSentence(fault('plan.wrong-type', found))).toBe(
      'Expected a text in quotes, found 7.',
    );
  });

  test('counts in the language', async () => {
    await speaking('fr');
    expect(faultSentence(fault('plan.more-errors', { count: 1 }))).toContain('n’est pas listée');
    expect(faultSentence(fault('plan.text-too-long', { most: 4000 }))).toContain('4\u202f000');
  });

  test('shows numbers that are to be typed as the file has them', () => {
    const minutes = { min: 1, max: 1440, value: '5000' };
    expect(faultSentence(fault('plan.out-of-range', minutes))).toBe(
      'Expected a whole number from 1 to 1440, found 5000.',
    );
  });

  test('is said as the server does where it is new to this page', () => {
    expect(faultSentence(fault('plan.never-heard-of'))).toBe('As the server says it.');
    expect(faultSentence(fault('plan.wrong-type', { expected: 'a-song', found: 'list' }))).toBe(
      'As the server says it.',
    );
  });
});
