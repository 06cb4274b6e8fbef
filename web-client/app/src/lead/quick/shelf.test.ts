import { afterEach, expect, test } from 'vitest';
import { speak } from '../../i18n/index.ts';
import { shelfOf } from './shelf.ts';

const poll = { question: { en: 'a\u202eb' }, type: 'single', options: [] } as const;

const answering = (status: number, body: object) => ({
  fetch: () => Promise.resolve(new Response(JSON.stringify(body), { status })),
});

afterEach(() => speak('en'));

test('says in the language of the viewer why the plan cannot hold a draft', async () => {
  const api = answering(422, {
    code: 'plan.wrong',
    detail: 'The plan has an error.',
    errors: [
      {
        line: 1,
        column: 1,
        path: 'question',
        code: 'plan.forbidden-character',
        arguments: { character: 'U+202E' },
        message: 'The character U+202E is not allowed in a plan: remove it.',
      },
    ],
  });
  await speak('fr');
  expect(await shelfOf(api, 'heads').poll('first', poll)).toEqual({
    ok: false,
    message: 'Le caractère U+202E n’est pas admis dans un plan. Retirez-le.',
  });
});

test('says any other refusal by its own code', async () => {
  const api = answering(409, { code: 'draft.of-plan', detail: 'This stands in the plan.' });
  expect(await shelfOf(api, 'heads').poll('first', poll)).toMatchObject({ ok: false });
});
