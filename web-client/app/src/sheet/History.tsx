import type { CellVersion } from '@plenary/client/rest';
import { useEffect, useState } from 'preact/hooks';
import { pick, time } from '../i18n/index.ts';
import { Banner, Dialog, Skeleton } from '../ui/index.ts';
import { useFilling } from './Context.ts';
import type { Place } from './drafts.ts';
import { say } from './texts.ts';
import { wordsOf } from './values.ctrl.ts';

/** What a cell held, newest first. */
export function History({ place, onClose }: { place: Place; onClose: () => void }) {
  const { document, versions, zone } = useFilling();
  const [found, setFound] = useState<readonly CellVersion[] | 'failed'>();
  const { row, column: name } = place;
  useEffect(() => {
    let wanted = true;
    versions?.({ row, column: name }).then(
      (all) => wanted && setFound(all),
      () => wanted && setFound('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [versions, row, name]);
  const column = document.columns[name];
  if (!column) return null;
  return (
    <Dialog open title={say('history.title', { column: pick(column.title) })} onClose={onClose}>
      {!found && <Skeleton lines={4} />}
      {found === 'failed' && <Banner tone="bad">{say('history.failed')}</Banner>}
      {found && found !== 'failed' && (
        <ol class="versions">
          {found.map(({ v, value, by, at }) => (
            <li key={v}>
              <p class="small muted">
                {by} · <time dateTime={at}>{time(at, zone)}</time>
              </p>
              <p class="cell-words" dir="auto">
                {wordsOf(column, value) || <span class="muted">{say('history.emptied')}</span>}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}
