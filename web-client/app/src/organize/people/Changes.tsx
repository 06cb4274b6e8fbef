import { type Api, listPeopleChanges, type PeopleChange } from '@plenary/client/rest';
import { day, time } from '../../i18n/index.ts';
import { ActionButton, EmptyState, Skeleton } from '../../ui/index.ts';
import { told, useAsked } from '../asking.ts';
import { Failing } from '../Frame.tsx';
import { SubPage } from '../SubPage.tsx';
import { undo } from './TakeOut.tsx';
import { p } from './texts.ts';

const said = ({ kind, about, people }: PeopleChange): string =>
  kind === 'roster' ? p('change.roster', { count: people }) : p(`change.${kind}`, { about });

/** What was changed by hand lately, each with the way back. */
export function Changes(props: {
  api: Api;
  workshop: string;
  onBack: () => void;
  onChanged: () => void;
}) {
  const { api, workshop } = props;
  const [asked, again] = useAsked(() => listPeopleChanges(api, workshop), [api, workshop]);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <SubPage tab="people" back={p('back')} title={p('changes.title')} onBack={props.onBack}>
      <p class="muted measure">{p('changes.hint')}</p>
      <div class="card">
        {asked.is === 'loading' && <Skeleton lines={5} />}
        {asked.is === 'failed' && <Failing trouble={asked.trouble} onAgain={again} />}
        {asked.is === 'there' && asked.value.length === 0 && (
          <EmptyState icon="undo" title={p('changes.none')} />
        )}
        {asked.is === 'there' && (
          <ul class="plain-list">
            {asked.value.map((change) => (
              <li key={change.number}>
                <span>
                  <bdi>{said(change)}</bdi>{' '}
                  <span class="small muted">
                    {day(change.at, zone)} {time(change.at, zone)}
                  </span>
                </span>
                {change.undone ? (
                  <span class="muted small">{p('undone')}</span>
                ) : (
                  <ActionButton
                    size="small"
                    icon="undo"
                    aria-label={p('undo.of', { what: said(change) })}
                    onAction={() =>
                      told(async () => {
                        await undo(api, workshop, change.number);
                        again();
                        props.onChanged();
                      })
                    }
                  >
                    {p('undo')}
                  </ActionButton>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </SubPage>
  );
}
