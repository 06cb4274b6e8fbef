import address from '../../../../rehearse/browser/worker.ts?worker&url';
import { ownScript } from '../../own-script.ts';
import type { WorkerPort } from './simulated.ctrl.ts';

/** Starts the worker of simulated people. */
export const openWorker = (): WorkerPort => new Worker(ownScript(address), { type: 'module' });
