import { isObject } from './json.ts';

const encoder = new TextEncoder();

// NUL, embeddings, overrides and isolates of direction, and halves of surrogate pairs.
const refused = /[\0\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

/** Whether a text somewhere in the value is one that the server refuses. */
export function hasBadText(value: unknown): boolean {
  if (typeof value === 'string') return refused.test(value);
  if (Array.isArray(value)) return value.some(hasBadText);
  return isObject(value) && Object.entries(value).some((entry) => hasBadText(entry));
}

export function utf8Length(text: string): number {
  return encoder.encode(text).length;
}

export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

export function fromBase64url(text: string): string {
  return atob(text.replace(/-/g, '+').replace(/_/g, '/'));
}
