import { type Signal, signal } from '@preact/signals';

export type Code =
  | { readonly is: 'unknown' }
  | { readonly is: 'asked' }
  | { readonly is: 'known'; readonly code: string }
  | { readonly is: 'failed' };

/** How people who have no link of their own come in: an address and a code. */
export interface WayIn {
  /** Whether it fills the screen, for a projector. */
  readonly shown: Signal<boolean>;
  readonly code: Signal<Code>;
  /** Asks for the code unless it is known or on its way. */
  ask(): void;
}

export function wayInOf(askCode: () => Promise<string>): WayIn {
  const code = signal<Code>({ is: 'unknown' });
  return {
    shown: signal(false),
    code,
    ask() {
      const { is } = code.peek();
      if (is === 'known' || is === 'asked') return;
      code.value = { is: 'asked' };
      askCode().then(
        (known) => {
          code.value = { is: 'known', code: known };
        },
        () => {
          code.value = { is: 'failed' };
        },
      );
    },
  };
}

/** What the QR code holds: the page to join on, with the code filled in. */
export const joinAddress = (origin: string, code: string): string =>
  `${origin}/?code=${encodeURIComponent(code)}`;
