import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ButtonKind } from '../ui/Button.tsx';
import { ActionButton, Button, type IconName, type Told } from '../ui/index.ts';
import type { Shortcut } from './shortcuts.ctrl.ts';
import { say } from './texts.ts';

export interface Asked {
  readonly question: string;
  readonly yes: string;
  readonly onAction: () => Promise<Told>;
}

/** Asks where it was pressed before something is closed for the record. */
export function Confirm(
  props: Asked & {
    label: ComponentChildren;
    name?: string;
    kind?: ButtonKind;
    size?: 'usual' | 'small';
    icon?: IconName;
    wide?: boolean;
    keys?: Shortcut;
  },
) {
  const [asking, setAsking] = useState(false);
  const trigger = useRef<HTMLSpanElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (wasAsking.current && !asking) trigger.current?.querySelector('button')?.focus();
    wasAsking.current = asking;
  }, [asking]);
  const { kind = 'plain', size = 'usual', wide = false } = props;
  if (asking) return <Question {...props} onEnd={() => setAsking(false)} />;
  return (
    <span ref={trigger} class={wide ? 'action wide' : 'action'}>
      <Button
        {...props.keys}
        {...{ kind, size, wide, ...(props.icon && { icon: props.icon }) }}
        aria-label={props.name}
        onClick={() => setAsking(true)}
      >
        {props.label}
      </Button>
    </span>
  );
}

/** The question itself: Escape and the second button leave everything as it is. */
export function Question({ question, yes, onAction, onEnd }: Asked & { onEnd: () => void }) {
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  async function act(): Promise<Told> {
    const outcome = await onAction();
    if (outcome.ok) onEnd();
    return outcome;
  }
  return (
    <fieldset
      ref={box}
      class="lead-confirm"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onEnd();
      }}
    >
      <legend>{question}</legend>
      <div class="row">
        <ActionButton kind="danger" size="small" onAction={act}>
          {yes}
        </ActionButton>
        <Button kind="quiet" size="small" onClick={onEnd}>
          {say('confirm.cancel')}
        </Button>
      </div>
    </fieldset>
  );
}
