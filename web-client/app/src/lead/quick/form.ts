import type { Drafts } from '@plenary/client/rest';
import { useEffect, useRef, useState } from 'preact/hooks';
import { toast } from '../../ui/index.ts';
import { p } from '../planner/texts.ts';
import { type DialogProps, fill } from './Actions.tsx';
import type { Asking } from './quick.ctrl.ts';

interface Kind<F> {
  readonly is: 'poll' | 'round';
  readonly empty: F;
  wrongIn(form: F): readonly Asking[];
  /** What is kept by the server, as it would have been typed. */
  saved(drafts: Drafts, draft: string): F | undefined;
}

/** What is typed into a dialog, kept for as long as the page is open until it is done with. */
export interface Form<F> {
  readonly form: F;
  readonly wrong: readonly Asking[];
  /** Whether this is what was typed when the dialog was left without keeping it. */
  readonly wasLeft: boolean;
  set(change: Partial<F>): void;
  /** Says what is missing, and whether anything is. */
  misses(): boolean;
  anew(): void;
  done(): void;
  goAway(): void;
}

const isSame = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);

export function useForm<F extends object>(
  { is, empty, wrongIn, saved }: Kind<F>,
  { lead, open, draft, onClose }: DialogProps,
): Form<F> {
  const [form, setForm] = useState(empty);
  const [wrong, setWrong] = useState<readonly Asking[]>([]);
  const [wasLeft, setWasLeft] = useState(false);
  const base = useRef(empty);
  const left = useRef(new Map<string, F>());
  const place = `${lead.session.value?.key ?? ''}/${draft ?? ''}`;

  function begin(former?: F): void {
    base.current = empty;
    setWrong([]);
    setForm(former ?? empty);
    setWasLeft(former !== undefined);
    if (draft === undefined) return;
    fill(lead, (drafts) => {
      const found = saved(drafts, draft);
      if (!found) return;
      base.current = found;
      if (!former) setForm(found);
    });
  }
  useEffect(() => {
    if (open) begin(left.current.get(place));
  }, [open, draft]);

  return {
    form,
    wrong,
    wasLeft,
    set(change) {
      const next = { ...form, ...change };
      setForm(next);
      setWrong(wrong.filter((asking) => wrongIn(next).includes(asking)));
    },
    misses() {
      const missing = wrongIn(form);
      setWrong(missing);
      return missing.length > 0;
    },
    anew() {
      left.current.delete(place);
      begin();
    },
    done() {
      left.current.delete(place);
      onClose();
    },
    goAway() {
      // A dialog that is shut because of this tells that it was shut.
      if (!open) return;
      onClose();
      left.current.delete(place);
      if (isSame(form, base.current)) return;
      left.current.set(place, form);
      toast(p('left.said'), () => {
        lead.quick.value = { is, ...(draft !== undefined && { draft }) };
      });
    },
  };
}
