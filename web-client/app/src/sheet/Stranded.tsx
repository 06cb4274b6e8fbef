import { pick } from '../i18n/index.ts';
import { Banner, Button } from '../ui/index.ts';
import { useFilling } from './Context.ts';
import { type Draft, type Place, placeOf } from './drafts.ts';
import { isStranded, titleOf } from './sheet.ctrl.ts';
import { say } from './texts.ts';
import { wordsOf } from './values.ctrl.ts';

/** What was written here and can go nowhere: the words stay until one has taken them elsewhere. */
export function Stranded() {
  const { copy, document, access } = useFilling();
  const left = [...copy.drafts.value]
    .map(([name, draft]) => ({ place: placeOf(name), draft }))
    .filter(({ place }) => isStranded(document, access, place.row));
  if (left.length === 0) return null;
  return (
    <Banner tone="warn" title={say('stranded')}>
      <p>{say('stranded.text')}</p>
      <ul class="stranded">
        {left.map(({ place, draft }) => (
          <Left key={`${place.row}/${place.column}`} place={place} draft={draft} />
        ))}
      </ul>
    </Banner>
  );
}

function Left({ place, draft }: { place: Place; draft: Draft }) {
  const { copy, document } = useFilling();
  const row = document.rows[place.row];
  const column = document.columns[place.column];
  const title = row?.title && titleOf({ key: place.row, ...row });
  const words = column ? wordsOf(column, draft.value) : String(draft.value);
  return (
    <li>
      <p class="small muted">{[title, column && pick(column.title)].filter(Boolean).join(' · ')}</p>
      <p class="cell-words" dir="auto">
        {words}
      </p>
      <div class="row">
        <Button
          size="small"
          icon="copy"
          onClick={() => {
            navigator.clipboard?.writeText(words).catch(() => undefined);
          }}
        >
          {say('refused.copy')}
        </Button>
        {document.state === 'open' && (
          <Button size="small" icon="refresh" onClick={() => copy.again(place)}>
            {say('refused.again')}
          </Button>
        )}
        <Button size="small" kind="quiet" onClick={() => copy.drop(place)}>
          {say('refused.drop')}
        </Button>
      </div>
    </li>
  );
}
