import { signal } from '@preact/signals';

const polite = signal('');
let spare = false;

/** Has a screen reader say a sentence, also when it is the same one twice. */
export function announce(sentence: string): void {
  spare = !spare;
  polite.value = spare ? sentence : `${sentence}\u00a0`;
}

export function Announcer() {
  return (
    <div class="unseen" role="status" aria-live="polite" data-announcer>
      {polite.value}
    </div>
  );
}
