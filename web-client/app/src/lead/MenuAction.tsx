import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName, Problem, Spinner, type Told } from '../ui/index.ts';
import { type Asked, Question } from './Confirm.tsx';
import type { Shortcut } from './shortcuts.ctrl.ts';

/** A choice of a menu that gives a command; the menu closes once it stands. */
export function MenuAction(props: {
  icon: IconName;
  label: string;
  keys?: Shortcut;
  onAction: () => Promise<Told>;
  onDone: () => void;
}) {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState('');
  async function act(): Promise<void> {
    setProblem('');
    setPending(true);
    const outcome = await props.onAction();
    setPending(false);
    if (outcome.ok) props.onDone();
    else setProblem(outcome.message);
  }
  return (
    <>
      <button
        type="button"
        class="menu-item"
        aria-disabled={pending || undefined}
        {...props.keys}
        onClick={() => {
          if (!pending) act().catch(() => setPending(false));
        }}
      >
        {pending ? <Spinner /> : <Icon name={props.icon} />}
        {props.label}
      </button>
      <Problem>{problem}</Problem>
    </>
  );
}

/** A choice of a menu that asks in its place before it acts. */
export function MenuQuestion(props: Asked & { icon: IconName; label: string; onDone: () => void }) {
  const [asking, setAsking] = useState(false);
  const choice = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (wasAsking.current && !asking) choice.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  const { question, yes } = props;
  async function act(): Promise<Told> {
    const outcome = await props.onAction();
    if (outcome.ok) props.onDone();
    return outcome;
  }
  if (asking) {
    return <Question {...{ question, yes }} onAction={act} onEnd={() => setAsking(false)} />;
  }
  return (
    <button ref={choice} type="button" class="menu-item" onClick={() => setAsking(true)}>
      <Icon name={props.icon} />
      {props.label}
    </button>
  );
}
