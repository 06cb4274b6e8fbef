import {
  type Api,
  type Edit,
  type Person,
  takeOutPerson,
  undoPeopleChange,
} from '@plenary/client/rest';
import { useState } from 'preact/hooks';
import { list } from '../../i18n/index.ts';
import { announce, Button, Dialog, Problem, toast } from '../../ui/index.ts';
import { told } from '../asking.ts';
import { p } from './texts.ts';

/** Takes a change back, and says so where nobody sees it. */
export async function undo(api: Api, workshop: string, number: number): Promise<void> {
  const outcome = await told(async () => {
    const { kept } = await undoPeopleChange(api, workshop, number);
    toast(undoneSaid(kept));
  });
  if (!outcome.ok) toast(outcome.message);
}

/** What could not be undone is named, where the server knows its name. */
export function undoneSaid(kept: Edit['kept']): string {
  if (kept.length === 0) return p('undone');
  const names = [...new Set(kept.flatMap(({ name }) => name ?? []))];
  if (names.length === 0) return p('undone.kept', { count: kept.length });
  return p('undone.kept.named', { names: list(names) });
}

/** Taking somebody out, with what that means; it can be undone at once. */
export function TakeOutDialog(props: {
  api: Api;
  workshop: string;
  person: Person | undefined;
  onClose: () => void;
  onDone: () => void;
}) {
  const { api, workshop, person } = props;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const name = person?.name ?? '';

  async function takeOut(): Promise<void> {
    if (!person || busy) return;
    setBusy(true);
    setProblem('');
    let edit: Edit | undefined;
    const outcome = await told(async () => {
      edit = await takeOutPerson(api, workshop, person.key);
    });
    setBusy(false);
    if (!outcome.ok) return setProblem(outcome.message);
    const number = edit?.change;
    announce(p('out.done', { name }));
    toast(
      p('out.done', { name }),
      number === undefined
        ? undefined
        : () => {
            undo(api, workshop, number).then(props.onDone, console.error);
          },
    );
    props.onDone();
  }

  return (
    <Dialog
      open={person !== undefined}
      title={p('out.title', { name })}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{p('cancel')}</Button>
          <Button
            kind="danger"
            progress={busy ? 'pending' : 'idle'}
            onClick={() => {
              takeOut().catch(console.error);
            }}
          >
            {p('out.do')}
          </Button>
        </>
      }
    >
      <p>{p('out.text', { name })}</p>
      <p class="muted">{p('out.stays')}</p>
      <Problem>{problem}</Problem>
    </Dialog>
  );
}
