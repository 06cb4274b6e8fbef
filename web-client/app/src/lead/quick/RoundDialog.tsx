import type { Drafts } from '@plenary/client/rest';
import { pick } from '../../i18n/index.ts';
import { Dialog, Field, Select, TextField, type Told, toast } from '../../ui/index.ts';
import { c } from '../cockpit/texts.ts';
import { inRank } from '../harvest/harvest.ctrl.ts';
import { AsLeft } from '../planner/AsLeft.tsx';
import { say } from '../texts.ts';
import { Actions, type DialogProps, unfinished } from './Actions.tsx';
import { useForm } from './form.ts';
import { formOfRound, isDealt, newRound, roundOf, wrongInRound } from './quick.ctrl.ts';

const rounds = {
  is: 'round',
  empty: newRound,
  wrongIn: wrongInRound,
  saved(drafts: Drafts, draft: string) {
    const found = drafts.breakouts.find(({ key }) => key === draft);
    return found && formOfRound(found.breakout);
  },
} as const;

/** Makes groups that the plan does not have, or changes those that are kept. */
export function RoundDialog({ lead, open, draft, onClose }: DialogProps) {
  const kept = useForm(rounds, { lead, open, draft, onClose });
  const { form, wrong, set } = kept;
  const sheets = inRank(lead.run.value?.sheets ?? {});

  async function keep(now: boolean): Promise<Told> {
    const { session } = lead;
    if (kept.misses() || !session.value || !lead.shelf) return unfinished;
    const round = roundOf(form, session.value.workshop.languages, session.value.now?.item);
    const made = await lead.shelf.round(session.value.key, round, draft);
    if (!made.ok) return made;
    kept.done();
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
      onClose={kept.goAway}
      actions={
        <Actions
          lead={lead}
          label={form.assign === 'manual' ? c('quick.plan') : say('quick.start-now')}
          onKeep={keep}
        />
      }
    >
      <div class="stack">
        {kept.wasLeft && <AsLeft onAnew={kept.anew} />}
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
          {form.by !== 'named' && (
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
        </div>
        {form.by === 'named' && (
          <TextField
            label={c('quick.names')}
            hint={c('quick.names.hint')}
            rows={3}
            value={form.names}
            error={wrong.includes('names') ? c('quick.names.wrong') : undefined}
            onInput={({ currentTarget }) => set({ names: currentTarget.value })}
          />
        )}
        <div class="quick-two">
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
          {sheets.length > 0 && (
            <Select
              label={c('quick.worksheet')}
              value={form.worksheet}
              choices={[
                { value: '', label: c('quick.worksheet.none') },
                ...sheets.map(([value, { title }]) => ({ value, label: pick(title) })),
              ]}
              onChoose={(worksheet) => set({ worksheet })}
            />
          )}
        </div>
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
        <TextField
          label={say('quick.prompt')}
          optional
          rows={2}
          value={form.prompt}
          onInput={({ currentTarget }) => set({ prompt: currentTarget.value })}
        />
        <TextField
          label={c('quick.roles')}
          hint={c('quick.roles.hint')}
          optional
          rows={2}
          value={form.roles}
          onInput={({ currentTarget }) => set({ roles: currentTarget.value })}
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
