import type { DelegationKind } from '@plenary/client';
import {
  type Api,
  applyRoster,
  previewRoster,
  RequestRefused,
  type RosterDelegation,
  type RosterDone,
  type RosterEncoding,
  type RosterField,
  type RosterPreview,
  type RosterTable,
  readRoster,
  type Workshop,
} from '@plenary/client/rest';
import { useRef, useState } from 'preact/hooks';
import { Doubtful } from '../../doubtful/Doubtful.tsx';
import { pick } from '../../i18n/index.ts';
import { Banner, Button, Problem, Select, Spinner, TextField } from '../../ui/index.ts';
import { told } from '../asking.ts';
import { SubPage } from '../SubPage.tsx';
import { kinds } from './Delegations.tsx';
import { RosterLines } from './RosterLines.tsx';
import { undo } from './TakeOut.tsx';
import { p } from './texts.ts';

const fields: readonly (RosterField | 'none')[] = [
  'none',
  'name',
  'given',
  'family',
  'delegation',
  'role',
  'email',
  'head',
  'attends',
  'languages',
  'key',
];

type Busy = 'reading' | 'checking' | 'applying' | undefined;

/** A roster from a spreadsheet: pasted or uploaded, looked at row by row, then stored at once. */
export function RosterPage(props: {
  api: Api;
  workshop: Workshop;
  onBack: () => void;
  onChanged: () => void;
}) {
  const { api, workshop } = props;
  const [pasted, setPasted] = useState('');
  const [given, setGiven] = useState<string | Blob>('');
  const [table, setTable] = useState<RosterTable>();
  const [chosen, setChosen] = useState<readonly RosterDelegation[]>([]);
  const [preview, setPreview] = useState<RosterPreview>();
  const [unknown, setUnknown] = useState<RosterPreview['unknown']>([]);
  const [done, setDone] = useState<RosterDone>();
  const [busy, setBusy] = useState<Busy>();
  const [problem, setProblem] = useState('');
  const turn = useRef(0);

  async function doing(what: Busy, work: () => Promise<void>): Promise<void> {
    const mine = ++turn.current;
    setBusy(what);
    setProblem('');
    const outcome = await told(work);
    if (mine !== turn.current) return;
    setBusy(undefined);
    if (!outcome.ok) setProblem(outcome.message);
  }

  const read = (what: string | Blob, encoding?: RosterEncoding) =>
    doing('reading', async () => {
      const next = await readRoster(api, workshop.key, what, encoding);
      setGiven(what);
      setTable(next);
      setChosen([]);
      await look(next, []);
    });

  async function look(now: RosterTable, delegations: readonly RosterDelegation[]): Promise<void> {
    const { header, columns, rows } = now;
    const next = await previewRoster(api, workshop.key, { header, columns, rows, delegations });
    setPreview(next);
    setUnknown((before) => [
      ...before.filter(({ name }) => delegations.some((it) => it.name === name)),
      ...next.unknown.filter(({ name }) => !delegations.some((it) => it.name === name)),
    ]);
  }

  const lookAgain = (now: RosterTable, delegations: readonly RosterDelegation[]) => {
    setTable(now);
    setChosen(delegations);
    doing('checking', () => look(now, delegations)).catch(console.error);
  };

  const apply = () =>
    doing('applying', async () => {
      if (!table || !preview) return;
      const { header, columns, rows } = table;
      try {
        const { basis } = preview;
        const body = { header, columns, rows, delegations: chosen, basis };
        setDone(await applyRoster(api, workshop.key, body));
        props.onChanged();
      } catch (refused) {
        if (refused instanceof RequestRefused && refused.code === 'roster.outdated') {
          await look(table, chosen);
        }
        throw refused;
      }
    });

  function again(): void {
    setTable(undefined);
    setPreview(undefined);
    setUnknown([]);
    setDone(undefined);
    setPasted('');
  }

  return (
    <SubPage tab="people" back={p('back')} title={p('roster.title')} onBack={props.onBack}>
      {!table && (
        <Given
          pasted={pasted}
          onPasted={setPasted}
          busy={busy !== undefined}
          onRead={(what) => {
            read(what).catch(console.error);
          }}
        />
      )}
      <div role="status">
        {busy && (
          <p class="row muted">
            <Spinner /> {p(`roster.${busy}`)}
          </p>
        )}
      </div>
      <Problem>{problem}</Problem>
      {done && (
        <Banner
          tone="good"
          action={
            <div class="row">
              {done.change !== undefined && (
                <Button
                  size="small"
                  icon="undo"
                  onClick={() => {
                    undo(api, workshop.key, done.change ?? 0)
                      .then(props.onChanged)
                      .then(again)
                      .catch(console.error);
                  }}
                >
                  {p('roster.done.undo')}
                </Button>
              )}
              <Button size="small" onClick={again}>
                {p('roster.again')}
              </Button>
            </div>
          }
        >
          {p('roster.done', { added: done.added, changed: done.changed })}{' '}
          {done.left > 0 && p('roster.left', { count: done.left })}
        </Banner>
      )}
      {table && !done && (
        <>
          {table.doubtful && (
            <Doubtful
              encoding={table.encoding}
              words={table.doubtful}
              onChoose={(encoding) => {
                read(given, encoding).catch(console.error);
              }}
            />
          )}
          <ColumnChoice table={table} onChoose={(next) => lookAgain(next, chosen)} />
          {unknown.length > 0 && (
            <Unknown
              unknown={unknown}
              chosen={chosen}
              workshop={workshop}
              onChoose={(next) => lookAgain(table, next)}
            />
          )}
          {preview && (
            <RosterLines
              preview={preview}
              workshop={workshop}
              busy={busy !== undefined}
              onCancel={again}
              onApply={() => {
                apply().catch(console.error);
              }}
            />
          )}
        </>
      )}
    </SubPage>
  );
}

function Given(props: {
  pasted: string;
  busy: boolean;
  onPasted: (text: string) => void;
  onRead: (given: string | Blob) => void;
}) {
  return (
    <div class="card stack">
      <p class="measure">{p('roster.step1')}</p>
      <TextField
        label={p('roster.paste')}
        hint={p('roster.paste.hint')}
        rows={8}
        value={props.pasted}
        onInput={({ currentTarget }) => props.onPasted(currentTarget.value)}
      />
      <div class="row">
        <Button
          kind="primary"
          disabled={props.pasted.trim() === '' || props.busy}
          onClick={() => props.onRead(props.pasted)}
        >
          {p('roster.read')}
        </Button>
        <label class="button plain usual file-button">
          <span>{p('roster.file')}</span>
          <input
            type="file"
            accept=".csv,.tsv,.txt,.xlsx"
            class="unseen"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) props.onRead(file);
              currentTarget.value = '';
            }}
          />
        </label>
      </div>
    </div>
  );
}

function ColumnChoice(props: { table: RosterTable; onChoose: (table: RosterTable) => void }) {
  const { table } = props;
  const [first, second] = table.rows;
  return (
    <fieldset class="card stack-tight roster-columns">
      <legend class="strong">{p('roster.columns')}</legend>
      <p class="small muted">{p('roster.encoding', { encoding: table.encoding })}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={table.header}
          onChange={({ currentTarget }) =>
            props.onChoose({ ...table, header: currentTarget.checked })
          }
        />
        {p('roster.header')}
      </label>
      <div class="roster-column-list">
        {table.columns.map((column, index) => (
          <Select
            key={String(index)}
            label={p('roster.column', {
              number: index + 1,
              example: (table.header ? first : (second ?? first))?.[index] ?? '',
            })}
            value={column}
            choices={fields.map((field) => ({ value: field, label: p(`roster.${field}`) }))}
            onChoose={(field) =>
              props.onChoose({
                ...table,
                columns: table.columns.map((it, at) =>
                  at === index ? field : it === field ? 'none' : it,
                ),
              })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

function Unknown(props: {
  unknown: RosterPreview['unknown'];
  chosen: readonly RosterDelegation[];
  workshop: Workshop;
  onChoose: (chosen: readonly RosterDelegation[]) => void;
}) {
  const { chosen, workshop } = props;
  const isKind = (text: string): text is DelegationKind => kinds.some((kind) => kind === text);
  const value = (name: string) => {
    const known = chosen.find((it) => it.name === name);
    return known?.as ? `is:${known.as}` : (known?.kind ?? '');
  };
  function choose(name: string, what: string): void {
    const others = chosen.filter((it) => it.name !== name);
    if (what.startsWith('is:')) props.onChoose([...others, { name, as: what.slice(3) }]);
    else if (isKind(what)) props.onChoose([...others, { name, kind: what }]);
    else props.onChoose(others);
  }
  return (
    <fieldset class="card stack-tight roster-columns">
      <legend class="strong">{p('roster.unknown.title', { count: props.unknown.length })}</legend>
      <div class="roster-column-list">
        {props.unknown.map(({ name, rows }) => (
          <Select
            key={name}
            label={`${name} (${p('roster.unknown.rows', { count: rows })})`}
            value={value(name)}
            onChoose={(what) => choose(name, what)}
            choices={[
              { value: '', label: p('roster.unknown.leave') },
              ...kinds.map((kind) => ({
                value: kind as string,
                label: p('roster.unknown.create', { kind: p(`kind.${kind}`) }),
              })),
              ...workshop.delegations.map((delegation) => ({
                value: `is:${delegation.key}`,
                label: p('roster.unknown.is', { name: pick(delegation.name) }),
              })),
            ]}
          />
        ))}
      </div>
    </fieldset>
  );
}
