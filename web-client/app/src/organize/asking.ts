import { RequestRefused } from '@plenary/client/rest';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Told } from '../ui/index.ts';
import { expired, isSignedOut } from './access.ts';
import { o, refusedSentence } from './texts.ts';

/** Why something could not be had, in the kinds that people can do something about. */
export type Trouble =
  | { readonly is: 'signed-out' }
  | { readonly is: 'forbidden' }
  | { readonly is: 'missing' }
  | { readonly is: 'offline' }
  | { readonly is: 'failed'; readonly message: string };

export type Asked<T> =
  | { readonly is: 'loading' }
  | { readonly is: 'failed'; readonly trouble: Trouble }
  /** With `stale`, a newer one could not be had. */
  | { readonly is: 'there'; readonly value: T; readonly stale?: Trouble };

export function troubleOf(problem: unknown): Trouble {
  if (isSignedOut(problem)) return { is: 'signed-out' };
  if (!(problem instanceof RequestRefused)) return { is: 'offline' };
  if (problem.status === 401) return { is: 'signed-out' };
  if (problem.status === 403) return { is: 'forbidden' };
  if (problem.status === 404) return { is: 'missing' };
  return { is: 'failed', message: refusedSentence(problem) };
}

export function troubleSentence(trouble: Trouble): string {
  return trouble.is === 'failed' ? trouble.message : o(`trouble.${trouble.is}`);
}

/** What became of a request, for the control that made it; a sign-in that is over is asked for. */
export async function told(action: () => Promise<unknown>): Promise<Told> {
  try {
    await action();
    return { ok: true };
  } catch (problem) {
    const trouble = troubleOf(problem);
    if (trouble.is === 'signed-out') expired.value = true;
    if (problem instanceof RequestRefused && trouble.is !== 'signed-out') {
      return { ok: false, message: refusedSentence(problem) };
    }
    return { ok: false, message: troubleSentence(trouble) };
  }
}

/** What was had before stays when a newer one could not be had. */
export function after<T>(before: Asked<T>, trouble: Trouble): Asked<T> {
  if (before.is === 'there') return { is: 'there', value: before.value, stale: trouble };
  return { is: 'failed', trouble };
}

/** Asks now and, with `every`, again after so many milliseconds for as long as the page is seen. */
export function useAsked<T>(
  ask: () => Promise<T>,
  about: readonly unknown[],
  every?: number,
): readonly [Asked<T>, () => void] {
  const [asked, setAsked] = useState<Asked<T>>({ is: 'loading' });
  const latest = useRef(0);
  const asking = useRef(ask);
  asking.current = ask;

  const again = useCallback(() => {
    const turn = ++latest.current;
    const current = () => turn === latest.current;
    asking
      .current()
      .then((value) => current() && setAsked({ is: 'there', value }))
      .catch((problem: unknown) => {
        if (!current()) return;
        const trouble = troubleOf(problem);
        if (trouble.is === 'signed-out') expired.value = true;
        setAsked((before) => after(before, trouble));
      });
  }, []);

  useEffect(() => {
    setAsked({ is: 'loading' });
    again();
    return () => {
      latest.current += 1;
    };
  }, [again, ...about]);

  useEffect(() => {
    if (every === undefined) return;
    const timer = setInterval(() => document.visibilityState === 'visible' && again(), every);
    return () => clearInterval(timer);
  }, [again, every]);

  return [asked, again];
}
