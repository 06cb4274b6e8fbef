import address from '../../../../rehearse/browser/worker.ts?worker&url';
import type { WorkerPort } from './simulated.ctrl.ts';

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/** Starts the worker of simulated people; pages here run no script that no policy names. */
export function openWorker(): WorkerPort {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  const policy = trustedTypes?.createPolicy('plenary-worker', { createScriptURL: (url) => url });
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
}
