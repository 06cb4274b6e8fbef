import { retire } from './retire.ts';
import type { Scope } from './scope.ts';
import { type Shell, serve } from './serve.ts';

/** Filled in by the build: nothing where the worker is switched off. */
declare const SHELL: Shell | null;

const scope = self as unknown as Scope;
if (SHELL) serve(scope, SHELL);
else retire(scope);
