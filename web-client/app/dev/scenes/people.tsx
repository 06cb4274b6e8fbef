import type { LinkLine } from '@plenary/client/rest';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { WorkshopPage } from '../../src/organize/Workshop.tsx';
import { type Answers, fakeAccess, never, offline, people, workshop } from '../organizing.ts';
import type { Scenes } from '../scene.ts';

const nothing = () => undefined;
const key = 'heads-of-rtc-2021';
const at = (path: string) => `workshops/${key}${path}`;

function After(props: { press: readonly string[]; children: ComponentChildren }) {
  useEffect(() => {
    let next = 0;
    const timer = setInterval(() => {
      const wanted = props.press[next];
      if (wanted === undefined) return clearInterval(timer);
      const button = [...document.querySelectorAll('button')].find((it) =>
        (it.getAttribute('aria-label') ?? it.textContent)?.startsWith(wanted),
      );
      if (!button || button.disabled) return;
      button.click();
      next += 1;
    }, 15);
    return () => clearInterval(timer);
  }, []);
  return <>{props.children}</>;
}

const longest =
  'Her Excellency Dr. María de los Ángeles Fernández-Villaverde y Gutiérrez de la Concepción, ' +
  'Deputy Director General of the National Customs and Excise Administration';

function linksOf(count: number): readonly LinkLine[] {
  return people(count).map(({ key: person, name, delegation, role }, index) => {
    const secret = `8Yt2mQ4sWc0bV7nKx1Zr5pLd9Gh3Jf6wQaRsTuVx${String(1000 + index).slice(1)}`;
    return {
      person,
      name: index === 1 ? longest : name,
      role,
      secret,
      url: `https://plenary.example.org/enter#${secret}`,
      ...(delegation && { delegation }),
      ...(index % 3 === 0 && { usedAt: '2021-10-27T02:03:04Z' }),
    };
  });
}

const gone = people(3).map((person) => ({ ...person, name: `${person.name} (former)` }));
const changes = [
  { number: 9, at: '2021-10-26T06:12:00Z', kind: 'roster', about: '', people: 23, undone: false },
  {
    number: 8,
    at: '2021-10-26T05:58:00Z',
    kind: 'change',
    about: longest,
    people: 1,
    undone: false,
  },
  {
    number: 7,
    at: '2021-10-26T05:40:00Z',
    kind: 'take-out',
    about: 'Ben',
    people: 1,
    undone: true,
  },
  { number: 6, at: '2021-10-26T05:31:00Z', kind: 'add', about: 'Ann', people: 1, undone: false },
];

const page = (of: string | undefined, answers: Answers, press: readonly string[] = []) => (
  <After press={press}>
    <WorkshopPage
      workshop={key}
      access={fakeAccess({
        [at('')]: workshop(),
        [at('/people')]: { people: people(26), out: gone },
        [at('/links')]: { links: linksOf(26) },
        [at('/people-changes')]: { changes },
        ...answers,
      })}
      place={of === undefined ? { tab: 'people' } : { tab: 'people', of }}
      onPlace={nothing}
      onAgain={nothing}
    />
  </After>
);

const rows = [
  ['Name', 'Country', 'Role', 'E-mail'],
  ['Awa Koné', 'Atlantis', 'Delegate', 'awa@example.org'],
  ['Delegate 1 (Fiji)', 'Fiji', 'Speaker', ''],
  ['Delegate 1 (China)', 'China', '', ''],
  ['Delegate 1 (China)', 'China', '', ''],
  [longest, 'Japan', 'King', ''],
  ['<img src=x onerror=alert(1)>', 'Japan', '', ''],
];
const line = (row: number, status: string, name: string, more: object = {}) => ({
  row,
  status,
  name,
  changes: [],
  faults: [],
  ...more,
});
const preview = {
  basis: 4,
  unknown: [{ name: 'Atlantis', rows: 1 }],
  seats: [
    { delegation: 'fj', from: longest, key: 'delegate-1-fiji', to: 'Delegate 1 (Fiji)' },
    {
      delegation: 'jp',
      from: 'Delegate 2 (Japan)',
      key: 'img',
      to: '<img src=x onerror=alert(1)>',
    },
  ],
  lines: [
    line(2, 'error', 'Awa Koné', {
      faults: [
        {
          field: 'delegation',
          code: 'roster.delegation-unknown',
          about: 'Atlantis',
          message: 'The workshop has no delegation "Atlantis".',
        },
      ],
    }),
    line(3, 'changed', 'Delegate 1 (Fiji)', {
      key: 'delegate-1-fiji',
      delegation: 'fj',
      role: 'speaker',
      changes: [{ field: 'role', from: 'participant', to: 'speaker' }],
    }),
    line(4, 'unchanged', 'Delegate 1 (China)', { delegation: 'cn', role: 'participant' }),
    line(5, 'duplicate', 'Delegate 1 (China)', {
      faults: [
        {
          field: 'name',
          code: 'roster.twice',
          about: '4',
          message: 'Row 4 is about the same person.',
        },
      ],
    }),
    line(6, 'error', longest, {
      faults: [
        {
          field: 'role',
          code: 'roster.role-unknown',
          about: 'King',
          message: '"King" is no role.',
        },
      ],
    }),
    line(7, 'new', '<img src=x onerror=alert(1)>', {
      key: 'img',
      delegation: 'jp',
      role: 'participant',
    }),
  ],
};
const table = {
  encoding: 'UTF-8',
  separator: 'tab',
  header: true,
  columns: ['name', 'delegation', 'role', 'email'],
  rows,
};

/** A roster that was pasted: the text is put into the field as if typed. */
function Pasted(props: { children: ComponentChildren }) {
  useEffect(() => {
    const timer = setInterval(() => {
      const area = document.querySelector('textarea');
      if (!area) return;
      clearInterval(timer);
      area.value = rows.map((row) => row.join('\t')).join('\n');
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }, 10);
    return () => clearInterval(timer);
  }, []);
  return <>{props.children}</>;
}

const roster = (answers: Answers) => () => (
  <Pasted>{page('roster', answers, ['Read the rows'])}</Pasted>
);
const guessed = { ...table, encoding: 'Windows-1252', doubtful: ['Koné', 'Èðèíà', 'Müller'] };
const read = { [`POST ${at('/roster/table')}`]: table };

const scenes: Scenes = {
  'people-list': () => page(undefined, {}),
  'people-add': () => page(undefined, {}, ['Add a person']),
  'people-edit': () => page(undefined, {}, ['Edit Delegate 1 (China)']),
  'people-take-out': () => page(undefined, {}, ['Show link: Delegate 1 (China)', 'Take out']),
  'people-delegations': () => page('delegations', {}),
  'people-delegation': () => page('delegations', {}, ['Add a delegation']),
  'people-changes': () => page('changes', {}),
  'people-changes-none': () => page('changes', { [at('/people-changes')]: { changes: [] } }),
  'people-links': () => page('links', {}),
  'people-links-500': () => page('links', { [at('/links')]: { links: linksOf(500) } }),
  'people-links-none': () => page('links', { [at('/links')]: { links: [] } }),
  'people-links-loading': () => page('links', { [at('/links')]: never }),
  'people-links-offline': () => page('links', { [at('/links')]: offline }),
  'people-cards': () => page('cards', {}),
  'people-cards-500': () => page('cards', { [at('/links')]: { links: linksOf(500) } }),
  'people-roster': () => page('roster', {}),
  'people-roster-preview': roster({ ...read, [`POST ${at('/roster/preview')}`]: preview }),
  'people-roster-doubtful': roster({
    [`POST ${at('/roster/table')}`]: guessed,
    [`POST ${at('/roster/preview')}`]: preview,
  }),
  'people-roster-reading': roster({ [`POST ${at('/roster/table')}`]: never }),
  'people-roster-refused': roster({ [`POST ${at('/roster/table')}`]: 500 }),
};
export default scenes;
