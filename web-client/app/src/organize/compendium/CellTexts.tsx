import type { CardCell } from '@plenary/client/rest';
import { pick } from '../../i18n/index.ts';
import { c } from './texts.ts';

const isLink = (text: string) => /^https:\/\/[^\s@"'<>]+$/.test(text);

/** What a card says, part by part. */
export function CellTexts({ cells }: { cells: readonly CardCell[] }) {
  return (
    <dl class="compendium-cells">
      {cells.map(({ column, title, type, text }) => (
        <div key={column}>
          <dt dir="auto">{pick(title)}</dt>
          <dd dir="auto">
            {text === undefined ? (
              <span class="muted">{c('erased')}</span>
            ) : type === 'link' && isLink(text) ? (
              <a href={text} target="_blank" rel="noopener noreferrer nofollow">
                {text}
              </a>
            ) : (
              text
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
