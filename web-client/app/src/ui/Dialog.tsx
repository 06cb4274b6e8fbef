import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { IconButton } from './Button.tsx';

/** A question that must be answered or left before anything else: the browser keeps the focus inside. */
export function Dialog(props: {
  open: boolean;
  title: string;
  children: ComponentChildren;
  actions?: ComponentChildren;
  /** Wide for what is compared, full for what is worked in. */
  wide?: boolean | 'full';
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (props.open && !element.open) element.showModal();
    if (!props.open && element.open) element.close();
  }, [props.open]);
  return (
    <dialog ref={dialog} class={classOf(props.wide)} aria-labelledby={id} onClose={props.onClose}>
      {props.open && (
        <>
          <header>
            <h2 id={id}>{props.title}</h2>
            <IconButton icon="close" label={t('dialog.close')} onClick={props.onClose} />
          </header>
          <div class="dialog-body">{props.children}</div>
          {props.actions && <footer class="row">{props.actions}</footer>}
        </>
      )}
    </dialog>
  );
}

const classOf = (wide: boolean | 'full' | undefined) =>
  wide === 'full' ? 'dialog full' : wide ? 'dialog wide' : 'dialog';
