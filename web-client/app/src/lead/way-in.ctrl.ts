import { type Signal, signal } from '@preact/signals';

export type Code =
  | { readonly is: 'unknown' }
  | { readonly is: 'asked' }
  | { readonly is: 'known'; readonly code: string; readonly address: string }
  | { readonly is: 'failed' };

/** A code, and where to come in by it as far as the server was told. */
export interface JoinCode {
  readonly code: string;
  readonly url?: string | undefined;
}

/** How people who have no link of their own come in: an address and a code. */
export interface WayIn {
  /** Whether it fills the screen, for a projector. */
  readonly shown: Signal<boolean>;
  readonly code: Signal<Code>;
  /** Asks for the code unless it is known or on its way. */
  ask(): void;
  /** Asks again, and shows what is known until there is an answer. */
  renew(): void;
}

export function wayInOf(askCode: () => Promise<JoinCode>): WayIn {
  const code = signal<Code>({ is: 'unknown' });
  const fetchCode = () => {
    askCode().then(
      (known) => {
        code.value = { is: 'known', code: known.code, address: addressOf(known) };
      },
      () => {
        if (code.peek().is !== 'known') code.value = { is: 'failed' };
      },
    );
  };
  return {
    shown: signal(false),
    code,
    ask() {
      const { is } = code.peek();
      if (is === 'known' || is === 'asked') return;
      code.value = { is: 'asked' };
      fetchCode();
    },
    renew() {
      const { is } = code.peek();
      if (is === 'asked') return;
      if (is !== 'known') code.value = { is: 'asked' };
      fetchCode();
    },
  };
}

/**
 * What the QR code holds: the page to join on, with the code filled in. Under the public address
 * where the server knows it: this page may have been opened under one that others cannot reach.
 */
export const addressOf = ({ code, url }: JoinCode, origin = location.origin): string =>
  url ?? `${origin}/?code=${encodeURIComponent(code)}`;

/** The part of an address that people type. */
export const typedAddress = (address: string): string => {
  const { host, pathname } = new URL(address);
  return `${host}${pathname.replace(/\/$/, '')}`;
};
