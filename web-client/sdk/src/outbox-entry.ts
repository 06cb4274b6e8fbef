import type { CommandState, Refusal, SentCommand } from './api.ts';
import type { CommandName } from './commands.ts';
import { CommandRefused } from './errors.ts';
import type { CommandFrame } from './frames.ts';
import { Cell } from './listeners.ts';
import type { StoredCommand } from './outbox-storage.ts';
import type { Unsubscribe } from './ports.ts';

/** Where a command is on its way; an acked one waits until its effect is on this screen. */
export type Phase =
  | { readonly is: 'ready' }
  | { readonly is: 'resting'; readonly cancel: Unsubscribe }
  | { readonly is: 'flying' }
  | { readonly is: 'acked'; readonly seq: number; readonly result: unknown }
  | { readonly is: 'settled' };

/** One command of the outbox. */
export class OutboxEntry implements SentCommand {
  readonly id: string;
  readonly name: CommandName;
  readonly args: never;
  readonly at: number;
  readonly state = new Cell<CommandState>({ is: 'pending' });
  readonly done: Promise<unknown>;
  attempt = 0;
  #phase: Phase = { is: 'ready' };
  #resolve: (result: unknown) => void = () => {};
  #reject: (reason: Error) => void = () => {};

  constructor({ id, name, args, at }: StoredCommand) {
    this.id = id;
    this.name = name as CommandName;
    this.args = args as never;
    this.at = at;
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.done.catch(() => {});
  }

  get frame(): CommandFrame {
    return { t: 'cmd', id: this.id, name: this.name, args: this.args } as CommandFrame;
  }

  get phase(): Phase {
    return this.#phase;
  }

  ready(): void {
    this.#go({ is: 'ready' }, { is: 'pending' });
  }

  rest(cancel: Unsubscribe): void {
    this.#go({ is: 'resting', cancel }, { is: 'pending' });
  }

  fly(): void {
    this.#go({ is: 'flying' }, { is: 'sent' });
  }

  ack(seq: number, result: unknown): void {
    this.#go({ is: 'acked', seq, result }, { is: 'sent' });
  }

  settle(seq: number, result: unknown): void {
    this.#go({ is: 'settled' }, { is: 'done', seq });
    this.#resolve(result);
  }

  refuse(refusal: Refusal): void {
    this.#go({ is: 'settled' }, { is: 'refused', refusal });
    this.#reject(new CommandRefused(refusal));
  }

  #go(phase: Phase, state: CommandState): void {
    if (this.#phase.is === 'resting') this.#phase.cancel();
    this.#phase = phase;
    if (this.state.value.is !== state.is) this.state.set(state);
  }
}
