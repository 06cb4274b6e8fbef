import { type Api, deletedWorkshops, purgeWorkshop, restoreWorkshop } from '@plenary/client/rest';
import { useState } from 'preact/hooks';
import { date, pick } from '../i18n/index.ts';
import { ActionButton, Button, toast } from '../ui/index.ts';
import { told, useAsked } from './asking.ts';
import { o } from './texts.ts';

/** What was deleted and can still be restored. */
export function Deleted(props: { api: Api; turn: number; onChanged: () => void }) {
  const { api } = props;
  const [asked, again] = useAsked(() => deletedWorkshops(api), [api, props.turn]);
  const [sure, setSure] = useState<string>();
  if (asked.is !== 'there' || asked.value.length === 0) return null;
  const changed = () => {
    again();
    props.onChanged();
  };
  return (
    <section class="stack" aria-labelledby="deleted-title">
      <h2 id="deleted-title">{o('deleted.title')}</h2>
      <ul class="account-list">
        {asked.value.map(({ key, title, purgedAt }) => (
          <li key={key} class="account-line">
            <div>
              <p class="strong" dir="auto">
                {pick(title)}
              </p>
              <p class="muted small">
                {o('deleted.until', { day: date(purgedAt.slice(0, 10), true) })}
              </p>
            </div>
            <div class="row">
              <ActionButton
                size="small"
                icon="undo"
                onAction={async () => {
                  const outcome = await told(() => restoreWorkshop(api, key));
                  if (outcome.ok) {
                    toast(o('deleted.restored', { title: pick(title) }));
                    changed();
                  }
                  return outcome;
                }}
              >
                {o('deleted.restore')}
              </ActionButton>
              {sure === key ? (
                <ActionButton
                  size="small"
                  kind="danger"
                  onAction={async () => {
                    const outcome = await told(() => purgeWorkshop(api, key));
                    if (outcome.ok) {
                      toast(o('deleted.purged', { title: pick(title) }));
                      changed();
                    }
                    return outcome;
                  }}
                >
                  {o('deleted.purge.sure')}
                </ActionButton>
              ) : (
                <Button size="small" kind="quiet" onClick={() => setSure(key)}>
                  {o('deleted.purge')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
