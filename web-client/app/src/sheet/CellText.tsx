import type { SheetCell } from '@plenary/client';
import { Icon } from '../ui/index.ts';
import { say } from './texts.ts';
import { addressOf, type Column, stepsOf, wordsIn } from './values.ctrl.ts';

/** A cell as one reads it. */
export function CellText({ column, cell }: { column: Column; cell: SheetCell | undefined }) {
  const words = wordsIn(column, cell);
  if (!words) {
    return (
      <span class="muted">
        <span aria-hidden="true">–</span>
        <span class="unseen">{say('cell.empty')}</span>
      </span>
    );
  }
  if (cell?.erased) return <span class="muted">{words}</span>;
  if (column.type === 'link') return <Link words={words} />;
  if (column.type === 'scale') {
    return (
      <span class="figures">
        {say('scale.of', { step: words, max: stepsOf(column).at(-1) ?? 5 })}
      </span>
    );
  }
  return (
    <span class="cell-words" dir="auto">
      {words}
    </span>
  );
}

function Link({ words }: { words: string }) {
  const address = addressOf(words);
  if (!address) return <bdi>{words}</bdi>;
  return (
    <a class="cell-address" href={address} target="_blank" rel="noopener noreferrer" dir="ltr">
      <Icon name="external" size={16} />
      <span>{words.replace(/^https:\/\//, '')}</span>
    </a>
  );
}
