import { useEffect, useRef, useState } from 'preact/hooks';
import { pick } from '../i18n/index.ts';
import {
  ActionButton,
  Button,
  Dialog,
  Field,
  Icon,
  Select,
  TextField,
  type Told,
  toast,
} from '../ui/index.ts';
import { c } from './cockpit/texts.ts';
import { inRank } from './harvest/harvest.ctrl.ts';
import type { Lead } from './lead.ctrl.ts';
import './quick.css';
import {
  type Asking,
  formOfPoll,
  formOfRound,
  isDealt,
  newPoll,
  newRound,
  type PollForm,
  pollOf,
  type RoundForm,
  roundOf,
  wrongInPoll,
  wrongInRound,
} from './quick.ctrl.ts';
import { shortcut } from './shortcuts.ctrl.ts';
import { say } from './texts.ts';

/** The two buttons that make something which the plan does not have. */
export function QuickButtons({ lead }: { lead: Lead }) {
  const state = lead.session.value?.state;
  if (!lead.shelf || state === undefined || state === 'closed') return null;
  const open = (is: 'poll' | 'round') => () => {
    lead.quick.value = { is };
  };
  return (
    <div class="quick-buttons">
      <Button
        size="small"
        icon="ballot"
        {...shortcut('q', say('quick.poll'))}
        onClick={open('poll')}
      >
        {say('quick.poll')}
      </Button>
      <Button
        size="small"
        icon="group"
        {...shortcut('r', say('quick.round'))}
        onClick={open('round')}
      >
        {say('quick.round')}
      </Button>
    </div>
  );
}

/** The dialogs for what is made on the spot: open now, or kept for later. */
export function QuickDialogs({ lead }: { lead: Lead }) {
  const quick = lead.quick.value;
  const close = () => {
    lead.quick.value = undefined;
  };
  return (
    <>
      <PollDialog
        lead={lead}
        open={quick?.is === 'poll'}
        draft={quick?.is === 'poll' ? quick.draft : undefined}
        onClose={close}
      />
      <RoundDialog
        lead={lead}
        open={quick?.is === 'round'}
        draft={quick?.is === 'round' ? quick.draft : undefined}
        onClose={close}
      />
    </>
  );
}

interface DialogProps {
  readonly lead: Lead;
  readonly open: boolean;
  readonly draft: string | undefined;
  readonly onClose: () => void;
}

function PollDialog({ lead, open, draft, onClose }: DialogProps) {
  const [form, setForm] = useState(newPoll);
  const [wrong, setWrong] = useState<readonly Asking[]>([]);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    setWrong([]);
    setForm(newPoll);
    box.current?.querySelector('input')?.focus();
    if (draft === undefined) return;
    fill(lead, (drafts) => {
      const found = drafts.polls.find(({ key }) => key === draft);
      if (found) setForm(formOfPoll(found.poll));
    });
  }, [open, draft]);
  const set = (change: Partial<PollForm>) => setForm({ ...form, ...change });
  const choosing = form.kind === 'single' || form.kind === 'multi';

  async function keep(now: boolean): Promise<Told> {
    const { session } = lead;
    const missing = wrongInPoll(form);
    setWrong(missing);
    if (missing.length > 0 || !session.value || !lead.shelf) return unfinished;
    const poll = pollOf(form, session.value.workshop.languages, session.value.now?.item);
    const made = await lead.shelf.poll(session.value.key, poll, draft);
    if (!made.ok) return made;
    if (now) {
      const opened = await lead.do.openPoll(made.key);
      if (!opened.ok) {
        onClose();
        toast(say('quick.kept', { message: opened.message }));
        return { ok: true };
      }
    }
    onClose();
    return { ok: true };
  }

  return (
    <Dialog
      open={open}
      title={say(draft === undefined ? 'quick.poll' : 'quick.poll.edit')}
      onClose={onClose}
      actions={<Actions lead={lead} label={say('quick.open-now')} onKeep={keep} />}
    >
      <div class="stack" ref={box}>
        <Field
          label={say('quick.question')}
          value={form.question}
          maxLength={4000}
          error={wrong.includes('question') ? say('quick.question.missing') : undefined}
          onInput={({ currentTarget }) => set({ question: currentTarget.value })}
        />
        <Pick
          legend={say('quick.kind')}
          name="quick-kind"
          choices={(['yes-no', 'single', 'multi', 'scale'] as const).map((value) => ({
            value,
            label: say(`quick.kind.${value}`),
          }))}
          value={form.kind}
          onChoose={(kind) => set({ kind })}
        />
        {choosing && (
          <TextField
            label={say('quick.options')}
            hint={say('quick.options.hint')}
            rows={4}
            value={form.options}
            error={wrong.includes('options') ? say('quick.options.missing') : undefined}
            onInput={({ currentTarget }) => set({ options: currentTarget.value })}
          />
        )}
        {form.kind === 'scale' && (
          <Field
            label={say('quick.max')}
            type="number"
            min={2}
            max={11}
            value={form.max}
            error={wrong.includes('max') ? say('quick.max.wrong') : undefined}
            onInput={({ currentTarget }) => set({ max: currentTarget.value })}
          />
        )}
        <div class="quick-two">
          <Select
            label={say('quick.by')}
            choices={[
              { value: 'person', label: say('poll.by.person') },
              { value: 'delegation', label: say('poll.by.delegation') },
            ]}
            value={form.by}
            onChoose={(by) => set({ by })}
          />
          <Select
            label={say('quick.results')}
            choices={[
              { value: 'after-close', label: say('quick.results.after-close') },
              { value: 'live', label: say('quick.results.live') },
            ]}
            value={form.results}
            onChoose={(results) => set({ results })}
          />
        </div>
      </div>
    </Dialog>
  );
}

function RoundDialog({ lead, open, draft, onClose }: DialogProps) {
  const [form, setForm] = useState(newRound);
  const [wrong, setWrong] = useState<readonly Asking[]>([]);
  useEffect(() => {
    if (!open) return;
    setWrong([]);
    setForm(newRound);
    if (draft === undefined) return;
    fill(lead, (drafts) => {
      const found = drafts.breakouts.find(({ key }) => key === draft);
      if (found) setForm(formOfRound(found.breakout));
    });
  }, [open, draft]);
  const set = (change: Partial<RoundForm>) => setForm({ ...form, ...change });

  async function keep(now: boolean): Promise<Told> {
    const { session } = lead;
    const missing = wrongInRound(form);
    setWrong(missing);
    if (missing.length > 0 || !session.value || !lead.shelf) return unfinished;
    const round = roundOf(form, session.value.workshop.languages, session.value.now?.item);
    const made = await lead.shelf.round(session.value.key, round, draft);
    if (!made.ok) return made;
    onClose();
    if (now && form.assign === 'manual') {
      lead.forming.value = made.key;
    } else if (now) {
      const started = await lead.do.startRound(made.key);
      if (!started.ok) toast(say('quick.kept', { message: started.message }));
    }
    return { ok: true };
  }

  return (
    <Dialog
      open={open}
      title={say(draft === undefined ? 'quick.round' : 'quick.round.edit')}
      onClose={onClose}
      actions={
        <Actions
          lead={lead}
          label={form.assign === 'manual' ? c('quick.plan') : say('quick.start-now')}
          onKeep={keep}
        />
      }
    >
      <div class="stack">
        <div class="quick-two">
          <Select
            label={say('quick.groups')}
            choices={[
              { value: 'size', label: say('quick.groups.size') },
              { value: 'count', label: say('quick.groups.count') },
              { value: 'named', label: c('quick.groups.named') },
            ]}
            value={form.by}
            onChoose={(by) => set({ by })}
          />
          {form.by === 'named' ? (
            <TextField
              label={c('quick.names')}
              hint={c('quick.names.hint')}
              rows={3}
              value={form.names}
              error={wrong.includes('names') ? c('quick.names.wrong') : undefined}
              onInput={({ currentTarget }) => set({ names: currentTarget.value })}
            />
          ) : (
            <Field
              label={say(form.by === 'size' ? 'quick.many.size' : 'quick.many.count')}
              type="number"
              min={1}
              max={form.by === 'size' ? 500 : 60}
              value={form.many}
              error={wrong.includes('many') ? say('quick.many.wrong') : undefined}
              onInput={({ currentTarget }) => set({ many: currentTarget.value })}
            />
          )}
          <Field
            label={say('quick.minutes')}
            optional
            type="number"
            min={1}
            max={1440}
            value={form.minutes}
            error={wrong.includes('minutes') ? say('quick.minutes.wrong') : undefined}
            onInput={({ currentTarget }) => set({ minutes: currentTarget.value })}
          />
          <Select
            label={say('quick.assign')}
            choices={[
              ...(['balanced', 'random', 'manual'] as const).map((value) => ({
                value,
                label: say(`quick.assign.${value}`),
              })),
              { value: 'self-select', label: c('quick.assign.self-select') },
            ]}
            value={form.assign}
            onChoose={(assign) => set({ assign })}
          />
        </div>
        {form.assign === 'self-select' && (
          <Field
            label={c('quick.max')}
            optional
            type="number"
            min={1}
            value={form.max}
            error={wrong.includes('max') ? say('quick.many.wrong') : undefined}
            onInput={({ currentTarget }) => set({ max: currentTarget.value })}
          />
        )}
        {isDealt(form) && (
          <label class="lead-tick-line">
            <input
              type="checkbox"
              checked={form.spread}
              onChange={({ currentTarget }) => set({ spread: currentTarget.checked })}
            />
            <span>{say('quick.spread')}</span>
          </label>
        )}
        <Work lead={lead} form={form} onSet={set} />
        <TextField
          label={say('quick.prompt')}
          optional
          rows={2}
          value={form.prompt}
          onInput={({ currentTarget }) => set({ prompt: currentTarget.value })}
        />
        <Field
          label={say('quick.title')}
          optional
          value={form.title}
          maxLength={200}
          onInput={({ currentTarget }) => set({ title: currentTarget.value })}
        />
      </div>
    </Dialog>
  );
}

/** What the groups write on, and who does what in them. */
function Work(props: { lead: Lead; form: RoundForm; onSet: (change: Partial<RoundForm>) => void }) {
  const { lead, form, onSet } = props;
  const sheets = inRank(lead.run.value?.sheets ?? {});
  return (
    <div class="quick-two">
      {sheets.length > 0 && (
        <Select
          label={c('quick.worksheet')}
          value={form.worksheet}
          choices={[
            { value: '', label: c('quick.worksheet.none') },
            ...sheets.map(([value, { title }]) => ({ value, label: pick(title) })),
          ]}
          onChoose={(worksheet) => onSet({ worksheet })}
        />
      )}
      <TextField
        label={c('quick.roles')}
        hint={c('quick.roles.hint')}
        optional
        rows={2}
        value={form.roles}
        onInput={({ currentTarget }) => onSet({ roles: currentTarget.value })}
      />
    </div>
  );
}

const unfinished: Told = { ok: false, message: '' };

/** Now, or later: only a live session takes what begins now. */
function Actions(props: { lead: Lead; label: string; onKeep: (now: boolean) => Promise<Told> }) {
  const live = props.lead.session.value?.state === 'live';
  return (
    <>
      <ActionButton kind={live ? 'plain' : 'primary'} onAction={() => props.onKeep(false)}>
        {say('quick.later')}
      </ActionButton>
      {live ? (
        <ActionButton kind="primary" icon="play" onAction={() => props.onKeep(true)}>
          {props.label}
        </ActionButton>
      ) : (
        <p class="muted small row tight">
          <Icon name="info" size={18} />
          {say('quick.not-live')}
        </p>
      )}
    </>
  );
}

function Pick<V extends string>(props: {
  legend: string;
  name: string;
  choices: readonly { readonly value: V; readonly label: string }[];
  value: V;
  onChoose: (value: V) => void;
}) {
  return (
    <fieldset class="quick-pick">
      <legend>{props.legend}</legend>
      {props.choices.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={props.name}
            checked={value === props.value}
            onChange={() => props.onChoose(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function fill(
  lead: Lead,
  take: (drafts: Awaited<ReturnType<NonNullable<Lead['shelf']>['list']>>) => void,
): void {
  const session = lead.session.value?.key;
  if (session === undefined) return;
  lead.shelf?.list(session).then(take, () => toast(say('quick.offline')));
}
