import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button, Dialog, Field, Problem, type Told } from '../ui/index.ts';

/** Records are at stake: what it is about is typed before it is done. */
export function TypedConfirm(props: {
  open: boolean;
  title: string;
  /** Says what is to be typed. */
  label: string;
  /** What is said of anything else. */
  wrong: string;
  cancel: string;
  confirm: string;
  isRight: (typed: string) => boolean;
  /** Done, or why not. */
  onConfirm: () => Promise<Told>;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const { open } = props;
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    setTyped('');
    setWrong(false);
    setProblem('');
  }, [open]);

  async function confirm(): Promise<void> {
    if (busy) return;
    if (!props.isRight(typed)) return setWrong(true);
    setBusy(true);
    const outcome = await props.onConfirm();
    setBusy(false);
    if (!outcome.ok) setProblem(outcome.message);
  }

  return (
    <Dialog
      open={open}
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{props.cancel}</Button>
          <Button
            kind="danger"
            icon="trash"
            progress={busy ? 'pending' : 'idle'}
            onClick={() => {
              confirm().catch(console.error);
            }}
          >
            {props.confirm}
          </Button>
        </>
      }
    >
      <div class="stack">
        {props.children}
        <Field
          label={props.label}
          value={typed}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          error={wrong ? props.wrong : undefined}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setWrong(false);
          }}
        />
        <Problem>{problem}</Problem>
      </div>
    </Dialog>
  );
}
