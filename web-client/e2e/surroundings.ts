/** What a story is told by whoever starts it, with defaults for a server on this machine. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const env = process.env;

export const url = (env.PLENARY_URL ?? 'http://localhost:8080').replace(/\/$/, '');

export const organizer = {
  email: env.PLENARY_ADMIN_EMAIL ?? 'organizer@example.org',
  password: env.PLENARY_ADMIN_PASSWORD ?? 'a quiet harbour at dawn',
};

export const browserProgram =
  env.PLENARY_BROWSER ??
  ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path)) ??
  '';

/** Where pictures of a failing step are kept. */
export const pictures =
  env.PLENARY_PICTURES ?? fileURLToPath(new URL('../../backend/target/story', import.meta.url));

const plans = new URL('../../plans/', import.meta.url);

/** A plan of the repository under a key of its own, so that a story can run again on the same server. */
export function planAs(name: string, key: string): string {
  return readFileSync(new URL(`${name}.yaml`, plans), 'utf8')
    .replace(/key: "[^"]+"/, `key: "${key}"`)
    .replace(/joinCode: "[^"]+"/, `joinCode: "${key.toUpperCase()}"`);
}
