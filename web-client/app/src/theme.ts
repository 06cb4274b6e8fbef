import { effect, signal } from '@preact/signals';
import { keep, kept } from './identity/storage.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const place = 'plenary.theme';
const isTheme = (value: unknown): value is Theme => themes.some((known) => known === value);
const before = kept(place);

export const theme = signal<Theme>(isTheme(before) ? before : 'system');

export function startTheme(): void {
  effect(() => {
    document.documentElement.dataset.theme = theme.value;
    keep(place, theme.value);
  });
}
