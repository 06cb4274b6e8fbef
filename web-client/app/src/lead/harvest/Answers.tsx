import type { SheetsDocument } from '@plenary/client';
import type { Harvest } from '@plenary/client/rest';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { list, pick } from '../../i18n/index.ts';
import {
  ActionButton,
  Banner,
  Button,
  EmptyState,
  Field,
  Select,
  Skeleton,
  type Told,
  toast,
} from '../../ui/index.ts';
import { c } from '../cockpit/texts.ts';
import type { Lead } from '../lead.ctrl.ts';
import { type Bundle, bundlesOf, type Given, idOf, inRank, matching } from './harvest.ctrl.ts';

type Line = SheetsDocument['sheets'][string];

/** All words of a column; those that mean the same are put together by hand. */
export function Answers({ lead, sheet, line }: { lead: Lead; sheet: string; line: Line }) {
  const columns = inRank(line.columns).filter(([, { type }]) => type === 'text');
  const [column, setColumn] = useState(columns[0]?.[0] ?? '');
  const read = useHarvest(lead, sheet);
  if (columns.length === 0) return <EmptyState icon="chart" title={c('answers.none')} />;
  const chooser = (
    <Select
      label={c('answers.column')}
      value={column}
      choices={columns.map(([key, { title }]) => ({ value: key, label: pick(title) }))}
      onChoose={setColumn}
    />
  );
  return (
    <div class="stack">
      {!read.harvest && chooser}
      {read.problem && (
        <Banner
          tone="warn"
          icon="offline"
          title={c('answers.failed')}
          action={
            <Button size="small" icon="refresh" onClick={read.again}>
              {c('answers.again')}
            </Button>
          }
        >
          {read.problem}
        </Banner>
      )}
      {!read.harvest && !read.problem && (
        <div role="status">
          <span class="unseen">{c('answers.loading')}</span>
          <Skeleton lines={6} />
        </div>
      )}
      {read.harvest && (
        <Bundles
          key={column}
          lead={lead}
          sheet={sheet}
          column={column}
          harvest={read.harvest}
          onChange={read.again}
          chooser={chooser}
        />
      )}
    </div>
  );
}

/** Every word, read again when what all add up to changes. */
function useHarvest(lead: Lead, sheet: string) {
  const [harvest, setHarvest] = useState<Harvest>();
  const [problem, setProblem] = useState('');
  const [asked, setAsked] = useState(0);
  const session = lead.session.value?.key ?? '';
  const merged = lead.merged(sheet).value;
  useEffect(() => lead.live.want(`merged/${sheet}`), [sheet]);
  useEffect(() => {
    let isWanted = true;
    lead.desk?.harvest(session, sheet).then(
      (answer) => {
        if (!isWanted) return;
        setProblem(answer.ok ? '' : answer.message);
        if (answer.ok) setHarvest(answer.value);
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [session, sheet, asked, merged]);
  return { harvest, problem, again: () => setAsked((times) => times + 1) };
}

interface Work {
  readonly lead: Lead;
  readonly sheet: string;
  readonly column: string;
  readonly harvest: Harvest;
  readonly onChange: () => void;
}

function Bundles(props: Work & { chooser: ComponentChildren }) {
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const all = bundlesOf(props.harvest, props.column);
  const seen = matching(all, words);
  const picked = all.filter(({ id }) => chosen.has(id));
  return (
    <>
      <div class="harvest-ask">
        {props.chooser}
        <Field
          type="search"
          label={c('answers.search')}
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
      </div>
      {all.length === 0 && <EmptyState icon="message" title={c('answers.none')} />}
      {all.length > 0 && picked.length === 0 && <p class="muted small">{c('answers.hint')}</p>}
      {picked.length > 0 && (
        <MakeTheme {...props} bundles={picked} onDone={() => setChosen(new Set())} />
      )}
      <ul class="bundles">
        {seen.map((bundle) => (
          <One
            key={bundle.id}
            {...props}
            bundle={bundle}
            chosen={chosen.has(bundle.id)}
            onChoose={() => {
              const next = new Set(chosen);
              if (!next.delete(bundle.id)) next.add(bundle.id);
              setChosen(next);
            }}
          />
        ))}
      </ul>
    </>
  );
}

function One(props: Work & { bundle: Bundle; chosen: boolean; onChoose: () => void }) {
  const { bundle } = props;
  return (
    <li class={bundle.themed ? 'bundle themed' : 'bundle'}>
      <label>
        <input
          type="checkbox"
          checked={props.chosen}
          aria-label={c('answers.choose', { text: bundle.title })}
          onChange={props.onChoose}
        />
        <span>
          <span class="block" dir="auto">
            {bundle.themed && <b class="bundle-theme">{c('theme')} </b>}
            {bundle.title}
          </span>
          {!bundle.themed && <span class="muted small">{fromOf(bundle.answers)}</span>}
        </span>
        <span class="figures strong">{c('top.times', { count: bundle.answers.length })}</span>
      </label>
      {bundle.themed && <Inside {...props} />}
    </li>
  );
}

/** What a theme holds, and the way to take it apart. */
function Inside(props: Work & { bundle: Bundle }) {
  const { bundle } = props;
  return (
    <div class="bundle-inside">
      <details>
        <summary>{c('theme.answers')}</summary>
        <ul>
          {bundle.answers.map((answer) => (
            <li key={idOf(answer)}>
              <span dir="auto">{answer.text}</span>{' '}
              <span class="muted small">{fromOf([answer])}</span>
            </li>
          ))}
        </ul>
      </details>
      <ActionButton
        size="small"
        kind="quiet"
        aria-label={c('theme.dissolve.name', { title: bundle.title })}
        onAction={() => dissolve(props, bundle)}
      >
        {c('theme.dissolve')}
      </ActionButton>
    </div>
  );
}

const namedAtMost = 4;

function fromOf(answers: readonly Given[]): string {
  const names = [...new Set(answers.map(({ from }) => pick(from)))];
  if (names.length <= namedAtMost) return list(names);
  return `${names.slice(0, namedAtMost).join(', ')} … (${names.length})`;
}

const keyed = (answers: readonly Given[]) => answers.map(({ of, row }) => ({ of, row }));

async function dissolve(work: Work, bundle: Bundle): Promise<Told> {
  const { lead, sheet, column, onChange } = work;
  const put = (answers: readonly Given[]) =>
    lead.do.theme({
      sheet,
      column,
      theme: bundle.id,
      title: bundle.title,
      answers: keyed(answers),
    });
  const outcome = await put([]);
  if (outcome.ok) {
    onChange();
    toast(c('theme.dissolved', { title: bundle.title }), () => {
      put(bundle.answers).then(onChange, () => undefined);
    });
  }
  return outcome;
}

const longest = 200;

/** Names what the chosen answers have in common; a theme among them takes the others in. */
function MakeTheme(props: Work & { bundles: readonly Bundle[]; onDone: () => void }) {
  const { lead, sheet, column, bundles } = props;
  const into = bundles.find(({ themed }) => themed);
  const [title, setTitle] = useState(into?.title ?? bundles[0]?.title.slice(0, longest) ?? '');
  const [wrong, setWrong] = useState(false);
  const count = bundles.reduce((sum, { answers }) => sum + answers.length, 0);

  async function make(): Promise<Told> {
    const name = title.trim();
    setWrong(name === '');
    if (name === '') return { ok: false, message: '' };
    const theme = into?.id ?? crypto.randomUUID();
    const outcome = await lead.do.theme({
      sheet,
      column,
      theme,
      title: name,
      answers: bundles.flatMap(({ answers }) => keyed(answers)),
    });
    if (outcome.ok) {
      props.onDone();
      props.onChange();
      toast(c('theme.made', { title: name }), () => {
        back(theme).then(props.onChange, () => undefined);
      });
    }
    return outcome;
  }

  /** As it was: the theme with what it held, or none; other themes get theirs again. */
  async function back(made: string): Promise<void> {
    const own = into ? keyed(into.answers) : [];
    await lead.do.theme({ sheet, column, theme: made, title: into?.title ?? title, answers: own });
    for (const { id, title: named, answers } of bundles.filter(({ themed }) => themed)) {
      if (id === made) continue;
      await lead.do.theme({ sheet, column, theme: id, title: named, answers: keyed(answers) });
    }
  }
  return (
    <section class="lead-chosen" aria-label={c('theme.chosen', { count })}>
      <p class="strong figures" role="status">
        {c('theme.chosen', { count })}
      </p>
      <Field
        label={c('theme.name')}
        value={title}
        maxLength={longest}
        error={wrong ? c('theme.missing') : undefined}
        onInput={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <ActionButton kind="primary" onAction={make}>
        {c(into ? (bundles.length > 1 ? 'theme.add' : 'theme.rename') : 'theme.make')}
      </ActionButton>
      <Button kind="quiet" onClick={props.onDone}>
        {c('chosen.clear')}
      </Button>
    </section>
  );
}
