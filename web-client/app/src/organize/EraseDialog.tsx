import { type Api, erasePerson, type Person } from '@plenary/client/rest';
import { announce } from '../ui/index.ts';
import { told } from './asking.ts';
import { isName } from './people.ctrl.ts';
import { TypedConfirm } from './TypedConfirm.tsx';
import { o } from './texts.ts';

/** Erasing what somebody said and who they are. */
export function EraseDialog(props: {
  api: Api;
  workshop: string;
  person: Person | undefined;
  onClose: () => void;
  onErased: () => void;
}) {
  const { person } = props;

  async function erase() {
    const key = person?.key ?? '';
    const outcome = await told(() => erasePerson(props.api, props.workshop, key));
    if (outcome.ok) {
      announce(o('erase.done'));
      props.onErased();
    }
    return outcome;
  }

  return (
    <TypedConfirm
      open={person !== undefined}
      title={o('erase.title')}
      label={o('erase.type', { name: person?.name ?? '' })}
      wrong={o('erase.wrong')}
      cancel={o('erase.not')}
      confirm={o('erase.do')}
      isRight={(typed) => person !== undefined && isName(typed, person.name)}
      onConfirm={erase}
      onClose={props.onClose}
    >
      <p>{o('erase.text')}</p>
      <p class="muted">{o('erase.stays')}</p>
    </TypedConfirm>
  );
}
