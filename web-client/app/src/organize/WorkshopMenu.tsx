import {
  type Api,
  archiveWorkshop,
  copyWorkshop,
  deleteWorkshop,
  restoreWorkshop,
  unarchiveWorkshop,
} from '@plenary/client/rest';
import { useEffect, useState } from 'preact/hooks';
import { pick } from '../i18n/index.ts';
import { navigate } from '../router.tsx';
import { Button, Dialog, Field, Icon, type IconName, Menu, Problem, toast } from '../ui/index.ts';
import { told } from './asking.ts';
import { freeKey, isKey } from './life.ctrl.ts';
import { OwnersDialog } from './Owners.tsx';
import { TypedConfirm } from './TypedConfirm.tsx';
import { o } from './texts.ts';

interface Shown {
  readonly key: string;
  readonly title: { readonly [language: string]: string };
  readonly archived?: true;
}

type Asking = 'copy' | 'delete' | 'owners';

/** What can be done with a workshop as a whole, by the accounts that own it. */
export function WorkshopMenu(props: {
  api: Api;
  workshop: Shown;
  firstDay: string | undefined;
  onChanged: () => void;
  onDeleted?: () => void;
}) {
  const { api, workshop } = props;
  const [asking, setAsking] = useState<Asking>();
  const title = pick(workshop.title);
  const end = () => setAsking(undefined);

  async function archive(): Promise<void> {
    const outcome = await told(() => archiveWorkshop(api, workshop.key));
    props.onChanged();
    if (!outcome.ok) return toast(outcome.message);
    toast(o('archive.done', { title }), () => {
      takeOut().catch(console.error);
    });
  }

  async function takeOut(): Promise<void> {
    let code: string | undefined;
    const outcome = await told(async () => {
      code = (await unarchiveWorkshop(api, workshop.key)).joinCode;
    });
    props.onChanged();
    toast(outcome.ok ? o('unarchive.done', { code: code ?? '' }) : outcome.message);
  }

  return (
    <>
      <Menu buttonClass="icon-button" name={o('life.menu', { title })} label={<Icon name="more" />}>
        {(close) => {
          const item = (icon: IconName, label: string, act: () => void) => (
            <button
              type="button"
              class="menu-item"
              onClick={() => {
                close();
                act();
              }}
            >
              <Icon name={icon} />
              {label}
            </button>
          );
          return (
            <>
              {item('copy', o('life.copy'), () => setAsking('copy'))}
              {item('people', o('life.owners'), () => setAsking('owners'))}
              {workshop.archived
                ? item('undo', o('life.unarchive'), () => takeOut().catch(console.error))
                : item('down', o('life.archive'), () => archive().catch(console.error))}
              {item('trash', o('life.delete'), () => setAsking('delete'))}
            </>
          );
        }}
      </Menu>
      <CopyDialog {...props} open={asking === 'copy'} onClose={end} />
      <OwnersDialog
        api={api}
        workshop={workshop}
        open={asking === 'owners'}
        onClose={end}
        onLeft={() => {
          end();
          (props.onDeleted ?? props.onChanged)();
        }}
      />
      <DeleteDialog
        api={api}
        workshop={workshop}
        open={asking === 'delete'}
        onClose={end}
        onDeleted={() => {
          end();
          (props.onDeleted ?? props.onChanged)();
        }}
        onRestored={() => {
          if (props.onDeleted) navigate(`/organize/${encodeURIComponent(workshop.key)}`);
          else props.onChanged();
        }}
      />
    </>
  );
}

export function CopyDialog(props: {
  api: Api;
  workshop: Shown;
  firstDay: string | undefined;
  open: boolean;
  onClose: () => void;
}) {
  const { workshop, open } = props;
  const [form, setForm] = useState({ key: '', title: '', firstDay: '', people: false });
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (!open) return;
    setProblem('');
    setForm({
      key: freeKey(workshop.key),
      title: pick(workshop.title) ?? '',
      firstDay: props.firstDay ?? '',
      people: false,
    });
  }, [open]);
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change });

  async function copy(): Promise<void> {
    if (busy) return;
    if (form.title.trim() === '') return setProblem(o('copy-of.name.missing'));
    if (!isKey(form.key)) return setProblem(o('copy-of.key.wrong'));
    setBusy(true);
    const outcome = await told(() =>
      copyWorkshop(props.api, workshop.key, {
        key: form.key,
        people: form.people,
        title: form.title.trim(),
        ...(form.firstDay && { firstDay: form.firstDay }),
      }),
    );
    setBusy(false);
    if (!outcome.ok) return setProblem(outcome.message);
    props.onClose();
    navigate(`/organize/${encodeURIComponent(form.key)}`);
    toast(o('copy-of.done', { title: form.title.trim() || form.key }), () => {
      takeBack(form.key).catch(console.error);
    });
  }

  async function takeBack(key: string): Promise<void> {
    const outcome = await told(() => deleteWorkshop(props.api, key));
    if (outcome.ok) navigate('/organize');
    toast(outcome.ok ? o('copy-of.undone') : outcome.message);
  }

  return (
    <Dialog
      open={open}
      title={o('copy-of.title')}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{o('life.cancel')}</Button>
          <Button
            kind="primary"
            icon="copy"
            progress={busy ? 'pending' : 'idle'}
            onClick={() => {
              copy().catch(console.error);
            }}
          >
            {o('copy-of.do')}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p class="muted">{o('copy-of.text')}</p>
        <Field
          label={o('copy-of.name')}
          value={form.title}
          maxLength={200}
          onInput={({ currentTarget }) => set({ title: currentTarget.value })}
        />
        <Field
          label={o('copy-of.key')}
          hint={o('copy-of.key.hint')}
          value={form.key}
          maxLength={64}
          autocapitalize="none"
          spellcheck={false}
          onInput={({ currentTarget }) => set({ key: currentTarget.value })}
        />
        <Field
          label={o('copy-of.day')}
          type="date"
          value={form.firstDay}
          onInput={({ currentTarget }) => set({ firstDay: currentTarget.value })}
        />
        <label class="tick-line">
          <input
            type="checkbox"
            checked={form.people}
            onChange={({ currentTarget }) => set({ people: currentTarget.checked })}
          />
          <span>{o('copy-of.people')}</span>
        </label>
        <Problem>{problem}</Problem>
      </div>
    </Dialog>
  );
}

/** For a while it can be restored. */
export function DeleteDialog(props: {
  api: Api;
  workshop: Shown;
  open: boolean;
  onClose: () => void;
  onDeleted: () => void;
  onRestored: () => void;
}) {
  const { workshop, open } = props;

  async function remove() {
    const outcome = await told(() => deleteWorkshop(props.api, workshop.key));
    if (outcome.ok) {
      toast(o('delete.done'), () => {
        restore().catch(console.error);
      });
      props.onDeleted();
    }
    return outcome;
  }

  async function restore(): Promise<void> {
    const outcome = await told(() => restoreWorkshop(props.api, workshop.key));
    if (!outcome.ok) return toast(outcome.message);
    toast(o('deleted.restored', { title: pick(workshop.title) }));
    props.onRestored();
  }

  return (
    <TypedConfirm
      open={open}
      title={o('delete.title')}
      label={o('delete.type', { key: workshop.key })}
      wrong={o('delete.wrong')}
      cancel={o('life.cancel')}
      confirm={o('delete.do')}
      isRight={(typed) => typed.trim() === workshop.key}
      onConfirm={remove}
      onClose={props.onClose}
    >
      <p class="strong" dir="auto">
        {pick(workshop.title)}
      </p>
      <p>{o('delete.text')}</p>
      <p class="muted">{o('delete.stays')}</p>
    </TypedConfirm>
  );
}
