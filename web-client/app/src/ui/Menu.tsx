import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

const popovers = typeof HTMLElement !== 'undefined' && 'popover' in HTMLElement.prototype;

/** A button that opens a panel of choices beside it: a popover where the browser has them. */
export function Menu(props: {
  label: ComponentChildren;
  name?: string;
  buttonClass?: string;
  children: (close: () => void) => ComponentChildren;
}) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();

  function close(): void {
    setOpen(false);
    button.current?.focus();
  }

  useEffect(() => {
    const element = panel.current;
    if (!open || !element || !button.current) return;
    place(element, button.current);
    if (popovers) element.showPopover();
    else element.hidden = false;
    element.querySelector<HTMLElement>('button, a, input, select')?.focus();
    const away = (event: Event) => {
      const inside = event.target instanceof Node && element.contains(event.target);
      const own = event.target instanceof Node && button.current?.contains(event.target);
      if (!inside && !own) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // A dialog around the menu stays.
      event.preventDefault();
      close();
    };
    addEventListener('pointerdown', away);
    addEventListener('keydown', onKey);
    addEventListener('resize', away);
    return () => {
      removeEventListener('pointerdown', away);
      removeEventListener('keydown', onKey);
      removeEventListener('resize', away);
      if (popovers && element.matches(':popover-open')) element.hidePopover();
      element.hidden = !popovers;
    };
  }, [open]);

  return (
    <span class="menu">
      <button
        ref={button}
        type="button"
        class={props.buttonClass ?? 'button plain usual'}
        aria-label={props.name}
        title={props.name}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {props.label}
      </button>
      <div ref={panel} id={id} class="menu-panel" popover="manual" hidden={!popovers}>
        {open && props.children(close)}
      </div>
    </span>
  );
}

function place(panel: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const toEnd = at.left + at.width / 2 > innerWidth / 2;
  const below = at.bottom < innerHeight * 0.7;
  panel.style.setProperty('--menu-left', toEnd ? 'auto' : `${Math.max(8, at.left)}px`);
  panel.style.setProperty(
    '--menu-right',
    toEnd ? `${Math.max(8, document.documentElement.clientWidth - at.right)}px` : 'auto',
  );
  panel.style.setProperty('--menu-top', below ? `${at.bottom + 4}px` : 'auto');
  panel.style.setProperty('--menu-bottom', below ? 'auto' : `${innerHeight - at.top + 4}px`);
}
