// The worker as a script, for the page that it keeps; for none it is one that switches itself off.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const entry = fileURLToPath(new URL('sw.ts', import.meta.url));

export async function compiled(shell) {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    define: { SHELL: JSON.stringify(shell) },
    build: {
      write: false,
      target: ['safari16', 'chrome109', 'firefox115'],
      lib: { entry, formats: ['iife'], name: 'plenary' },
    },
  });
  return output[0].code;
}
