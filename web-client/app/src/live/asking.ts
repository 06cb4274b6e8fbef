import { effect, signal } from '@preact/signals';

/** What waits for whoever has this page open; told in its title and on its icon. */
export interface Asking {
  readonly count: number;
  /** The newest of it in words. */
  readonly words?: string;
}

const nothing: Asking = { count: 0 };

export const asking = signal<Asking>(nothing);

/** The title of a page, with what waits before it. */
export function titled(title: string, { count, words }: Asking): string {
  const told = [words, title, 'Plenary'].filter(Boolean).join(' · ');
  return count > 0 ? `(${count}) ${told}` : told;
}

/** Counts what is heard while nobody looks at the page, until somebody does. */
export function countWhileAway(): { heard(sentences: readonly string[]): void; end(): void } {
  const look = () => {
    if (!document.hidden) asking.value = nothing;
  };
  document.addEventListener('visibilitychange', look);
  return {
    heard(sentences) {
      const [words] = sentences;
      if (!document.hidden || !words) return;
      asking.value = { count: asking.peek().count + sentences.length, words };
    },
    end() {
      document.removeEventListener('visibilitychange', look);
      asking.value = nothing;
    },
  };
}

/** The icon of the page has a dot while something waits. */
effect(() => {
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]');
  const wanted = asking.value.count > 0 ? '/icon-asks.svg' : '/icon.svg';
  if (icon && icon.getAttribute('href') !== wanted) icon.href = wanted;
});
