import type { ComponentChildren, TargetedEvent } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { Problem } from './Button.tsx';

interface Asked {
  label: string;
  hint?: ComponentChildren;
  error?: string | undefined;
  optional?: boolean;
}

function Frame(props: Asked & { id: string; children: ComponentChildren }) {
  return (
    <div class={props.error ? 'field wrong' : 'field'}>
      <label for={props.id}>
        {props.label}
        {props.optional && <span class="muted"> {t('field.optional')}</span>}
      </label>
      {props.hint && (
        <p class="hint" id={`${props.id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.children}
      <Problem id={`${props.id}-error`}>{props.error}</Problem>
    </div>
  );
}

function described(id: string, { hint, error }: Asked): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}

interface Control<E extends EventTarget> {
  name?: string;
  disabled?: boolean;
  required?: boolean;
  autocomplete?: string;
  placeholder?: string;
  maxLength?: number;
  onInput?: (event: TargetedEvent<E>) => void;
  onBlur?: (event: TargetedEvent<E>) => void;
}

interface Input extends Control<HTMLInputElement> {
  type?: 'text' | 'email' | 'password' | 'search' | 'number' | 'date' | 'time' | 'datetime-local';
  value?: string;
  inputMode?: 'text' | 'numeric' | 'email' | 'search';
  autocapitalize?: 'none' | 'characters' | 'words';
  spellcheck?: boolean;
  autoFocus?: boolean;
  min?: string | number;
  max?: string | number;
  step?: string | number;
}

export function Field({
  label,
  hint,
  error,
  optional = false,
  type = 'text',
  ...input
}: Asked & Input) {
  const id = useId();
  const asked = { label, hint, error, optional };
  return (
    <Frame {...asked} id={id}>
      <input
        dir="auto"
        {...input}
        // Preact types inputs as a union by `type`; a text input stands for all that are typed into.
        type={type as 'text'}
        id={id}
        class="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={described(id, asked)}
      />
    </Frame>
  );
}

interface Area extends Control<HTMLTextAreaElement> {
  value?: string;
  rows?: number;
}

export function TextField({ label, hint, error, optional = false, ...area }: Asked & Area) {
  const id = useId();
  const asked = { label, hint, error, optional };
  return (
    <Frame {...asked} id={id}>
      <textarea
        dir="auto"
        rows={3}
        {...area}
        id={id}
        class="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={described(id, asked)}
      />
    </Frame>
  );
}

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
}

export function Select<V extends string>({
  label,
  hint,
  error,
  optional = false,
  choices,
  value,
  onChoose,
  ...select
}: Asked & { choices: readonly Choice<V>[]; value: V; onChoose: (value: V) => void }) {
  const id = useId();
  const asked = { label, hint, error, optional };
  return (
    <Frame {...asked} id={id}>
      <select
        {...select}
        id={id}
        class="input"
        value={value}
        aria-describedby={described(id, asked)}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.currentTarget.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}
