import type { RosterPreview, Workshop } from '@plenary/client/rest';
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { language } from '../../i18n/index.ts';
import { loadTexts } from '../../i18n/texts.ts';
import { organizing } from '../texts.ts';
import { RosterLines } from './RosterLines.tsx';
import { aboutPeople } from './texts.ts';

const nothing = () => undefined;
const workshop = { delegations: [{ key: 'fj', name: { en: 'Fiji' } }] } as unknown as Workshop;
const preview: RosterPreview = {
  basis: 1,
  unknown: [],
  seats: [{ delegation: 'fj', from: 'Ben', key: 'cyd', to: 'Cyd' }],
  lines: [
    { row: 2, status: 'new', key: 'cyd', name: 'Cyd', delegation: 'fj', changes: [], faults: [] },
  ],
};

function shown(of: RosterPreview): string {
  const page = document.createElement('div');
  render(
    <RosterLines
      preview={of}
      workshop={workshop}
      busy={false}
      onApply={nothing}
      onCancel={nothing}
    />,
    page,
  );
  return page.textContent ?? '';
}

test('says whose head’s seat goes to whom, above the rows and beside the row', () => {
  expect(shown(preview)).toContain('Fiji: the head’s seat goes from Ben to Cyd');
  expect(shown(preview)).toContain('Takes the head’s seat from Ben');
  expect(shown({ ...preview, seats: [] })).not.toContain('seat');
});

afterEach(() => {
  language.value = 'en';
});

test('says in the language of the page what changes and what is wrong', async () => {
  await Promise.all([aboutPeople.load('fr'), organizing.load('fr'), loadTexts('fr')]);
  language.value = 'fr';
  const text = shown({
    ...preview,
    lines: [
      {
        row: 2,
        status: 'changed',
        name: 'Cyd',
        changes: [
          { field: 'role', from: 'participant', to: 'observer' },
          { field: 'head', from: 'false', to: 'true' },
          { field: 'attends', from: 'remote', to: 'onsite' },
        ],
        faults: [
          {
            field: 'role',
            code: 'roster.role-unknown',
            about: 'Roi',
            message: '"Roi" is no role.',
          },
          { field: 'name', code: 'roster.twice', about: '4', message: 'Row 4 is the same.' },
        ],
      },
    ],
  });
  expect(text).toContain('«\u00a0Roi\u00a0» n’est pas un rôle.');
  expect(text).toContain('La ligne 4 concerne la même personne.');
  expect(text).toMatch(/non.*oui/);
  expect(text).not.toMatch(/participant →|observer|true|false|onsite|remote| is /);
});
