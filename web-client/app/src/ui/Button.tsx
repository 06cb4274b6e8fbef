import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { Icon, type IconName } from './Icon.tsx';

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';
/** What became of an action, as the control that began it tells it. */
export type Told = { readonly ok: true } | { readonly ok: false; readonly message: string };
type Progress = 'idle' | 'pending' | 'done';

interface Look {
  kind?: ButtonKind;
  size?: 'usual' | 'small' | 'large';
  icon?: IconName;
  wide?: boolean;
  children: ComponentChildren;
}
type Native = Omit<JSX.IntrinsicElements['button'], keyof Look | 'ref'>;

export function buttonClass({ kind = 'plain', size = 'usual', wide }: Partial<Look>): string {
  return `button ${kind} ${size}${wide ? ' wide' : ''}`;
}

export function Button({
  kind = 'plain',
  size = 'usual',
  icon,
  wide = false,
  progress = 'idle',
  children,
  onClick,
  ...rest
}: Look & Native & { progress?: Progress }) {
  return (
    <button
      type="button"
      {...rest}
      class={buttonClass({ kind, size, wide })}
      aria-busy={progress === 'pending' || undefined}
      aria-disabled={progress === 'pending' || undefined}
      onClick={(event) => {
        if (progress === 'pending') event.preventDefault();
        else onClick?.(event);
      }}
    >
      {progress === 'pending' ? (
        <Spinner />
      ) : progress === 'done' ? (
        <Icon name="check" />
      ) : (
        icon && <Icon name={icon} />
      )}
      <span>{children}</span>
      {progress === 'pending' && <span class="unseen">{t('button.pending')}</span>}
    </button>
  );
}

/** A button that tells in place what became of its action. */
export function ActionButton({
  onAction,
  ...rest
}: Look & Omit<Native, 'onClick'> & { onAction: () => Promise<Told> }) {
  const [progress, setProgress] = useState<Progress>('idle');
  const [problem, setProblem] = useState('');
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  useEffect(() => {
    if (progress !== 'done') return;
    const timer = setTimeout(() => setProgress('idle'), 1600);
    return () => clearTimeout(timer);
  }, [progress]);

  async function act(): Promise<void> {
    setProblem('');
    setProgress('pending');
    const told = await onAction().catch((): Told => ({ ok: false, message: t('failed.unknown') }));
    if (!alive.current) return;
    setProgress(told.ok ? 'done' : 'idle');
    if (!told.ok) setProblem(told.message);
  }

  return (
    <span class={rest.wide ? 'action wide' : 'action'}>
      <Button
        {...rest}
        progress={progress}
        onClick={() => {
          act().catch(() => undefined);
        }}
      />
      <Problem>{problem}</Problem>
    </span>
  );
}

export function Spinner() {
  return <span class="spinner" aria-hidden="true" />;
}

/** A sentence about what went wrong, beside what it is about; empty, it takes no room. */
export function Problem({ children, id }: { children: ComponentChildren; id?: string }) {
  return (
    <span role="alert" id={id} class="problem">
      {children && (
        <>
          <Icon name="alert" size={18} />
          <span>{children}</span>
        </>
      )}
    </span>
  );
}

/** A button that shows only its picture; its label is read and shown as a tooltip. */
export function IconButton({
  icon,
  label,
  ...rest
}: { icon: IconName; label: string } & Omit<Native, 'icon' | 'label'>) {
  return (
    <button type="button" {...rest} class="icon-button" aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  );
}
