import { type Api, erasePerson, type Person } from '@plenary/client/rest';
import { useEffect, useState } from 'preact/hooks';
import { announce, Button, Dialog, Field, Problem } from '../ui/index.ts';
import { told } from './asking.ts';
import { isName } from './people.ctrl.ts';
import { o } from './texts.ts';

/** Erasing what somebody said and who they are: records are at stake, so their name is typed. */
export function EraseDialog(props: {
  api: Api;
  workshop: string;
  person: Person | undefined;
  onClose: () => void;
  onErased: () => void;
}) {
  const { person } = props;
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    setTyped('');
    setWrong(false);
    setProblem('');
  }, [person]);

  async function erase(): Promise<void> {
    if (!person || busy) return;
    if (!isName(typed, person.name)) return setWrong(true);
    setBusy(true);
    const outcome = await told(() => erasePerson(props.api, props.workshop, person.key));
    setBusy(false);
    if (!outcome.ok) return setProblem(outcome.message);
    announce(o('erase.done'));
    props.onErased();
  }

  return (
    <Dialog
      open={person !== undefined}
      title={o('erase.title')}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{o('erase.not')}</Button>
          <Button
            kind="danger"
            icon="trash"
            progress={busy ? 'pending' : 'idle'}
            onClick={() => {
              erase().catch(console.error);
            }}
          >
            {o('erase.do')}
          </Button>
        </>
      }
    >
      <p>{o('erase.text')}</p>
      <p class="muted">{o('erase.stays')}</p>
      <Field
        label={o('erase.type', { name: person?.name ?? '' })}
        value={typed}
        autocomplete="off"
        spellcheck={false}
        error={wrong ? o('erase.wrong') : undefined}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setWrong(false);
        }}
      />
      <Problem>{problem}</Problem>
    </Dialog>
  );
}
