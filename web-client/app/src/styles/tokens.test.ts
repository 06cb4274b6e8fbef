import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', `file://${import.meta.dirname}/`), 'utf8');

function colour(name: string, theme: 'light' | 'dark'): string {
  const pair = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css);
  const one = new RegExp(`--${name}: (#\\w+);`).exec(css);
  const found = pair ? pair[theme === 'light' ? 1 : 2] : one?.[1];
  if (!found) throw new Error(`no colour --${name}`);
  return found;
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['surface', 'raised', 'sunken'];
const onGrounds = ['text', 'muted', 'accent', 'good', 'warn', 'bad'].flatMap((ink) =>
  grounds.map((ground) => [ink, ground] as const),
);
const softs = ['accent', 'good', 'warn', 'bad'].flatMap((role) => [
  [role, `${role}-soft`] as const,
  ['text', `${role}-soft`] as const,
]);
const fills = [
  ['on-accent', 'accent-fill'],
  ['on-accent', 'accent-fill-hover'],
  ['on-accent', 'bad-fill'],
  ...Array.from({ length: 8 }, (_, hue) => [`on-hue-${hue}`, `hue-${hue}`] as const),
] as const;

for (const theme of ['light', 'dark'] as const) {
  for (const [ink, ground] of [...onGrounds, ...softs, ...fills]) {
    test(`${ink} can be read on ${ground} in the ${theme}`, () => {
      expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
    });
  }
  test(`frames of inputs stand out in the ${theme}`, () => {
    expect(contrast(colour('line-strong', theme), colour('raised', theme))).toBeGreaterThan(3);
  });
}
