import type { Api } from '@plenary/client/rest';
import type { TargetedEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { number } from '../i18n/index.ts';
import { faultSentence } from '../plan/texts.ts';
import { announce, Banner, Button, buttonClass, Icon } from '../ui/index.ts';
import { Editor, type Goal } from './Editor.tsx';
import {
  type Draft,
  draftOf,
  keepDraft,
  leadOf,
  type PlanError,
  type Sent,
  sendPlan,
} from './plan.ctrl.ts';
import { keptSentence, o } from './texts.ts';

/** Takes a plan as a file, dropped or pasted; one that is wrong stays here to be corrected. */
export function PlanImport(props: {
  api: Api;
  /** Names what is kept of an unfinished plan in this tab. */
  draftName: string;
  /** A text to begin with, such as the plan as it holds. */
  given?: Draft | undefined;
  sent?: Sent;
  /** The workshop whose page this is, which needs no link to itself. */
  here?: string;
  onImported: (key: string) => void;
  /** Tells whether there is something in it. */
  onDrafting?: (drafting: boolean) => void;
}) {
  const [draft, setDraft] = useState<Draft | undefined>(
    () => draftOf(props.draftName) ?? props.given,
  );
  const [sent, setSent] = useState<Sent | undefined>(props.sent);
  const [busy, setBusy] = useState(false);
  const drafting = draft !== undefined;
  useEffect(() => props.onDrafting?.(drafting), [drafting]);
  useLeaveGuard(draft !== undefined && draft.text !== '' && draft.text !== props.given?.text);

  function change(next: Draft | undefined): void {
    setDraft(next);
    keepDraft(props.draftName, next);
  }

  async function send(plan: Draft): Promise<void> {
    if (busy) return;
    setBusy(true);
    change(plan);
    const answer = await sendPlan(props.api, plan.text);
    setBusy(false);
    setSent(answer);
    if (answer.is === 'imported') {
      change(undefined);
      props.onImported(answer.key);
      announce(answer.created ? o('import.created') : o('import.updated'));
    } else if (answer.is === 'wrong') {
      announce(o('import.wrong', { count: answer.errors.length }));
    }
  }

  async function take(file: File): Promise<void> {
    setSent(undefined);
    await send({ name: file.name, text: await file.text() });
  }

  return (
    <div class="stack">
      {sent?.is === 'imported' && <Imported sent={sent} here={props.here} />}
      {sent?.is === 'refused' && (
        <div role="alert">
          <Banner tone="bad" title={o('import.refused')}>
            {sent.message}
          </Banner>
        </div>
      )}
      {draft ? (
        <Correcting
          draft={draft}
          errors={sent?.is === 'wrong' ? sent.errors : []}
          busy={busy}
          onText={(text) => change({ name: draft.name, text })}
          onSend={() => send(draft)}
          onDrop={() => {
            change(undefined);
            setSent(undefined);
          }}
          onFile={take}
        />
      ) : (
        <Taking onFile={take} onPaste={(text) => change({ name: '', text })} />
      )}
    </div>
  );
}

/** Asks before the page is closed with something in it that was not imported. */
function useLeaveGuard(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const guard = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', guard);
    return () => removeEventListener('beforeunload', guard);
  }, [unsaved]);
}

function FileButton(props: { primary?: boolean; onFile: (file: File) => Promise<void> }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".yaml,.yml,application/yaml,text/yaml,text/plain"
        aria-label={o('import.choose')}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) props.onFile(file).catch(console.error);
          currentTarget.value = '';
        }}
      />
      <Button
        kind={props.primary ? 'primary' : 'plain'}
        icon="file"
        onClick={() => input.current?.click()}
      >
        {o('import.choose')}
      </Button>
    </>
  );
}

function Taking(props: { onFile: (file: File) => Promise<void>; onPaste: (text: string) => void }) {
  const [over, setOver] = useState(false);
  const drag = (inside: boolean) => (event: TargetedEvent<HTMLElement, DragEvent>) => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <section
      class={over ? 'drop-zone over' : 'drop-zone'}
      aria-label={o('import.drop')}
      onDragEnter={drag(true)}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        const text = event.dataTransfer?.getData('text/plain');
        if (file) props.onFile(file).catch(console.error);
        else if (text) props.onPaste(text);
      }}
      onPaste={(event) => {
        const text = event.clipboardData?.getData('text/plain');
        if (text) props.onPaste(text);
      }}
    >
      <Icon name="up" size={28} />
      <p class="strong">{o('import.drop')}</p>
      <p class="muted">{o('import.what')}</p>
      <div class="row">
        <FileButton primary onFile={props.onFile} />
        <Button icon="edit" onClick={() => props.onPaste('')}>
          {o('import.paste')}
        </Button>
      </div>
    </section>
  );
}

function Correcting(props: {
  draft: Draft;
  errors: readonly PlanError[];
  busy: boolean;
  onText: (text: string) => void;
  onSend: () => Promise<void>;
  onDrop: () => void;
  onFile: (file: File) => Promise<void>;
}) {
  const [goal, setGoal] = useState<Goal>();
  const wrong = props.errors.length > 0;
  return (
    <div class="card stack correcting">
      <div class="row spread">
        <p>
          <span class="strong">{props.draft.name || o('import.pasted')}</span>{' '}
          <span class="muted small">{o('import.kept')}</span>
        </p>
        <div class="row">
          <Button kind="quiet" size="small" onClick={props.onDrop}>
            {o('import.discard')}
          </Button>
          <FileButton onFile={props.onFile} />
          <Button
            kind="primary"
            icon="up"
            progress={props.busy ? 'pending' : 'idle'}
            onClick={() => {
              props.onSend().catch(console.error);
            }}
          >
            {wrong ? o('import.send-again') : o('import.send')}
          </Button>
        </div>
      </div>
      {wrong && <Errors errors={props.errors} onGo={setGoal} />}
      <Editor
        label={o('import.text')}
        text={props.draft.text}
        marked={props.errors.map(({ line }) => line)}
        goal={goal}
        onText={props.onText}
      />
    </div>
  );
}

/** Every error with the line that it is about; a press goes there. */
function Errors(props: { errors: readonly PlanError[]; onGo: (goal: Goal) => void }) {
  return (
    <section class="plan-errors" aria-labelledby="plan-errors-title">
      <Banner tone="bad">
        <h3 id="plan-errors-title">{o('import.wrong', { count: props.errors.length })}</h3>
        <p>{o('import.wrong.text')}</p>
      </Banner>
      <ol>
        {props.errors.map((error, index) => (
          <li key={`${index} ${error.line}:${error.column}`}>
            <button
              type="button"
              class="plan-error"
              onClick={() => props.onGo({ line: error.line, column: error.column })}
            >
              <span class="plan-error-place small">
                <span class="strong">
                  {o('import.place', { line: number(error.line), column: number(error.column) })}
                </span>
                <code dir="ltr">{error.path}</code>
              </span>
              <span>{faultSentence(error)}</span>
              <code class="plan-error-line" dir="ltr">
                {leadOf(error)}
                <mark>{error.text.slice(error.at) || ' '}</mark>
              </code>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Imported(props: { sent: Extract<Sent, { is: 'imported' }>; here: string | undefined }) {
  const { sent } = props;
  const keptParts = sent.kept;
  return (
    <div class="stack-tight">
      <Banner
        tone="good"
        title={sent.created ? o('import.created') : o('import.updated')}
        action={
          sent.key !== props.here && (
            <a
              class={buttonClass({ kind: 'primary', size: 'small' })}
              href={`/organize/${encodeURIComponent(sent.key)}`}
            >
              {o('import.open')}
            </a>
          )
        }
      >
        {o('import.revision', { key: sent.key, revision: sent.revision })}
      </Banner>
      {keptParts.length > 0 && (
        <Banner tone="warn" title={o('import.kept-parts', { count: keptParts.length })}>
          <p>{o('import.kept-parts.text')}</p>
          <ul class="kept-parts">
            {keptParts.map(({ path, code, reason, key }) => (
              <li key={`${path} ${code} ${key}`}>
                <code dir="ltr">{key === undefined ? path : `${path} ${key}`}</code>
                <span>{keptSentence(code, reason)}</span>
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </div>
  );
}
