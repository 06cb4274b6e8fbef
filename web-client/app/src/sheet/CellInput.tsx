import type { CellValue } from '@plenary/client';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../ui/index.ts';
import { placeAfter } from './merge.ts';
import { PersonInput } from './PersonInput.tsx';
import { say } from './texts.ts';
import {
  addressOf,
  type Column,
  isEmpty,
  numberIn,
  type Option,
  optionsOf,
  stepsOf,
} from './values.ctrl.ts';

export interface InputProps {
  readonly id: string;
  readonly column: Column;
  readonly value: CellValue | undefined;
  /** What the cell is called where no label stands beside it. */
  readonly name: string;
  /** In a table there is less room. */
  readonly compact: boolean;
  readonly described: string | undefined;
  readonly invalid: boolean;
  readonly person: string | undefined;
  onWrite(value: CellValue): void;
  onLeave(): void;
}

/** What a cell is written with, by the type of its column. */
export function CellInput(props: InputProps) {
  switch (props.column.type) {
    case 'text':
      return <Words {...props} />;
    case 'choice':
      return <Choices {...props} options={optionsOf(props.column)} />;
    case 'scale':
      return <Steps {...props} />;
    case 'flag':
      return <YesNo {...props} />;
    case 'person':
      return <PersonInput {...props} />;
    case 'link':
      return <Address {...props} />;
    case 'number':
      return <Typed {...props} type="text" inputMode="numeric" />;
    case 'date':
      return <Typed {...props} type="date" />;
  }
}

const marks = ({ id, name, compact, described, invalid }: InputProps) => ({
  id,
  'data-cell-input': true,
  'aria-label': compact ? name : undefined,
  'aria-describedby': described,
  'aria-invalid': invalid || undefined,
});

/** A text that grows with its words; words of others come in around the caret. */
function Words(props: InputProps) {
  const { value, onWrite, onLeave } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const composing = useRef(false);
  const text = String(value ?? '');
  useLayoutEffect(() => {
    const element = area.current;
    if (!element || composing.current) return;
    if (element.value !== text) bring(element, text);
    grow(element);
  }, [text]);
  useEffect(() => {
    const element = area.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    let width = element.clientWidth;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth !== width) grow(element);
      width = element.clientWidth;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <textarea
      {...marks(props)}
      ref={area}
      class="input words"
      dir="auto"
      rows={1}
      maxLength={2000}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        onWrite(event.currentTarget.value);
      }}
      onInput={(event) => {
        grow(event.currentTarget);
        if (!composing.current) onWrite(event.currentTarget.value);
      }}
      onBlur={onLeave}
    />
  );
}

function bring(element: HTMLTextAreaElement, text: string): void {
  const { value, selectionStart, selectionEnd } = element;
  element.value = text;
  if (document.activeElement !== element) return;
  const [start, end] = [selectionStart, selectionEnd].map((at) => placeAfter(value, text, at));
  element.setSelectionRange(start ?? 0, end ?? 0);
}

function grow(element: HTMLTextAreaElement): void {
  element.style.setProperty('block-size', 'auto');
  element.style.setProperty('block-size', `${element.scrollHeight + 2}px`);
}

function Typed(props: InputProps & { type: 'text' | 'date' | 'url'; inputMode?: 'numeric' }) {
  const { column, value, type, inputMode, onWrite, onLeave } = props;
  const input = useRef<HTMLInputElement>(null);
  const text = String(value ?? '');
  useLayoutEffect(() => {
    if (input.current && input.current.value !== text) input.current.value = text;
  }, [text]);
  return (
    <input
      {...marks(props)}
      ref={input}
      class="input"
      type={type as 'text'}
      inputMode={inputMode}
      dir={type === 'url' ? 'ltr' : 'auto'}
      autocomplete="off"
      placeholder={type === 'url' ? 'https://' : undefined}
      onInput={(event) => {
        const typed = event.currentTarget.value;
        onWrite(column.type === 'number' ? numberIn(typed) : typed.trim());
      }}
      onBlur={onLeave}
    />
  );
}

function Address(props: InputProps) {
  const address = addressOf(props.value);
  return (
    <div class="cell-link">
      <Typed {...props} type="url" />
      {address && (
        <a
          class="icon-button"
          href={address}
          target="_blank"
          rel="noopener noreferrer"
          title={say('link.open')}
          aria-label={say('link.open')}
        >
          <Icon name="external" />
        </a>
      )}
    </div>
  );
}

interface Picked extends InputProps {
  readonly options: readonly Option[];
}

function Choices(props: Picked) {
  const { options, value, compact } = props;
  const long = options.some(({ label }) => label.length > 18) || options.length > 4;
  if (!compact) return <Buttons {...props} look={long ? 'lines' : 'segments'} />;
  return (
    <select
      {...marks(props)}
      class="input"
      value={String(value ?? '')}
      onChange={(event) => props.onWrite(event.currentTarget.value)}
    >
      <option value="">{say('choice.none')}</option>
      {options.map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  );
}

function Steps(props: InputProps) {
  const options = stepsOf(props.column).map((step) => ({ key: String(step), label: String(step) }));
  return (
    <Buttons
      {...props}
      {...{ options }}
      look="steps"
      onWrite={(key) => props.onWrite(key === '' ? '' : Number(key))}
    />
  );
}

function YesNo(props: InputProps) {
  const options = [
    { key: 'true', label: say('flag.yes') },
    { key: 'false', label: say('flag.no') },
  ];
  return (
    <Buttons
      {...props}
      {...{ options }}
      look="segments"
      onWrite={(key) => props.onWrite(key === '' ? '' : key === 'true')}
    />
  );
}

/** A few choices in one stop of the Tab key; choosing the same again takes it back. */
function Buttons(props: Picked & { look: 'segments' | 'lines' | 'steps' }) {
  const { options, value, look } = props;
  const chosen = isEmpty(value) ? undefined : String(value);
  const stop = options.some(({ key }) => key === chosen) ? chosen : options[0]?.key;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need its legend in every cell
    <div
      id={props.id}
      class={`picks ${look}`}
      role="group"
      aria-label={props.name}
      aria-describedby={props.described}
      onKeyDown={(event) => walk(event, look)}
    >
      {options.map(({ key, label }) => (
        <button
          key={key}
          type="button"
          data-cell-input={key === stop || undefined}
          tabIndex={key === stop ? 0 : -1}
          aria-pressed={key === chosen}
          onClick={() => props.onWrite(key === chosen ? '' : key)}
        >
          {look === 'lines' && (
            <span class="tick round" aria-hidden="true">
              {key === chosen && <Icon name="check" size={16} />}
            </span>
          )}
          <span dir="auto">{label}</span>
        </button>
      ))}
    </div>
  );
}

function walk(event: KeyboardEvent & { currentTarget: HTMLElement }, look: string): void {
  const back = look === 'lines' ? 'ArrowUp' : 'ArrowLeft';
  const on = look === 'lines' ? 'ArrowDown' : 'ArrowRight';
  if (event.key !== back && event.key !== on) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const turned = look !== 'lines' && getComputedStyle(event.currentTarget).direction === 'rtl';
  const step = (event.key === on) === turned ? -1 : 1;
  const next = buttons[at + step];
  if (!next) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}
